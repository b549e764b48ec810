using ContainerLint.Cli.Files;
using ContainerLint.Cli.Hosting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Baselines;

/// <summary>Brings a baseline up to date with what a run found, for some files or for all.</summary>
/// <param name="file">The baseline.</param>
/// <param name="targets">The files whose findings are recorded.</param>
/// <param name="options">The words of the command line on which it depends what is found.</param>
/// <param name="folder">The full path of the working folder.</param>
internal sealed class BaselineUpdate(
    BaselineFile file, Targets targets, IReadOnlyList<string> options, string folder)
{
    private readonly HashSet<string> files =
        [.. targets.Candidates.Select(candidate => Path.GetFullPath(candidate.FullPath))];

    /// <summary>Whether all files of the baseline's folder are among those.</summary>
    public bool IsWhole { get; } = targets.Folders.Any(target => Targets.IsIn(file.Folder, target));

    /// <summary>How many findings came in.</summary>
    public int Added { get; private set; }

    /// <summary>How many findings went out.</summary>
    public int Removed { get; private set; }

    /// <summary>Refuses to mix what other options found into a baseline.</summary>
    /// <exception cref="UsageException">The options are others.</exception>
    public void ThrowIfOptionsDiffer()
    {
        if (file.IsNew || options.SequenceEqual(file.Content.Options))
            return;
        var written = file.Content.Options.Count == 0
            ? "without options"
            : $"with {string.Join(' ', file.Content.Options)}";
        throw new UsageException($"'{file.Shown}' was written {written}: "
            + "do the same, or write it anew with 'containerlint baseline' and no path");
    }

    /// <summary>The baseline as it is to be written.</summary>
    /// <param name="result">What was found in all files of the baseline's folder and in those of the targets.</param>
    /// <param name="addsNew">Whether what is new comes in.</param>
    public Baseline Content(LintResult result, bool addsNew)
    {
        var match = new BaselineMatch(file, result.Findings, folder);
        List<BaselineEntry> added = addsNew ? [.. match.NewEntries.Where(IsMeant)] : [];
        var gone = Gone(match, result);
        (Added, Removed) = (added.Count, gone.Count);
        var entries = match.Known.Concat(added).Concat(match.Missing.Where(entry => !gone.Contains(entry)));
        return new Baseline(options, [.. entries.Order()]);
    }

    private HashSet<BaselineEntry> Gone(BaselineMatch match, LintResult result)
    {
        if (result.Problems.Count > 0)
            return [];
        return IsWhole
            ? [.. match.Missing.Where(entry => Ruleset.Find(entry.Rule) is not null)]
            : BaselineComparison.Gone(match.Missing.Where(IsMeant), file, result, targets, folder);
    }

    private bool IsMeant(BaselineEntry entry)
    {
        var path = file.FullPathOf(entry);
        return IsWhole || targets.Folders.Any(target => Targets.IsIn(path, target))
            || files.Contains(path);
    }
}
