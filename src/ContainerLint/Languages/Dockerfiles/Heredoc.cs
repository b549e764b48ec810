using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>A here-document of a <c>RUN</c>, <c>COPY</c> or <c>ADD</c>.</summary>
/// <param name="Name">The word that ends it, quotes and escapes undone.</param>
/// <param name="Opening">The word that opens it (<c>&lt;&lt;EOF</c>).</param>
/// <param name="Body">Its lines with their line ends, without the terminator's.</param>
/// <param name="Terminator">
/// The line that ends it, without its line end; empty at the end of the file if there is none.
/// </param>
/// <param name="StripsTabs">Whether <c>&lt;&lt;-</c> opens it, so that leading tabs do not count.</param>
/// <param name="IsExpanded">Whether variables in it are expanded: nothing of the opening word is quoted.</param>
/// <param name="FileDescriptor">The number before <c>&lt;&lt;</c>; 0 if there is none.</param>
public sealed record Heredoc(
    string Name,
    SourceSpan Opening,
    SourceSpan Body,
    SourceSpan Terminator,
    bool StripsTabs,
    bool IsExpanded,
    int FileDescriptor);
