using ContainerLint.Text;

namespace ContainerLint.Languages.Yaml;

/// <summary>A comment for this tool.</summary>
/// <param name="Span">The comment from its <c>#</c> to the end of the line.</param>
/// <param name="Covers">
/// What it applies to: its own line if something is before it, otherwise the next line that is neither blank nor a
/// comment, including the whole of a scalar that starts there. Null if nothing follows.
/// </param>
internal sealed record YamlComment(SourceSpan Span, SourceSpan? Covers);
