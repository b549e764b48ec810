using ContainerLint.Cli.Files;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Baselines;

/// <summary>
/// Matches the findings of a run with the entries of a baseline: by key; else by rule, file and text, since the rest of
/// the line may have changed; else by rule and text in a file that no longer exists, since it may have been renamed. An
/// entry matches at most one finding. It may name the rule that the finding's rule was split from.
/// </summary>
internal sealed class BaselineMatch
{
    private readonly List<ReportedFinding> unknown = [];
    private readonly List<BaselineEntry> unknownEntries = [];
    private readonly List<BaselineEntry> known = [];
    private readonly List<BaselineEntry> missing;

    /// <summary>Matches findings with a baseline.</summary>
    /// <param name="file">The baseline.</param>
    /// <param name="findings">The findings, in report order.</param>
    /// <param name="folder">The full path of the working folder.</param>
    public BaselineMatch(BaselineFile file, IReadOnlyList<ReportedFinding> findings, string folder)
    {
        var rest = new Rest(file.Content.Entries);
        var current = Entries(findings, file.Folder, folder);
        var open = Enumerable.Range(0, findings.Count).ToList();
        var paths = file.Content.Entries.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        open = [.. open.Where(i => !IsKnown(rest.TakeKey(current[i])))];
        open = [.. open.Where(i => !IsKnown(rest.TakeText(current[i]), current[i]))];
        if (open.Exists(i => !paths.Contains(current[i].Path)) && rest.Count > 0)
        {
            rest.PrepareRenamed(entry => !Path.Exists(file.FullPathOf(entry)));
            open =
            [
                .. open.Where(i => paths.Contains(current[i].Path)
                    || !IsMoved(rest.TakeRenamed(current[i]), current[i])),
            ];
        }

        unknown.AddRange(open.Select(i => findings[i]));
        unknownEntries.AddRange(open.Select(i => current[i]));
        missing = [.. rest.Entries.Order()];
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
        IReadOnlyList<ReportedFinding> findings, string baselineFolder, string folder)
    {
        var paths = new Dictionary<Text.Source, string>();
        string PathOf(Text.Source source)
        {
            if (!paths.TryGetValue(source, out var path))
                paths[source] = path = FileStore.ShownPath(Path.GetFullPath(source.Path, folder), baselineFolder);
            return path;
        }

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
                byKey.TryAdd(entry.Key, entry);
        }

        public int Count => byKey.Count;

        public IEnumerable<BaselineEntry> Entries => byKey.Values;

        public BaselineEntry? TakeKey(BaselineEntry current) =>
            byKey.Remove(current.Key, out var entry) ? entry : null;

        public BaselineEntry? TakeText(BaselineEntry current)
        {
            byText ??= Queues(byKey.Values, entry => (entry.Rule, entry.Path, entry.Text));
            return IdsOf(current).Select(id => Take(byText.GetValueOrDefault((id, current.Path, current.Text))))
                .FirstOrDefault(entry => entry is not null);
        }

        public void PrepareRenamed(Predicate<BaselineEntry> isGone)
        {
            var gone = byKey.Values.GroupBy(entry => entry.Path).Where(group => isGone(group.First()))
                .SelectMany(group => group);
            renamed = Queues(gone, entry => (entry.Rule, entry.Text));
        }

        public BaselineEntry? TakeRenamed(BaselineEntry current) =>
            IdsOf(current).Select(id => Take(renamed.GetValueOrDefault((id, current.Text))))
                .FirstOrDefault(entry => entry is not null);

        private static IEnumerable<string> IdsOf(BaselineEntry current) =>
            Ruleset.WithFormer(Ruleset.Find(current.Rule)!).Select(rule => rule.Id);

        private BaselineEntry? Take(Queue<BaselineEntry>? queue)
        {
            if (queue is null || !queue.TryDequeue(out var entry))
                return null;
            byKey.Remove(entry.Key);
            return entry;
        }

        private static Dictionary<T, Queue<BaselineEntry>> Queues<T>(
            IEnumerable<BaselineEntry> entries, Func<BaselineEntry, T> keyOf)
            where T : notnull =>
            entries.Order().GroupBy(keyOf).ToDictionary(group => group.Key, group => new Queue<BaselineEntry>(group));
    }
}
