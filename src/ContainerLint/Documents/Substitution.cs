using ContainerLint.Text;

namespace ContainerLint.Documents;

/// <summary>A malformed part of a reference that a tool silently replaces.</summary>
/// <param name="Range">The part, in the reference.</param>
/// <param name="Text">The replacement, as a valid reference would contain it.</param>
/// <param name="Tool">The tool, for messages: "the .NET SDK".</param>
public sealed record Substitution(TextRange Range, string Text, string Tool);
