using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>A heredoc of a <c>RUN</c>, <c>COPY</c> or <c>ADD</c>.</summary>
/// <param name="Name">Its delimiter, without quotes and escapes.</param>
/// <param name="Opening">The word that opens it (<c>&lt;&lt;EOF</c>).</param>
/// <param name="Body">Its lines with their line ends, without the terminator.</param>
/// <param name="Terminator">
/// The line that ends it, without its line end; empty at the end of the file if there is none.
/// </param>
/// <param name="StripsTabs">Whether <c>&lt;&lt;-</c> opens it, which strips leading tabs.</param>
/// <param name="IsExpanded">Whether variables in it are expanded: the opening word has no quotes.</param>
/// <param name="FileDescriptor">The number before <c>&lt;&lt;</c>; 0 if there is none.</param>
public sealed record Heredoc(
    string Name,
    SourceSpan Opening,
    SourceSpan Body,
    SourceSpan Terminator,
    bool StripsTabs,
    bool IsExpanded,
    int FileDescriptor);
