using ContainerLint.Text;

namespace ContainerLint.Documents;

/// <summary>A malformed part of a reference for which a tool silently takes something else.</summary>
/// <param name="Range">The part, in the reference.</param>
/// <param name="Text">What is taken instead; a valid reference would have it there.</param>
/// <param name="Tool">Who does it, for messages: "the .NET SDK".</param>
public sealed record Substitution(TextRange Range, string Text, string Tool);
