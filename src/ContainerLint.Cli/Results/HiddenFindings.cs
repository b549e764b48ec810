namespace ContainerLint.Cli.Results;

/// <summary>Counts the findings that are not reported.</summary>
/// <param name="Baselined">The number of findings that are in the baseline.</param>
/// <param name="Gone">The number of findings of the baseline that are fixed.</param>
/// <param name="Unchanged">The number of findings on lines that the run does not report on.</param>
internal sealed record HiddenFindings(int Baselined, int Gone, int Unchanged)
{
    /// <summary>All findings are reported.</summary>
    public static HiddenFindings None { get; } = new(0, 0, 0);

    /// <summary>The lines that the run reports on, as the end of a sentence: "on staged lines".</summary>
    public string Lines { get; init; } = "on changed lines";
}
