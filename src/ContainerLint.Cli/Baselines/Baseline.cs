namespace ContainerLint.Cli.Baselines;

/// <summary>The findings that are known and not reported.</summary>
/// <param name="Options">
/// The words of the command line on which it depends what is found; a run with others cannot tell what is gone.
/// </param>
/// <param name="Entries">The findings, in their order.</param>
internal sealed record Baseline(IReadOnlyList<string> Options, IReadOnlyList<BaselineEntry> Entries)
{
    /// <summary>Nothing is known.</summary>
    public static Baseline Empty { get; } = new([], []);
}
