namespace ContainerLint.Text;

/// <summary>A replacement in a file.</summary>
/// <param name="Source">The file; never an embedded source.</param>
/// <param name="Span">What is replaced; empty for an insertion.</param>
/// <param name="NewText">What stands there afterwards, already escaped for its place.</param>
public sealed record Edit(Source Source, SourceSpan Span, string NewText);
