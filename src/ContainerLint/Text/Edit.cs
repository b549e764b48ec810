namespace ContainerLint.Text;

/// <summary>A replacement of text in a file.</summary>
/// <param name="Source">The file; never an embedded source.</param>
/// <param name="Span">The text to replace; empty for an insertion.</param>
/// <param name="NewText">The new text, already escaped for its place.</param>
public sealed record Edit(Source Source, SourceSpan Span, string NewText);
