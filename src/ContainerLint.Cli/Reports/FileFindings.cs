using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>A file of a run with what was found in it: a window on the findings of the run.</summary>
/// <param name="Path">The path to show.</param>
/// <param name="All">The findings of the run, in the order of their paths.</param>
/// <param name="Start">The index of the file's first one.</param>
/// <param name="Count">How many the file has; none for a clean file.</param>
internal readonly record struct FileFindings(string Path, IReadOnlyList<ReportedFinding> All, int Start, int Count)
{
    /// <summary>What was found in the file, in the order of the positions.</summary>
    public IEnumerable<ReportedFinding> Findings => All.Skip(Start).Take(Count);

    /// <summary>The files that have findings, in the order of their paths.</summary>
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

    /// <summary>All files of a run, the clean ones too, in the order of their paths.</summary>
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

    /// <summary>How many findings weigh exactly this.</summary>
    public int CountOf(Severity severity) => Findings.Count(found => found.Severity == severity);
}
