using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>The operating systems that tags of .NET images name, and what replaces them.</summary>
internal static class Systems
{
    private const string Slim = "slim";
    private const string Ubuntu = "ubuntu";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["alpine"] = "Alpine",
        ["azurelinux"] = "Azure Linux",
        ["debian"] = "Debian",
        ["mariner"] = "CBL-Mariner",
        [Ubuntu] = "Ubuntu",
    };

    /// <summary>Microsoft's successors of the operating systems that .NET images no longer have.</summary>
    private static readonly Dictionary<string, string> Successors = new(StringComparer.Ordinal)
    {
        ["debian"] = Ubuntu,
        ["mariner"] = "azurelinux",
    };

    /// <summary>The name of an operating system in sentences.</summary>
    public static string NameOf(string system) => Names[system];

    /// <summary>The operating system that replaces another; null if it is still there.</summary>
    public static string? SuccessorOf(string system) =>
        Successors.TryGetValue(system, out var successor) ? successor : null;

    /// <summary>The operating system that a tag names; null if it names none.</summary>
    public static string? Of(TagName tag)
    {
        foreach (var family in tag.Families)
        {
            if (Names.ContainsKey(family))
                return family;
        }

        return null;
    }

    /// <summary>The operating system that a tag names, or that another tag of the same image names.</summary>
    public static string? Named(ImageTags image, string tag) => Of(TagName.Parse(tag))
        ?? image.GroupOf(tag)?.Tags.Where(other => other.IndexOf('-') > 0).Select(other => Of(TagName.Parse(other)))
            .FirstOrDefault(found => found is not null);

    /// <summary>The words of a tag besides those that name its operating system.</summary>
    public static IEnumerable<string> Rest(TagName tag) => tag.Words
        .Where((word, at) => word is not (Slim or "cbl") && tag.Families[at] == word && !Names.ContainsKey(word));

    /// <summary>
    /// Whether a tag is another one on the operating system that replaces that of the other; of Ubuntu the release that
    /// the tag without any names.
    /// </summary>
    public static bool IsOnSuccessor(TagName old, TagName other, ImageTags image) =>
        Of(other) is { } there && Of(old) is { } system && SuccessorOf(system) is { } successor && there == successor
        && Rest(old).SequenceEqual(Rest(other)) && (successor != Ubuntu || IsDefault(other, image));

    /// <summary>Whether a tag names the release of the operating system that the tag without any names.</summary>
    public static bool IsDefault(TagName tag, ImageTags image) =>
        image.GroupOf(LineOf(tag)) is { } group
        && group.Tags.Any(plain => plain.IndexOf('-') > 0 && tag.Words.Intersect(plain.Split('-')).Any());

    /// <summary>The tag of a .NET image with nothing but the first two numbers.</summary>
    public static string LineOf(TagName tag) => string.Join(".", tag.Digits.Take(2));
}
