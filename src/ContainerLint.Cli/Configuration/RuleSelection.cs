using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Configuration;

/// <summary>
/// Which rules report, as <c>--select</c> and <c>--ignore</c> say; to ignore outweighs to select. What they weigh is the
/// affair of others, but a rule that is selected by its ID or name is on.
/// </summary>
internal sealed class RuleSelection
{
    private readonly HashSet<Rule> rules;
    private readonly HashSet<Rule> asked;

    private RuleSelection(HashSet<Rule> rules, HashSet<Rule> asked)
    {
        this.rules = rules;
        this.asked = asked;
    }

    /// <summary>Every rule that is on without a word.</summary>
    public static RuleSelection All { get; } = new([.. Ruleset.All], []);

    /// <summary>Reads IDs (<c>CL1002</c>), beginnings of IDs (<c>CL1</c>), names and <c>ALL</c>.</summary>
    /// <param name="select">What reports; everything if it is empty.</param>
    /// <param name="ignore">What does not.</param>
    /// <param name="problem">What is wrong with a name, as a sentence; else null.</param>
    public static RuleSelection? Read(
        IReadOnlyList<string> select, IReadOnlyList<string> ignore, out string? problem)
    {
        var rules = select.Count == 0 ? [.. Ruleset.All] : new HashSet<Rule>();
        var asked = new HashSet<Rule>();
        foreach (var (word, isSelected) in Words(select, true).Concat(Words(ignore, false)))
        {
            var named = Named(word);
            if (named.Count == 0)
            {
                problem = Unknown(word);
                return null;
            }

            if (isSelected)
            {
                rules.UnionWith(named);
                if (Ruleset.Find(word) is { } rule)
                    asked.Add(rule);
            }
            else
            {
                rules.ExceptWith(named);
            }
        }

        problem = null;
        return new RuleSelection(rules, asked);
    }

    /// <summary>The sentence for a name that no rule has.</summary>
    public static string Unknown(string word)
    {
        var names = Ruleset.All.SelectMany(rule => new[] { rule.Id, rule.Page.Name });
        return $"there is no rule '{word}'"
            + (Spelling.Closest(word, names) is { } closest ? $"; did you mean '{closest}'?" : "");
    }

    /// <summary>Whether a rule may report at all.</summary>
    public bool Has(Rule rule) => rules.Contains(rule);

    /// <summary>Whether a rule is selected by its ID or name.</summary>
    public bool Asks(Rule rule) => asked.Contains(rule) && rules.Contains(rule);

    /// <summary>The severity of a rule of which nobody says more; none if it does not report.</summary>
    public Severity SeverityOf(Rule rule, Preset preset) =>
        !Has(rule) ? Severity.None
        : Asks(rule) ? preset.SeverityIfSelected(rule)
        : preset.SeverityOf(rule);

    private static IEnumerable<(string Word, bool IsSelected)> Words(IEnumerable<string> values, bool isSelected)
    {
        const StringSplitOptions bare = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        return values.SelectMany(value => value.Split(',', bare)).Select(word => (word, isSelected));
    }

    private static IReadOnlyList<Rule> Named(string word)
    {
        if (Ruleset.Find(word) is { } rule)
            return [rule];
        if (string.Equals(word, "ALL", StringComparison.OrdinalIgnoreCase))
            return Ruleset.All;
        return word.Length < 2
            ? []
            : [.. Ruleset.All.Where(rule => rule.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase))];
    }
}
