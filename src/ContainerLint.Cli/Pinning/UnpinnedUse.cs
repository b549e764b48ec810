using ContainerLint.Cli.Registry;

namespace ContainerLint.Cli.Pinning;

/// <summary>A use of an image that should be pinned and cannot be.</summary>
/// <param name="Request">The use.</param>
/// <param name="Problem">The reason, as a sentence.</param>
/// <param name="Error">The kind of problem, if it is one of the registry; else null.</param>
internal sealed record UnpinnedUse(PinRequest Request, string Problem, RegistryProblem? Error);
