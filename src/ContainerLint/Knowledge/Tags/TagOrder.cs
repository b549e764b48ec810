namespace ContainerLint.Knowledge.Tags;

/// <summary>Compares what tags say: which version is the later one, and what two tags have in common.</summary>
internal static class TagOrder
{
    /// <summary>
    /// Orders by version, then by day; what is not finished comes before what is. A version with fewer numbers comes
    /// before those that it may name (<c>3.14</c> before <c>3.14.0</c>). Channels and variants do not count.
    /// </summary>
    public static int Compare(TagName left, TagName right)
    {
        var order = Compare(left.Numbers, right.Numbers);
        if (order == 0)
            order = Compare(left.Date, right.Date);
        return order != 0 ? order : Compare(left.PreRelease, right.PreRelease);
    }

    /// <summary>Whether two tags name the same variant, whatever their versions.</summary>
    public static bool IsSameVariant(TagName left, TagName right) =>
        string.Equals(left.Variant, right.Variant, StringComparison.Ordinal);

    /// <summary>
    /// Whether two tags name the same kind of variant, though perhaps of different releases: <c>alpine3.18</c> and
    /// <c>alpine3.22</c>, <c>slim-bullseye</c> and <c>slim-trixie</c>.
    /// </summary>
    public static bool IsSameFamily(TagName left, TagName right) =>
        left.Words.Select(Distributions.FamilyOf).SequenceEqual(right.Words.Select(Distributions.FamilyOf));

    /// <summary>
    /// Orders by the releases of the operating systems that variants name, the first difference deciding.
    /// </summary>
    public static int CompareReleases(TagName left, TagName right)
    {
        for (var at = 0; at < left.Words.Count && at < right.Words.Count; at++)
        {
            var (one, other) = (Distributions.ReleaseOf(left.Words[at]), Distributions.ReleaseOf(right.Words[at]));
            var order = one is null || other is null ? (one is null ? 0 : 1) - (other is null ? 0 : 1)
                : Compare(one, other);
            if (order != 0)
                return order;
        }

        return 0;
    }

    /// <summary>How many numbers two versions have in common at their beginning.</summary>
    public static int CommonNumbers(TagName left, TagName right)
    {
        var count = 0;
        while (count < left.Numbers.Count && count < right.Numbers.Count && left.Numbers[count] == right.Numbers[count])
            count++;
        return count;
    }

    /// <summary>
    /// Whether all numbers of the first version are the first ones of the second: <c>3.14</c> of <c>3.14.7</c>.
    /// </summary>
    public static bool IsPrefix(TagName first, TagName second) => CommonNumbers(first, second) == first.Numbers.Count;

    /// <summary>Whether all of the words are among the others, in whatever order.</summary>
    public static bool IsAmong(IReadOnlyList<string> words, IReadOnlyList<string> others) => words.All(others.Contains);

    private static int Compare(IReadOnlyList<long> left, IReadOnlyList<long> right)
    {
        for (var at = 0; at < left.Count && at < right.Count; at++)
        {
            if (left[at] != right[at])
                return left[at].CompareTo(right[at]);
        }

        return left.Count.CompareTo(right.Count);
    }

    private static int Compare(PreRelease? left, PreRelease? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        ({ } one, { } other) => one.CompareTo(other),
    };
}
