namespace ContainerLint.Baselines;

/// <summary>The known findings, which are not reported.</summary>
/// <param name="Options">
/// The options that change what is found; a run with other options cannot tell which findings are fixed.
/// </param>
/// <param name="Entries">The findings, sorted.</param>
public sealed record Baseline(IReadOnlyList<string> Options, IReadOnlyList<BaselineEntry> Entries)
{
    /// <summary>The day and the hash of what was known of images; null if an earlier version wrote it.</summary>
    public string? Knowledge { get; init; }

    /// <summary>A baseline without findings.</summary>
    public static Baseline Empty { get; } = new([], []);
}
