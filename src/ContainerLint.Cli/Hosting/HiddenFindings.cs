namespace ContainerLint.Cli.Hosting;

/// <summary>What was found and is not reported, for the run asks for less.</summary>
/// <param name="Baselined">How many findings the baseline has.</param>
/// <param name="Gone">How many findings of the baseline are gone.</param>
/// <param name="Unchanged">How many findings are on lines that the run is not about.</param>
internal sealed record HiddenFindings(int Baselined, int Gone, int Unchanged)
{
    /// <summary>Everything is reported.</summary>
    public static HiddenFindings None { get; } = new(0, 0, 0);

    /// <summary>What the lines are that the run is about, as the end of a sentence: "on staged lines".</summary>
    public string Lines { get; init; } = "on changed lines";
}
