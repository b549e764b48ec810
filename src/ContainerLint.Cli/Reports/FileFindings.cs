using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>A file of a run and its findings, as a slice of the findings of the run.</summary>
/// <param name="Path">The path to show.</param>
/// <param name="All">The findings of the run, ordered by path.</param>
/// <param name="Start">The index of the file's first finding.</param>
/// <param name="Count">The number of findings in the file; 0 for a clean file.</param>
internal readonly record struct FileFindings(string Path, IReadOnlyList<ReportedFinding> All, int Start, int Count)
{
    /// <summary>The findings in the file, ordered by position.</summary>
    public IEnumerable<ReportedFinding> Findings => All.Skip(Start).Take(Count);

    /// <summary>The files with findings, ordered by path.</summary>
    public static IEnumerable<FileFindings> Of(IReadOnlyList<ReportedFinding> findings)
    {
        for (int start = 0, end; start < findings.Count; start = end)
        {
            var path = findings[start].Finding.Place.Source.Path;
            for (end = start + 1; end < findings.Count && findings[end].Finding.Place.Source.Path == path;)
                end++;
            yield return new FileFindings(path, findings, start, end - start);
        }
    }

    /// <summary>All files of a run, including clean ones, ordered by path.</summary>
    public static IEnumerable<FileFindings> OfAll(LintResult result)
    {
        using var files = Of(result.Findings).GetEnumerator();
        var hasFile = files.MoveNext();
        foreach (var path in result.Documents.Select(document => document.Source.Path))
        {
            for (; hasFile && string.CompareOrdinal(files.Current.Path, path) < 0; hasFile = files.MoveNext())
                yield return files.Current;
            if (!hasFile || files.Current.Path != path)
                yield return new FileFindings(path, result.Findings, 0, 0);
        }

        for (; hasFile; hasFile = files.MoveNext())
            yield return files.Current;
    }

    /// <summary>The number of findings of a severity.</summary>
    public int CountOf(Severity severity) => Findings.Count(found => found.Severity == severity);
}
