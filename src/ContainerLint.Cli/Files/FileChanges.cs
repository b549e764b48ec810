using ContainerLint.Text;

namespace ContainerLint.Cli.Files;

/// <summary>
/// Applies edits in memory. The edits of one fix bind their files together: all of them are written or none.
/// </summary>
/// <param name="only">The only file that may change; null for any.</param>
internal sealed class FileChanges(TextFile? only)
{
    private readonly Dictionary<string, FileChange> changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> groups = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Problem> problems = new(StringComparer.Ordinal);

    /// <summary>The number of fixes.</summary>
    public int Count { get; private set; }

    /// <summary>The files that cannot be edited.</summary>
    public IReadOnlyList<Problem> Problems => [.. problems.Values];

    /// <summary>The changed files in the order of their paths, grouped by shared fixes.</summary>
    public IReadOnlyList<IReadOnlyList<FileChange>> Groups => [.. changes.Values
        .Where(change => change.After != change.Before.Source.Text)
        .OrderBy(change => change.Before.Source.Path, StringComparer.Ordinal)
        .GroupBy(change => groups[change.Before.FullPath])
        .Select(group => group.ToList())];

    /// <summary>Whether all files of a fix may be edited.</summary>
    public bool CanBeEdited(IReadOnlyList<Edit> edits, FileStore store)
    {
        foreach (var edit in edits)
        {
            if (store.FileOf(edit.Source) is not { } file || (only is not null && only.FullPath != file.FullPath))
                return false;
            if (file.IsLossless)
                continue;
            var path = edit.Source.Path;
            problems[path] = new Problem(path, "is not valid UTF-8, so a fix would lose bytes: it was not fixed");
            return false;
        }

        return true;
    }

    /// <summary>Counts a fix and binds its files together.</summary>
    public void Note(IReadOnlyList<Edit> edits, FileStore store)
    {
        Count++;
        HashSet<string>? all = null;
        foreach (var file in edits.Select(edit => store.FileOf(edit.Source)!).Distinct())
        {
            if (!groups.TryGetValue(file.FullPath, out var group))
                groups[file.FullPath] = group = new HashSet<string>(StringComparer.Ordinal) { file.FullPath };
            all ??= group;
            if (all != group)
            {
                all.UnionWith(group);
                foreach (var member in group)
                    groups[member] = all;
            }

            var change = changes.GetValueOrDefault(file.FullPath) ?? new FileChange(file, file.Source.Text, 0);
            changes[file.FullPath] = change with { Fixes = change.Fixes + 1 };
        }
    }

    /// <summary>Applies the edits of a file; null if they change nothing.</summary>
    public TextFile? Apply(Source source, EditSet edits, FileStore store)
    {
        var file = store.FileOf(source)!;
        var text = edits.Apply(source);
        if (text == source.Text)
            return null;
        changes[file.FullPath] = changes[file.FullPath] with { After = text };
        return file with { Source = new Source(source.Path, text) };
    }
}
