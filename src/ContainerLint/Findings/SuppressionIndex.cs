using ContainerLint.Documents;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Findings;

/// <summary>
/// The suppressions of a document by what they cover, and which of them were of use: many findings under many comments
/// cost what they are, not one times the other.
/// </summary>
internal sealed class SuppressionIndex
{
    private readonly Dictionary<(Source File, Rule Rule), RuleScopes> scopes = [];
    private readonly HashSet<SuppressedRule> used = [];

    public SuppressionIndex(SourceDocument document)
    {
        foreach (var suppression in document.Suppressions)
        {
            foreach (var named in suppression.Ids)
            {
                if (Ruleset.Find(named.Id) is { } rule)
                    Add((suppression.Directive.Source.File, rule), suppression.Scope?.InFile().Span, named);
            }
        }
    }

    /// <summary>Whether a comment suppresses the finding; notes every comment that does, for several may.</summary>
    public bool Covers(Finding finding) =>
        scopes.TryGetValue((finding.Place.Source, finding.Rule), out var found)
        && found.Mark(finding.Place.Span.Start, used);

    /// <summary>Whether a finding was covered by what a comment names.</summary>
    public bool IsUsed(SuppressedRule named) => used.Contains(named);

    private void Add((Source, Rule) key, SourceSpan? scope, SuppressedRule named)
    {
        if (!scopes.TryGetValue(key, out var found))
            scopes[key] = found = new RuleScopes();
        found.Add(scope ?? new SourceSpan(0, int.MaxValue), named);
    }

    /// <summary>The scopes in which one rule is suppressed in one file.</summary>
    private sealed class RuleScopes
    {
        private readonly Dictionary<SourceSpan, List<SuppressedRule>> named = [];
        private SourceSpan[]? sorted;
        private int[] reach = [];

        public void Add(SourceSpan scope, SuppressedRule rule)
        {
            if (!named.TryGetValue(scope, out var rules))
                named[scope] = rules = [];
            rules.Add(rule);
        }

        /// <summary>Whether a scope covers an offset; moves what those that do are named by to the used ones.</summary>
        public bool Mark(int offset, HashSet<SuppressedRule> used)
        {
            sorted ??= Sort();
            var isCovered = false;
            for (var i = LastFrom(sorted, offset); i >= 0 && reach[i] >= offset; i--)
            {
                if (!sorted[i].Contains(offset))
                    continue;
                isCovered = true;
                used.UnionWith(named[sorted[i]]);
                named[sorted[i]].Clear();
            }

            return isCovered;
        }

        /// <summary>By start; what is before an index reaches no further than <see cref="reach"/> says.</summary>
        private SourceSpan[] Sort()
        {
            var spans = named.Keys.OrderBy(span => span.Start).ToArray();
            reach = new int[spans.Length];
            for (var i = 0; i < spans.Length; i++)
                reach[i] = Math.Max(spans[i].End, i == 0 ? 0 : reach[i - 1]);
            return spans;
        }

        /// <summary>The last scope that starts at or before an offset; -1 if there is none.</summary>
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
}
