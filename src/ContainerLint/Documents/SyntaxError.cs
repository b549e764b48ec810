using ContainerLint.Text;

namespace ContainerLint.Documents;

/// <summary>A fault for which the program that a document is written for refuses it.</summary>
/// <param name="Span">Where it is, in the document's source; empty only if the source is empty.</param>
/// <param name="Message">What is wrong and what to do: one sentence without a final period.</param>
/// <param name="Kind">The kind, which decides the rule that reports the error.</param>
public sealed record SyntaxError(SourceSpan Span, string Message, SyntaxErrorKind Kind);
