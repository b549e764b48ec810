using ContainerLint.Cli.Files;
using ContainerLint.Documents;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Hosting;

/// <summary>What a run read and found.</summary>
/// <param name="Documents">What was read, in the order of the paths.</param>
/// <param name="Findings">What was found, in the order of path and position, each once.</param>
/// <param name="Problems">What could not be read, in the order of the paths.</param>
internal sealed record LintResult(
    IReadOnlyList<SourceDocument> Documents,
    IReadOnlyList<ReportedFinding> Findings,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>What was found as well and is not reported.</summary>
    public HiddenFindings Hidden { get; init; } = HiddenFindings.None;

    /// <summary>Of which part of the files it is.</summary>
    public Shard Part { get; init; } = Shard.Whole;

    /// <summary>How many files were read; of those that documents lean on, the ones with findings.</summary>
    public int Files => Documents.Select(document => document.Source.Path)
        .Concat(Findings.Select(found => found.Finding.Place.Source.Path)).Distinct().Count();

    /// <summary>How many files have findings.</summary>
    public int FilesWithFindings => Findings.Select(found => found.Finding.Place.Source.Path).Distinct().Count();

    /// <summary>How many findings weigh exactly this.</summary>
    public int Count(Severity severity) => Findings.Count(found => found.Severity == severity);

    /// <summary>How many findings have a fix of this safety and none that is safer.</summary>
    public int CountFixable(Safety safety) =>
        Findings.Count(found => found.Finding.Fixes.Count > 0 && found.Finding.Fixes.Min(fix => fix.Safety) == safety);

    /// <summary>Whether there was nothing to read.</summary>
    public bool IsEmpty => Documents.Count == 0 && Problems.Count == 0;

    /// <summary>The same result with more problems.</summary>
    public LintResult With(IReadOnlyList<Problem> problems) => problems.Count == 0 ? this : this with
    {
        Problems = [.. problems.Concat(Problems).OrderBy(problem => problem.Path, StringComparer.Ordinal)],
    };
}
