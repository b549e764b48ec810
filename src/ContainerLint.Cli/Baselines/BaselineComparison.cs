using ContainerLint.Cli.Files;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Reports;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Baselines;

/// <summary>
/// What a run found beside what its baseline has. What the baseline has and nobody found is gone only if the run can
/// tell: it read all files of the baseline's folder, with the options that the baseline was written with.
/// </summary>
internal sealed class BaselineComparison
{
    private readonly BaselineFile file;
    private readonly BaselineMatch match;
    private readonly HashSet<BaselineEntry> gone;
    private readonly bool canTell;

    /// <summary>Compares a result with a baseline.</summary>
    /// <param name="file">The baseline.</param>
    /// <param name="result">What was found.</param>
    /// <param name="targets">The files of the run.</param>
    /// <param name="options">The words of the command line on which it depends what is found.</param>
    /// <param name="folder">The full path of the working folder.</param>
    public BaselineComparison(
        BaselineFile file, LintResult result, Targets targets, IReadOnlyList<string> options, string folder)
    {
        this.file = file;
        match = new BaselineMatch(file, result.Findings, folder);
        canTell = result.Problems.Count == 0 && options.SequenceEqual(file.Content.Options)
            && targets.Folders.Any(target => Targets.IsIn(file.Folder, target));
        gone = canTell ? Gone(match.Missing, file, result, targets, folder) : [];
        var hidden = result.Hidden with { Baselined = match.Known.Count, Gone = gone.Count };
        Result = result with { Findings = match.New, Hidden = hidden };
    }

    /// <summary>The result without what the baseline has.</summary>
    public LintResult Result { get; }

    /// <summary>Takes what is gone out of the baseline, or only says so.</summary>
    /// <param name="error">Where to say it.</param>
    /// <param name="mayWrite">Whether the file may be changed.</param>
    public void Settle(TextWriter error, bool mayWrite)
    {
        if (gone.Count == 0 && !(canTell && match.HasMoved && mayWrite))
            return;
        var (shown, isOne) = (Visible.Line(file.Shown), gone.Count == 1);
        var news = $"{Wording.Count(gone.Count, "finding")} of the baseline {(isOne ? "is" : "are")} gone";
        if (!mayWrite)
        {
            error.WriteLine(
                $"{news}: 'containerlint baseline --prune' takes {(isOne ? "it" : "them")} out of '{shown}'");
            return;
        }

        BaselineEntry[] left = [.. match.Known, .. match.Missing.Where(entry => !gone.Contains(entry))];
        if (file.Write(file.Content with { Entries = left }) is { } problem)
            error.WriteLine($"{news}, but '{shown}' {problem}");
        else if (gone.Count == 0)
            error.WriteLine($"'{shown}' follows files that were renamed");
        else if (left.Length == 0)
            error.WriteLine($"{news}: '{shown}' is empty now and can be deleted");
        else
            error.WriteLine($"{news} and {(isOne ? "was" : "were")} taken out of '{shown}'");
    }

    /// <summary>
    /// Those entries whose files are gone or were read. A rule that is not known here is another version's.
    /// </summary>
    internal static HashSet<BaselineEntry> Gone(
        IEnumerable<BaselineEntry> missing, BaselineFile file, LintResult result, Targets targets, string folder)
    {
        var read = result.Documents.SelectMany(document => document.Companions.Prepend(document.Source))
            .Select(source => Path.GetFullPath(source.Path, folder))
            .Concat(targets.Candidates.Select(candidate => Path.GetFullPath(candidate.FullPath)))
            .ToHashSet(StringComparer.Ordinal);
        return [.. missing.Where(entry => Ruleset.Find(entry.Rule) is not null
            && file.FullPathOf(entry) is var path && (read.Contains(path) || !Path.Exists(path)))];
    }
}
