using ContainerLint.Linting;

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
        var found = result.Findings
            .Select(one => (Found: one, Path: Path.GetFullPath(one.Finding.Place.Source.Path, folder))).ToList();
        var unknown = found.Select(pair => pair.Path).Where(path => !files.ContainsKey(path));
        var untracked = repository.Untracked(IncludesUntracked ? unknown : []);
        List<ReportedFinding> kept =
        [
            .. found.Where(pair => files.TryGetValue(pair.Path, out var lines)
                ? lines.Touches(pair.Found.Finding.Place)
                : untracked.Contains(pair.Path)).Select(pair => pair.Found),
        ];
        var hidden = result.Hidden with { Unchanged = result.Findings.Count - kept.Count, Lines = name };
        return result with { Findings = kept, Hidden = hidden };
    }
}
