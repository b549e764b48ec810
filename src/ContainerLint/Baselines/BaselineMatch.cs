using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Baselines;

/// <summary>
/// Matches the findings of a run with the entries of a baseline: by key; else by rule, file and text, since the rest of
/// the line may have changed; else by rule and text in a file that no longer exists, since it may have been renamed. An
/// entry matches at most one finding. It may name the rule that the finding's rule was split from.
/// </summary>
public sealed class BaselineMatch
{
    private readonly List<ReportedFinding> unknown = [];
    private readonly List<BaselineEntry> unknownEntries = [];
    private readonly List<BaselineEntry> known = [];
    private readonly List<BaselineEntry> missing;

    /// <summary>Matches findings with a baseline.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="findings">The findings, in report order.</param>
    /// <param name="pathOf">The path of a file relative to the folder of the baseline.</param>
    /// <param name="isGone">Whether the file of an entry no longer exists; false if that cannot be known.</param>
    public BaselineMatch(
        Baseline baseline,
        IReadOnlyList<ReportedFinding> findings,
        Func<Text.Source, string> pathOf,
        Predicate<BaselineEntry> isGone)
    {
        var rest = new Rest(baseline.Entries);
        var current = Entries(findings, pathOf);
        var open = Enumerable.Range(0, findings.Count).ToList();
        var paths = new HashSet<string>(baseline.Entries.Select(entry => entry.Path), StringComparer.Ordinal);
        open = [.. open.Where(i => !IsKnown(rest.TakeKey(current[i])))];
        open = [.. open.Where(i => !IsKnown(rest.TakeText(current[i]), current[i]))];
        if (open.Exists(i => !paths.Contains(current[i].Path)) && rest.Count > 0)
        {
            rest.PrepareRenamed(isGone);
            open =
            [
                .. open.Where(i => paths.Contains(current[i].Path)
                    || !IsMoved(rest.TakeRenamed(current[i]), current[i])),
            ];
        }

        unknown.AddRange(open.Select(i => findings[i]));
        unknownEntries.AddRange(open.Select(i => current[i]));
        missing = [.. rest.Entries.OrderBy(entry => entry)];
    }

    /// <summary>The findings that are not in the baseline.</summary>
    public IReadOnlyList<ReportedFinding> New => unknown;

    /// <summary>The same as entries.</summary>
    public IReadOnlyList<BaselineEntry> NewEntries => unknownEntries;

    /// <summary>The findings in the baseline, as current entries.</summary>
    public IReadOnlyList<BaselineEntry> Known => known;

    /// <summary>The entries without a finding.</summary>
    public IReadOnlyList<BaselineEntry> Missing => missing;

    /// <summary>Whether a finding matches an entry of another file.</summary>
    public bool HasMoved { get; private set; }

    private static List<BaselineEntry> Entries(
        IReadOnlyList<ReportedFinding> findings, Func<Text.Source, string> pathOf)
    {
        var paths = new Dictionary<Text.Source, string>();
        string PathOf(Text.Source source) =>
            paths.TryGetValue(source, out var path) ? path : paths[source] = pathOf(source);

        var keys = new FindingKeys(PathOf);
        return [.. findings.Select(found => found.Finding).Select(finding => new BaselineEntry(
            PathOf(finding.Place.Source), finding.Rule.Id, FindingText.Of(finding.Place), keys.Next(finding)))];
    }

    private bool IsKnown(BaselineEntry? entry) => IsKnown(entry, entry);

    private bool IsKnown(BaselineEntry? entry, BaselineEntry? current)
    {
        if (entry is not null)
            known.Add(current!);
        return entry is not null;
    }

    private bool IsMoved(BaselineEntry? entry, BaselineEntry current)
    {
        HasMoved |= entry is not null;
        return IsKnown(entry, current);
    }

    /// <summary>The entries that have no finding yet.</summary>
    private sealed class Rest
    {
        private readonly Dictionary<string, BaselineEntry> byKey = new(StringComparer.Ordinal);
        private Dictionary<(string Rule, string Path, string Text), Queue<BaselineEntry>>? byText;
        private Dictionary<(string Rule, string Text), Queue<BaselineEntry>> renamed = [];

        public Rest(IEnumerable<BaselineEntry> entries)
        {
            // A merge may leave a line twice.
            foreach (var entry in entries)
            {
                if (!byKey.ContainsKey(entry.Key))
                    byKey.Add(entry.Key, entry);
            }
        }

        public int Count => byKey.Count;

        public IEnumerable<BaselineEntry> Entries => byKey.Values;

        public BaselineEntry? TakeKey(BaselineEntry current)
        {
            if (byKey.TryGetValue(current.Key, out var entry))
                byKey.Remove(current.Key);
            return entry;
        }

        public BaselineEntry? TakeText(BaselineEntry current)
        {
            byText ??= Queues(byKey.Values, entry => (entry.Rule, entry.Path, entry.Text));
            return IdsOf(current).Select(id => Take(byText, (id, current.Path, current.Text)))
                .FirstOrDefault(entry => entry is not null);
        }

        public void PrepareRenamed(Predicate<BaselineEntry> isGone)
        {
            var gone = byKey.Values.GroupBy(entry => entry.Path).Where(group => isGone(group.First()))
                .SelectMany(group => group);
            renamed = Queues(gone, entry => (entry.Rule, entry.Text));
        }

        public BaselineEntry? TakeRenamed(BaselineEntry current) =>
            IdsOf(current).Select(id => Take(renamed, (id, current.Text)))
                .FirstOrDefault(entry => entry is not null);

        private static IEnumerable<string> IdsOf(BaselineEntry current) =>
            Ruleset.WithFormer(Ruleset.Find(current.Rule)!).Select(rule => rule.Id);

        private BaselineEntry? Take<T>(Dictionary<T, Queue<BaselineEntry>> queues, T key)
            where T : notnull
        {
            if (!queues.TryGetValue(key, out var queue) || queue.Count == 0)
                return null;
            var entry = queue.Dequeue();
            byKey.Remove(entry.Key);
            return entry;
        }

        private static Dictionary<T, Queue<BaselineEntry>> Queues<T>(
            IEnumerable<BaselineEntry> entries, Func<BaselineEntry, T> keyOf)
            where T : notnull =>
            entries.OrderBy(entry => entry).GroupBy(keyOf)
                .ToDictionary(group => group.Key, group => new Queue<BaselineEntry>(group));
    }
}
