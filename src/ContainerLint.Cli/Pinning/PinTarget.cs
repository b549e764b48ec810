using ContainerLint.Cli.Registry;

namespace ContainerLint.Cli.Pinning;

/// <summary>What a reference is to read; or why that is not known.</summary>
/// <param name="Tag">The tag; null for none.</param>
/// <param name="Digest">The digest; null for none.</param>
internal sealed record PinTarget(string? Tag, string? Digest)
{
    /// <summary>Why the reference stays as it is, as a sentence; null if it need not.</summary>
    public string? Problem { get; private init; }

    /// <summary>The kind of problem, if the registry has it; else null.</summary>
    public RegistryProblem? Error { get; private init; }

    /// <summary>The reference stays as it is.</summary>
    public static PinTarget None(string problem, RegistryProblem? error = null) =>
        new(null, null) { Problem = problem, Error = error };
}
