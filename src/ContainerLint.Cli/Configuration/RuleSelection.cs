using ContainerLint.Rules;

namespace ContainerLint.Cli.Configuration;

/// <summary>
/// Which rules report: <c>--select</c> and <c>--ignore</c>, which takes precedence. Severities come from elsewhere, but
/// a rule selected by its ID or name is on even if its severity is none.
/// </summary>
internal sealed class RuleSelection
{
    private readonly HashSet<Rule> rules;
    private readonly HashSet<Rule> named;

    private RuleSelection(HashSet<Rule> rules, HashSet<Rule> named)
    {
        this.rules = rules;
        this.named = named;
    }

    /// <summary>All rules, at the severities configured elsewhere.</summary>
    public static RuleSelection All { get; } = new([.. Ruleset.All], []);

    /// <summary>
    /// Parses IDs (<c>CL1002</c>), prefixes of IDs (<c>CL1</c>), names, names of other tools' rules (<c>DL3008</c>) and
    /// <c>ALL</c>.
    /// </summary>
    /// <param name="select">Rules that report; empty for all.</param>
    /// <param name="ignore">Rules that do not report.</param>
    /// <param name="problem">Which name is unknown, as a sentence; null if none is.</param>
    /// <returns>The selection; null if a name is unknown.</returns>
    public static RuleSelection? Read(
        IReadOnlyList<string> select, IReadOnlyList<string> ignore, out string? problem)
    {
        var rules = select.Count == 0 ? [.. Ruleset.All] : new HashSet<Rule>();
        var named = new HashSet<Rule>();
        var namedItself = new HashSet<Rule>();
        foreach (var (word, isSelected) in Words(select, true).Concat(Words(ignore, false)))
        {
            var matches = Matches(word);
            if (matches.Count == 0)
            {
                problem = Unknown(word);
                return null;
            }

            if (isSelected)
            {
                rules.UnionWith(matches);
                named.UnionWith(Ruleset.FindAll(word));
                if (Ruleset.Find(word) is { } rule)
                    namedItself.Add(rule);
            }
            else
            {
                // Ignoring a rule by the ID of one that it was split from does not override its own ID.
                var old = Ruleset.Find(word);
                rules.ExceptWith(matches.Where(rule => old is null || rule == old || !namedItself.Contains(rule)));
            }
        }

        problem = null;
        return new RuleSelection(rules, named);
    }

    /// <summary>The error for a name that no rule has.</summary>
    public static string Unknown(string word)
    {
        var names = Ruleset.All.SelectMany(rule => new[] { rule.Id, rule.Page.Name });
        return $"unknown rule '{word}'"
            + (Spelling.Closest(word, names) is { } closest ? $"; did you mean '{closest}'?" : "");
    }

    /// <summary>Whether a rule may report at all.</summary>
    public bool Has(Rule rule) => rules.Contains(rule);

    /// <summary>Whether a rule is selected by its ID or name.</summary>
    public bool Asks(Rule rule) => named.Contains(rule) && rules.Contains(rule);

    private static IEnumerable<(string Word, bool IsSelected)> Words(IEnumerable<string> values, bool isSelected)
    {
        const StringSplitOptions options = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        return values.SelectMany(value => value.Split(',', options)).Select(word => (word, isSelected));
    }

    private static IReadOnlyList<Rule> Matches(string word)
    {
        if (Ruleset.FindAll(word) is { Count: > 0 } found)
            return found;
        if (string.Equals(word, "ALL", StringComparison.OrdinalIgnoreCase))
            return Ruleset.All;
        return word.Length < 2
            ? []
            : [.. Ruleset.All.Where(rule => rule.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase))];
    }
}
