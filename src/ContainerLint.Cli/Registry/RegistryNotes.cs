namespace ContainerLint.Cli.Registry;

/// <summary>What to report after a run that queried registries.</summary>
/// <param name="Warnings">Problems with credentials, each once.</param>
/// <param name="Rates">The rate limits of registries.</param>
internal sealed record RegistryNotes(IReadOnlyList<string> Warnings, IReadOnlyList<RateLimit> Rates)
{
    /// <summary>Nothing.</summary>
    public static RegistryNotes None { get; } = new([], []);
}
