namespace ContainerLint.References;

/// <summary>What is wrong with a reference.</summary>
/// <param name="Offset">The first wrong character; the length of the text if something is missing at its end.</param>
/// <param name="Reason">What is wrong there and what was expected, in words, without a final period.</param>
public sealed record ReferenceError(int Offset, string Reason);
