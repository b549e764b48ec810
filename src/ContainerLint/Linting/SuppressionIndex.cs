using ContainerLint.Documents.Suppressions;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Linting;

/// <summary>
/// Indexes the suppressions of a document by rule and scope, and tracks which are used. Look-ups stay fast with many
/// findings and many comments: the cost is not their product.
/// </summary>
internal sealed class SuppressionIndex
{
    private readonly Dictionary<(Source File, Rule Rule), RuleScopes> scopes = [];
    private readonly HashSet<SuppressedRule> used = [];

    /// <summary>Creates an index.</summary>
    public SuppressionIndex(IEnumerable<Suppression> suppressions)
    {
        foreach (var suppression in suppressions)
        {
            foreach (var named in suppression.Ids)
            {
                foreach (var rule in Ruleset.FindAll(named.Id))
                    Add(((suppression.Scope ?? suppression.Directive).Source.File, rule), suppression, named);
            }
        }
    }

    /// <summary>
    /// The suppression that covers a finding, or null. If there are several: a pragma or attribute before a comment,
    /// then the innermost one. Marks all of them as used.
    /// </summary>
    public Suppression? Covering(Finding finding) =>
        scopes.TryGetValue((finding.Place.Source, finding.Rule), out var found)
            ? found.Mark(finding.Place.Span.Start, used)
            : null;

    /// <summary>Whether a finding was covered by this entry of a suppression.</summary>
    public bool IsUsed(SuppressedRule named) => used.Contains(named);

    private void Add((Source, Rule) key, Suppression suppression, SuppressedRule named)
    {
        if (!scopes.TryGetValue(key, out var found))
            scopes[key] = found = new RuleScopes();
        found.Add(suppression, named);
    }

    /// <summary>The scopes in which one rule is suppressed in one file.</summary>
    private sealed class RuleScopes
    {
        private readonly Dictionary<SourceSpan, Scope> named = [];
        private SourceSpan[]? sorted;
        private int[] reach = [];

        public void Add(Suppression suppression, SuppressedRule rule)
        {
            var span = suppression.Scope?.InFile().Span ?? new SourceSpan(0, int.MaxValue);
            if (!named.TryGetValue(span, out var scope))
                named[span] = scope = new Scope(suppression);
            scope.Unmarked.Add(rule);
        }

        /// <summary>
        /// The suppression that covers an offset, or null; adds the rules of all covering scopes to the used ones.
        /// </summary>
        public Suppression? Mark(int offset, HashSet<SuppressedRule> used)
        {
            sorted ??= Sort();
            Suppression? covering = null;
            for (var i = LastFrom(sorted, offset); i >= 0 && reach[i] >= offset; i--)
            {
                if (!sorted[i].Contains(offset))
                    continue;
                var scope = named[sorted[i]];
                if (covering is null || (covering.IsComment && !scope.First.IsComment))
                    covering = scope.First;
                used.UnionWith(scope.Unmarked);
                scope.Unmarked.Clear();
            }

            return covering;
        }

        /// <summary>Sorts by start; no span up to an index ends after its entry in <see cref="reach"/>.</summary>
        private SourceSpan[] Sort()
        {
            var spans = named.Keys.OrderBy(span => span.Start).ToArray();
            reach = new int[spans.Length];
            for (var i = 0; i < spans.Length; i++)
                reach[i] = Math.Max(spans[i].End, i == 0 ? 0 : reach[i - 1]);
            return spans;
        }

        /// <summary>The index of the last scope that starts at or before an offset; -1 if there is none.</summary>
        private static int LastFrom(SourceSpan[] spans, int offset)
        {
            var (low, high) = (0, spans.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (spans[middle].Start <= offset)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low - 1;
        }
    }

    /// <summary>The suppressions of one span.</summary>
    /// <param name="first">The first suppression of the span.</param>
    private sealed class Scope(Suppression first)
    {
        public Suppression First => first;

        /// <summary>The rules that the suppressions of this span name and that are not yet marked as used.</summary>
        public List<SuppressedRule> Unmarked { get; } = [];
    }
}
