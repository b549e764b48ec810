namespace ContainerLint.Knowledge;

/// <summary>A repository that moves itself, from day to day or from release to release of a system.</summary>
/// <param name="Fixed">The full name of one that does not.</param>
/// <param name="Reason">Why it moves.</param>
internal sealed record MovingName(string Fixed, string Reason);
