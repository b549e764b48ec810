using System.Globalization;
using ContainerLint.Documents;
using ContainerLint.Knowledge.Tags;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>The version of an image in one place: the version in its tag, and its digest.</summary>
internal sealed class UsedVersion
{
    private readonly TagName? tag;
    private readonly string? digest;

    private UsedVersion(ImageUse image, TagName? tag, string? digest)
    {
        Image = image;
        Place = image.Place.InFile();
        this.tag = tag;
        this.digest = digest;
    }

    /// <summary>The image use.</summary>
    public ImageUse Image { get; }

    /// <summary>The place of the use, in a file.</summary>
    public Place Place { get; }

    /// <summary>
    /// Whether the path of the file contains the version, as in <c>java21/Dockerfile</c> or <c>37/compose.yaml</c>: a
    /// number that equals the major version, or the major and minor version without a dot.
    /// </summary>
    public bool IsInPath => tag is { Numbers: { Count: > 0 } numbers } && HasNumber(Place.Source.Path, numbers);

    /// <summary>
    /// Reads a version; null if the image is not pulled or has nothing to compare: <c>latest</c> and missing tags are
    /// left to other rules. The code name of a distribution is its version.
    /// </summary>
    public static UsedVersion? Read(ImageUse image, RunFacts run)
    {
        if (!image.IsPulled || image.Role == Role.Cache || (image.Name.Tag is null && image.Name.Digest is null)
            || image.Reference is not { } reference)
        {
            return null;
        }

        var tag = reference.Tag is { } text ? TagName.Parse(InNumbers(text, reference.Repository)) : null;
        return (tag is { IsVersioned: true } || reference.Digest is not null) && !run.Produces(image)
            ? new UsedVersion(image, tag, reference.Digest) : null;
    }

    /// <summary>
    /// Whether two uses cannot be the same version. <c>22</c> may be <c>22.20</c>; variants are ignored.
    /// </summary>
    public bool Contradicts(UsedVersion other)
    {
        if (tag is { IsVersioned: true } && other.tag is { IsVersioned: true } && Differ(tag, other.tag))
            return true;
        return tag?.Text == other.tag?.Text
            && digest is not null && other.digest is not null && digest != other.digest;
    }

    /// <summary>
    /// What is written of the version, whatever the variant; the digest if there is no tag, or none with a version.
    /// </summary>
    public string Written => tag is not { IsVersioned: true } ? digest!
        : string.Join(".", tag.Numbers) + "/" + string.Join(".", tag.Date)
            + "/" + tag.PreRelease?.Rank + "/" + tag.PreRelease?.Number;

    /// <summary>Whether the same is written as in another use: no less of the version, and no other digest.</summary>
    public bool IsWrittenLike(UsedVersion other) => Written == other.Written && !Contradicts(other);

    /// <summary>Whether there is nothing to compare with another use: version and digest are written alike.</summary>
    public bool IsEqual(UsedVersion other) => digest == other.digest && Written == other.Written;

    /// <summary>Orders by version; less specific versions come first.</summary>
    public static int Compare(UsedVersion left, UsedVersion right) => left.tag is null || right.tag is null
        ? (left.tag is null ? 0 : 1) - (right.tag is null ? 0 : 1)
        : TagOrder.Compare(left.tag, right.tag);

    /// <summary>
    /// The tag of an image of a distribution with the version in place of the code name: <c>12-slim</c> for
    /// <c>bookworm-slim</c>. In other images a code name is a variant.
    /// </summary>
    private static string InNumbers(string tag, string repository)
    {
        var name = repository.Substring(repository.LastIndexOf('/') + 1);
        if (name is not ("debian" or "ubuntu" or "buildpack-deps"))
            return tag;
        var word = tag.Split('-')[0];
        return Distributions.Find(word) is { } release ? release.Version.Text + tag.Substring(word.Length) : tag;
    }

    /// <summary>Compares the numbers that both tags have, then pre-releases, then dates.</summary>
    private static bool Differ(TagName one, TagName other)
    {
        var common = TagOrder.CommonNumbers(one, other);
        if (common < one.Numbers.Count && common < other.Numbers.Count)
            return true;
        if (one.Numbers.Count == other.Numbers.Count && one.PreRelease != other.PreRelease)
            return true;
        return one.Numbers.Count == 0 && other.Numbers.Count == 0 && TagOrder.Compare(one, other) != 0;
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
}
