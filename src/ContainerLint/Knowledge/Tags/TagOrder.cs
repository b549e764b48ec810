namespace ContainerLint.Knowledge.Tags;

/// <summary>Compares tags: which version is later, and what two tags have in common.</summary>
internal static class TagOrder
{
    /// <summary>
    /// Orders by version, then by date; pre-releases come before releases. A version with fewer numbers comes before
    /// the versions that it may name (<c>3.14</c> before <c>3.14.0</c>). Channels and variants are ignored.
    /// </summary>
    public static int Compare(TagName left, TagName right)
    {
        var order = Compare(left.Numbers, right.Numbers);
        if (order == 0)
            order = Compare(left.Date, right.Date);
        return order != 0 ? order : Compare(left.PreRelease, right.PreRelease);
    }

    /// <summary>Whether two tags name the same variant, regardless of version.</summary>
    public static bool IsSameVariant(TagName left, TagName right) =>
        string.Equals(left.Variant, right.Variant, StringComparison.Ordinal);

    /// <summary>
    /// Whether two tags name the same variant on possibly different releases of an operating system: <c>alpine3.18</c>
    /// and <c>alpine3.22</c>, <c>slim-bullseye</c> and <c>slim-trixie</c>.
    /// </summary>
    public static bool IsSameFamily(TagName left, TagName right)
    {
        if (left.Words.Count != right.Words.Count)
            return false;
        for (var at = 0; at < left.Words.Count; at++)
        {
            if (!string.Equals(left.Families[at], right.Families[at], StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Orders by the releases of the operating systems in the variants; the first difference decides.
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

    /// <summary>How many leading numbers two versions share.</summary>
    public static int CommonNumbers(TagName left, TagName right)
    {
        var count = 0;
        while (count < left.Numbers.Count && count < right.Numbers.Count && left.Numbers[count] == right.Numbers[count])
            count++;
        return count;
    }

    /// <summary>
    /// Whether the first version is a prefix of the second: <c>3.14</c> of <c>3.14.7</c>.
    /// </summary>
    public static bool IsPrefix(TagName first, TagName second) => CommonNumbers(first, second) == first.Numbers.Count;

    /// <summary>Whether all words are among the others, in any order.</summary>
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
