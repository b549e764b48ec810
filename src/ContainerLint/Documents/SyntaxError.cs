using ContainerLint.Text;

namespace ContainerLint.Documents;

/// <summary>Why a document cannot be read further.</summary>
/// <param name="Span">Where it is, in the document's source; not empty unless the source is.</param>
/// <param name="Message">One sentence without a final period.</param>
public sealed record SyntaxError(SourceSpan Span, string Message);
