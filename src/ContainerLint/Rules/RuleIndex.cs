namespace ContainerLint.Rules;

/// <summary>
/// What a host shows of all rules, from the front matter of their pages, without an instance of any rule. The lines are
/// generated.
/// </summary>
public static partial class RuleIndex
{
    private static IReadOnlyList<RuleSummary>? all;

    /// <summary>All rules, ordered by ID, as in <see cref="Ruleset"/>.</summary>
    public static IReadOnlyList<RuleSummary> All => all ??= Read();

    private static RuleSummary[] Read()
    {
        var lines = Lines.Split('\n');
        var summaries = new RuleSummary[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var values = lines[i].Split('\t');
            summaries[i] = new RuleSummary(values[0], values[1], values[2])
            {
                Category = values[3],
                Severity = SeverityOf(values[4]),
                HasFixes = values[5] != "none",
                Address = RulePage.AddressOf(values[6], values[7]),
            };
        }

        return summaries;
    }

    private static Severity SeverityOf(string name) => name switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        "hint" => Severity.Hint,
        _ => Severity.None,
    };
}
