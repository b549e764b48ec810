using ContainerLint.Cli.Registry;

namespace ContainerLint.Cli.Pinning;

/// <summary>A use of an image that stays as it is, though it should be pinned.</summary>
/// <param name="Request">The use.</param>
/// <param name="Problem">Why, as a sentence.</param>
/// <param name="Error">The kind of problem, if the registry has it; else null.</param>
internal sealed record UnpinnedUse(PinRequest Request, string Problem, RegistryProblem? Error);
