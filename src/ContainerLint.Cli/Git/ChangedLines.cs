using ContainerLint.Text;

namespace ContainerLint.Cli.Git;

/// <summary>The lines that a run reports on; findings on other lines are hidden.</summary>
/// <param name="repository">The repository of the files.</param>
/// <param name="files">The lines, by full path.</param>
/// <param name="name">What the lines are, as the end of a sentence: "on staged lines".</param>
internal sealed class ChangedLines(
    GitRepository repository, IReadOnlyDictionary<string, LineSet> files, string name)
{
    /// <summary>Whether all lines of untracked files count as changed.</summary>
    public required bool IncludesUntracked { get; init; }

    /// <summary>Hides the findings on other lines.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="folder">The full path of the working folder.</param>
    public LintResult Filter(LintResult result, string folder)
    {
        var kept = Keep(result.Findings, found => found.Finding.Place, folder);
        var hidden = result.Hidden with { Unchanged = result.Findings.Count - kept.Count, Lines = name };
        return result with { Findings = kept, Hidden = hidden };
    }

    /// <summary>Those of some items that are on the lines.</summary>
    /// <param name="items">What was found.</param>
    /// <param name="placeOf">Where an item is.</param>
    /// <param name="folder">The full path of the working folder.</param>
    public IReadOnlyList<T> Keep<T>(IReadOnlyList<T> items, Func<T, Place> placeOf, string folder)
    {
        var found = items.Select(item =>
            (Item: item, Place: placeOf(item), Path: Path.GetFullPath(placeOf(item).Source.Path, folder))).ToList();
        var unknown = found.Select(one => one.Path).Where(path => !files.ContainsKey(path));
        var untracked = repository.Untracked(IncludesUntracked ? unknown : []);
        return
        [
            .. found.Where(one => files.TryGetValue(one.Path, out var lines)
                ? lines.Touches(one.Place)
                : untracked.Contains(one.Path)).Select(one => one.Item),
        ];
    }
}
