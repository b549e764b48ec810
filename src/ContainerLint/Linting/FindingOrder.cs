using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>The order in which findings are reported: by path, then by position, then by rule.</summary>
public static class FindingOrder
{
    /// <summary>Compares two findings; zero only for those that say the same of the same place.</summary>
    public static int Compare(Finding left, Finding right)
    {
        var order = string.CompareOrdinal(left.Place.Source.Path, right.Place.Source.Path);
        if (order == 0)
            order = left.Place.Span.Start.CompareTo(right.Place.Span.Start);
        if (order == 0)
            order = left.Place.Span.Length.CompareTo(right.Place.Span.Length);
        if (order == 0)
            order = string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
