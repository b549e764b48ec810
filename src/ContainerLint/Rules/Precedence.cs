using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>
/// Which rule reports a tag that several rules object to. A tag that never existed is the only problem worth reporting;
/// a deprecated image is a problem whatever its tag; an unsupported version is not rebuilt anyway.
/// </summary>
internal static class Precedence
{
    private static readonly (string Rule, Func<KnownImage, bool> Applies)[] Order =
    [
        (nameof(UnknownTag), UnknownTag.Applies),
        (nameof(DeprecatedImage), DeprecatedImage.Applies),
        (nameof(EndOfLifeImage), EndOfLifeImage.Applies),
        (nameof(TagNotRebuilt), TagNotRebuilt.Applies),
    ];

    /// <summary>
    /// The rules that say that there is no such image, or that nothing in it is maintained any more: which version it
    /// is does not matter then.
    /// </summary>
    public static IReadOnlyList<string> AboveVersion(string rule, ImageUse image, RuleContext context)
    {
        List<string> above = context.KnownOf(image) is { } known ? [.. Above(rule, known)] : [];
        above.Remove(nameof(TagNotRebuilt));
        if (AmbiguousNamespace.IsUnofficial(image, context))
            above.Add(nameof(AmbiguousNamespace));
        else if (LookalikeName.MeantBy(image, context) is { Kind: LookalikeName.OfficialImage })
            above.Add(nameof(LookalikeName));
        return above;
    }

    /// <summary>
    /// The rules that apply to an image and precede <paramref name="rule"/>; a rule that is not in the order comes
    /// last.
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
