using ContainerLint.Baselines;
using ContainerLint.Cli.Files;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Baselines;

/// <summary>Updates a baseline with the result of a run, for some files or all.</summary>
/// <param name="file">The baseline.</param>
/// <param name="targets">The files whose findings are recorded.</param>
/// <param name="options">The options that change what is found.</param>
/// <param name="folder">The full path of the working folder.</param>
internal sealed class BaselineUpdate(
    BaselineFile file, Targets targets, IReadOnlyList<string> options, string folder)
{
    private readonly HashSet<string> files =
        [.. targets.Candidates.Select(candidate => Path.GetFullPath(candidate.FullPath))];

    /// <summary>Whether the targets include all files of the baseline's folder.</summary>
    public bool IsWhole { get; } = targets.Folders.Any(target => Targets.IsIn(file.Folder, target));

    /// <summary>The number of added findings.</summary>
    public int Added { get; private set; }

    /// <summary>The number of removed findings.</summary>
    public int Removed { get; private set; }

    /// <summary>Checks that the baseline was written with the same options.</summary>
    /// <exception cref="UsageException">It was not.</exception>
    public void ThrowIfOptionsDiffer()
    {
        if (file.IsNew || options.SequenceEqual(file.Content.Options))
            return;
        var written = file.Content.Options.Count == 0
            ? "without options"
            : $"with {string.Join(' ', file.Content.Options)}";
        throw new UsageException($"'{file.Shown}' was written {written}: "
            + "use the same options, or rewrite it with 'containerlint baseline' and no path");
    }

    /// <summary>The new content of the baseline.</summary>
    /// <param name="result">The result for all files of the baseline's folder and of the targets.</param>
    /// <param name="addsNew">Whether to add new findings.</param>
    public Baseline Content(LintResult result, bool addsNew)
    {
        var match = file.Match(result.Findings, folder);
        List<BaselineEntry> added = addsNew ? [.. match.NewEntries.Where(IsTarget)] : [];
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
            : BaselineComparison.Gone(match.Missing.Where(IsTarget), file, result, targets, folder);
    }

    private bool IsTarget(BaselineEntry entry)
    {
        var path = file.FullPathOf(entry);
        return IsWhole || targets.Folders.Any(target => Targets.IsIn(path, target))
            || files.Contains(path);
    }
}
