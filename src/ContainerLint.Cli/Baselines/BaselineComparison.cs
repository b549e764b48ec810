using ContainerLint.Baselines;
using ContainerLint.Cli.Files;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Baselines;

/// <summary>
/// Compares the result of a run with a baseline. An entry without a finding is fixed only if the run can tell: it read
/// all files of the baseline's folder, with the options that the baseline was written with.
/// </summary>
internal sealed class BaselineComparison
{
    private readonly BaselineFile file;
    private readonly BaselineMatch match;
    private readonly HashSet<BaselineEntry> gone;
    private readonly bool canTell;

    /// <summary>Compares a result with a baseline.</summary>
    /// <param name="file">The baseline.</param>
    /// <param name="result">The result.</param>
    /// <param name="targets">The files of the run.</param>
    /// <param name="options">The options that change what is found.</param>
    /// <param name="folder">The full path of the working folder.</param>
    public BaselineComparison(
        BaselineFile file, LintResult result, Targets targets, IReadOnlyList<string> options, string folder)
    {
        this.file = file;
        match = file.Match(result.Findings, folder);
        canTell = result.Problems.Count == 0 && options.SequenceEqual(file.Content.Options)
            && targets.Folders.Any(target => Targets.IsIn(file.Folder, target));
        gone = canTell ? Gone(match.Missing, file, result, targets, folder) : [];
        var hidden = result.Hidden with { Baselined = match.Known.Count, Gone = gone.Count };
        Result = result with { Findings = match.New, Hidden = hidden };
    }

    /// <summary>The result without the findings of the baseline.</summary>
    public LintResult Result { get; }

    /// <summary>
    /// Removes fixed findings from the baseline and follows renamed files, or only says what would be done.
    /// </summary>
    /// <param name="mayWrite">Whether the file may be changed.</param>
    public BaselineChange Update(bool mayWrite)
    {
        var change = new BaselineChange(file.Shown, gone.Count);
        if (!mayWrite || (gone.Count == 0 && !(canTell && match.HasMoved)))
            return change;
        BaselineEntry[] left = [.. match.Known, .. match.Missing.Where(entry => !gone.Contains(entry))];
        return change with
        {
            IsWritten = true,
            IsEmpty = left.Length == 0,
            Problem = file.Write(file.Content with { Entries = left }),
        };
    }

    /// <summary>
    /// The entries whose files were read or no longer exist. Entries of unknown rules stay: another version wrote them.
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
