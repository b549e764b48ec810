namespace ContainerLint.Cli.Registry;

/// <summary>What there is to say behind a run that asked registries.</summary>
/// <param name="Warnings">What kept credentials from being found, each once.</param>
/// <param name="Rates">What registries say of their limits.</param>
internal sealed record RegistryNotes(IReadOnlyList<string> Warnings, IReadOnlyList<RateLimit> Rates)
{
    /// <summary>Nothing.</summary>
    public static RegistryNotes None { get; } = new([], []);
}
