using ContainerLint.Text;

namespace ContainerLint.Languages.Yaml;

/// <summary>A comment that speaks to this tool.</summary>
/// <param name="Span">The comment from its <c>#</c> to the end of the line.</param>
/// <param name="Covers">
/// What it speaks of: its own line if something stands before it, else the next line that is neither blank nor a
/// comment. A scalar that begins there is covered to its end. Null if nothing follows.
/// </param>
internal sealed record YamlComment(SourceSpan Span, SourceSpan? Covers);
