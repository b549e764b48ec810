using ContainerLint.Cli.Hosting;
using ContainerLint.Linting;

namespace ContainerLint.Cli.Git;

/// <summary>The lines that a run is about: what is found on others is not reported.</summary>
/// <param name="repository">The repository that the lines are in.</param>
/// <param name="files">The lines, by full path.</param>
/// <param name="name">What they are, as the end of a sentence: "on staged lines".</param>
internal sealed class ChangedLines(
    GitRepository repository, IReadOnlyDictionary<string, LineSet> files, string name)
{
    /// <summary>Whether every line counts of a file that git does not track.</summary>
    public required bool IncludesUntracked { get; init; }

    /// <summary>The result without what is on other lines.</summary>
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
