using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Hosting;

/// <summary>What a fix run would write.</summary>
/// <param name="Remaining">What the rules find in the fixed texts.</param>
/// <param name="Groups">The changed files; those of one group share a fix: all are written or none.</param>
/// <param name="Fixed">How many findings were fixed.</param>
/// <param name="Problems">The files that have fixes and cannot be fixed.</param>
internal sealed record FixResult(
    LintResult Remaining,
    IReadOnlyList<IReadOnlyList<FileChange>> Groups,
    int Fixed,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>All changed files, in the order of their paths.</summary>
    public IEnumerable<FileChange> Changes =>
        Groups.SelectMany(group => group).OrderBy(change => change.Before.Source.Path, StringComparer.Ordinal);
}
