using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>The order of findings in reports: by path, position and rule.</summary>
public static class FindingOrder
{
    /// <summary>Compares two findings; zero only if they report the same at the same place.</summary>
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
