namespace ContainerLint.Rules;

/// <summary>
/// Which rule speaks where several have something against one tag: of a tag that never was nothing else need be said;
/// of an image that is deprecated it matters not how old its tag is; and what is out of support is not rebuilt either.
/// </summary>
internal static class Precedence
{
    private static readonly (string Rule, Func<KnownImage, bool> Applies)[] Order =
    [
        (nameof(UnknownOfficialTag), UnknownOfficialTag.Applies),
        (nameof(DeprecatedImage), DeprecatedImage.Applies),
        (nameof(EndOfLifeImage), EndOfLifeImage.Applies),
        (nameof(TagNotRebuilt), TagNotRebuilt.Applies),
    ];

    /// <summary>
    /// The rules that have more to say about an image than <paramref name="rule"/>; all of them for a rule that is not
    /// in the order.
    /// </summary>
    public static IReadOnlyList<string> Above(string rule, KnownImage image)
    {
        List<string>? above = null;
        foreach (var (other, applies) in Order)
        {
            if (other == rule)
                break;
            if (applies(image))
                (above ??= []).Add(other);
        }

        return above ?? (IReadOnlyList<string>)[];
    }
}
