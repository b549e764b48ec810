namespace ContainerLint.References;

/// <summary>An error in a reference.</summary>
/// <param name="Offset">The first wrong character; the length of the text if something is missing at its end.</param>
/// <param name="Reason">What is wrong and what was expected, without a final period.</param>
public sealed record ReferenceError(int Offset, string Reason);
