using ContainerLint.Findings;

namespace ContainerLint.Cli.Runs;

/// <summary>The order in which findings are reported: by path, then by position, then by rule.</summary>
internal static class FindingOrder
{
    /// <summary>Compares two findings; zero only for equal ones.</summary>
    public static int Compare(ReportedFinding left, ReportedFinding right)
    {
        var (a, b) = (left.Finding, right.Finding);
        var order = string.CompareOrdinal(a.Place.Source.Path, b.Place.Source.Path);
        if (order == 0)
            order = a.Place.Span.Start.CompareTo(b.Place.Span.Start);
        if (order == 0)
            order = a.Place.Span.Length.CompareTo(b.Place.Span.Length);
        if (order == 0)
            order = string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        return order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
    }
}
