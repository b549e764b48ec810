using ContainerLint.Cli.Files;
using ContainerLint.Documents;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Results;

/// <summary>The result of a run.</summary>
/// <param name="Documents">The documents, in the order of their paths.</param>
/// <param name="Findings">The findings, each once, in the order of path and position.</param>
/// <param name="Problems">The problems, in the order of their paths.</param>
internal sealed record LintResult(
    IReadOnlyList<SourceDocument> Documents,
    IReadOnlyList<ReportedFinding> Findings,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>The findings that are not reported.</summary>
    public HiddenFindings Hidden { get; init; } = HiddenFindings.None;

    /// <summary>The part of the files that the result is about.</summary>
    public Shard Part { get; init; } = Shard.Whole;

    /// <summary>The knowledge behind the result; null if it is not known, or that of merged parts differs.</summary>
    public KnowledgeStatement? Knowledge { get; init; }

    /// <summary>The number of documents and of other files with findings.</summary>
    public int Files => Documents.Select(document => document.Source.Path)
        .Concat(Findings.Select(found => found.Finding.Place.Source.Path)).Distinct().Count();

    /// <summary>The number of files with findings.</summary>
    public int FilesWithFindings => Findings.Select(found => found.Finding.Place.Source.Path).Distinct().Count();

    /// <summary>The number of findings of a severity.</summary>
    public int Count(Severity severity) => Findings.Count(found => found.Severity == severity);

    /// <summary>The number of findings whose safest fix has this safety.</summary>
    public int CountFixable(Safety safety) =>
        Findings.Count(found => found.Finding.Fixes.Count > 0 && found.Finding.Fixes.Min(fix => fix.Safety) == safety);

    /// <summary>Whether there was nothing to read.</summary>
    public bool IsEmpty => Documents.Count == 0 && Problems.Count == 0;

    /// <summary>Adds problems.</summary>
    public LintResult With(IReadOnlyList<Problem> problems) => problems.Count == 0 ? this : this with
    {
        Problems = [.. problems.Concat(Problems).OrderBy(problem => problem.Path, StringComparer.Ordinal)],
    };
}
