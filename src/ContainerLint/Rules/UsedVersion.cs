using System.Globalization;
using ContainerLint.Documents;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// The version of an image that one place uses: the numbers with which its tag begins, and its digest.
/// </summary>
internal sealed class UsedVersion
{
    private const int LongestNumber = 15;

    private readonly string? tag;
    private readonly string? digest;

    private UsedVersion(ImageUse image, ImageReference reference, IReadOnlyList<long> numbers)
    {
        Image = image;
        Place = image.Place.InFile();
        tag = reference.Tag;
        digest = reference.Digest;
        Numbers = numbers;
    }

    /// <summary>The use.</summary>
    public ImageUse Image { get; }

    /// <summary>Where it stands, in a file.</summary>
    public Place Place { get; }

    /// <summary>The numbers of the version; none if the tag does not begin with any.</summary>
    public IReadOnlyList<long> Numbers { get; }

    /// <summary>
    /// Whether the path of the file bears the version, as <c>java21/Dockerfile</c> and <c>3.7/compose.yaml</c> do: a
    /// number in it is the first one of the version, or its first two without a dot.
    /// </summary>
    public bool IsInPath => Numbers.Count > 0 && HasNumber(Place.Source.Path, Numbers);

    /// <summary>
    /// Reads a version; null if the image is not pulled, or nothing is said that could be compared: <c>latest</c>,
    /// <c>bookworm</c> and no tag are other rules' affairs.
    /// </summary>
    public static UsedVersion? Read(ImageUse image, RunFacts run)
    {
        if (image.IsExpectedToMove(run) || image.Name.Tag is null && image.Name.Digest is null
            || image.Reference is not { } reference)
        {
            return null;
        }

        var numbers = reference.Tag is { } tag ? ReadNumbers(tag) : [];
        return numbers.Count > 0 || reference.Digest is not null ? new UsedVersion(image, reference, numbers) : null;
    }

    /// <summary>
    /// Whether two uses cannot be of one version: <c>22</c> may be <c>22.20</c>, and the variant does not count.
    /// </summary>
    public bool Contradicts(UsedVersion other)
    {
        if (Numbers.Count > 0 && other.Numbers.Count > 0)
        {
            for (var i = 0; i < Numbers.Count && i < other.Numbers.Count; i++)
            {
                if (Numbers[i] != other.Numbers[i])
                    return true;
            }
        }

        return tag == other.tag && digest is not null && other.digest is not null && digest != other.digest;
    }

    /// <summary>Orders by version; what says less comes first.</summary>
    public static int Compare(UsedVersion left, UsedVersion right)
    {
        for (var i = 0; i < left.Numbers.Count && i < right.Numbers.Count; i++)
        {
            if (left.Numbers[i] != right.Numbers[i])
                return left.Numbers[i].CompareTo(right.Numbers[i]);
        }

        return left.Numbers.Count.CompareTo(right.Numbers.Count);
    }

    private static bool HasNumber(string path, IReadOnlyList<long> numbers)
    {
        var major = numbers[0].ToString(CultureInfo.InvariantCulture);
        var minor = numbers.Count > 1 ? major + numbers[1].ToString(CultureInfo.InvariantCulture) : major;
        for (var i = 0; i < path.Length; i++)
        {
            var start = i;
            while (i < path.Length && path[i] is >= '0' and <= '9')
                i++;
            if (i > start && path.Substring(start, i - start) is var number && (number == major || number == minor))
                return true;
        }

        return false;
    }

    /// <summary>The numbers with which a tag begins, if nothing but a separator follows them.</summary>
    internal static IReadOnlyList<long> ReadNumbers(string tag)
    {
        var numbers = new List<long>();
        var position = tag.Length > 1 && tag[0] is 'v' or 'V' ? 1 : 0;
        while (position < tag.Length)
        {
            var end = position;
            while (end < tag.Length && tag[end] is >= '0' and <= '9')
                end++;
            if (end == position || end - position > LongestNumber)
                break;
            numbers.Add(long.Parse(tag.Substring(position, end - position), CultureInfo.InvariantCulture));
            position = end;
            if (end == tag.Length || tag[end] is '-' or '_')
                return numbers;
            if (tag[end] != '.')
                return [];
            position++;
        }

        return numbers;
    }
}
