using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>How a product is supported.</summary>
/// <param name="Product">The product's name at endoflife.date.</param>
/// <param name="IsNewestOnly">Whether little more than the newest release is supported.</param>
/// <param name="HasEvenStable">Whether even minor versions are stable and odd ones get new features first.</param>
/// <param name="IsOddUnstable">Whether odd minor versions are for the developers of the product alone.</param>
internal sealed record SupportPolicy(
    string Product, bool IsNewestOnly = false, bool HasEvenStable = false, bool IsOddUnstable = false)
{
    /// <summary>
    /// Whether a version is a release for the same users as another: stable if the product has stable and other
    /// versions and the old one is stable, else any. Versions that are for its developers are never for users.
    /// </summary>
    public bool IsSameChannel(TagName old, TagName version) =>
        !IsOdd(version) || (!IsOddUnstable && (!HasEvenStable || IsOdd(old)));

    private static bool IsOdd(TagName version) => version.Numbers.Count > 1 && version.Numbers[1] % 2 != 0;
}
