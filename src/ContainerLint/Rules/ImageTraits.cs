using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>Properties of a reference that several rules need; only <see cref="TextOf"/> may allocate.</summary>
internal static class ImageTraits
{
    /// <summary>The range of everything before tag and digest.</summary>
    public static TextRange NameRange(this ImageUse image) =>
        TextRange.FromBounds((image.Name.Domain ?? image.Name.Path).Range.Start, image.Name.Path.Range.End);

    /// <summary>
    /// The range of the first component: the registry with its port, or the path up to its first slash.
    /// </summary>
    public static TextRange FirstComponent(this ImageUse image)
    {
        if (image.Name.Domain is { } domain)
            return domain.Range;
        var path = image.Name.Path.Range;
        var slash = image.Text.Value.IndexOf('/', path.Start, path.Length);
        return slash < 0 ? path : TextRange.FromBounds(path.Start, slash);
    }

    /// <summary>The number of path components, without the registry.</summary>
    public static int PathComponents(this ImageUse image)
    {
        var path = image.Name.Path.Range;
        var count = 1;
        for (var i = path.Start; i < path.End; i++)
        {
            if (image.Text.Value[i] == '/')
                count++;
        }

        return count;
    }

    /// <summary>Whether the path is a single component and completely known.</summary>
    public static bool HasSimplePath(this ImageUse image)
    {
        var path = image.Name.Path.Range;
        return image.Text.Value.IndexOf('/', path.Start, path.Length) < 0 && image.Name.Path.IsKnown;
    }

    /// <summary>Whether a range of the reference equals <paramref name="text"/>.</summary>
    public static bool HasText(this ImageUse image, TextRange range, string text) =>
        range.Length == text.Length
        && string.CompareOrdinal(image.Text.Value, range.Start, text, 0, text.Length) == 0;

    /// <summary>The text of a range of the reference; not copied if the range is the whole reference.</summary>
    public static string TextOf(this ImageUse image, TextRange range) =>
        range.Start == 0 && range.Length == image.Text.Value.Length
            ? image.Text.Value
            : image.Text.Value.Substring(range.Start, range.Length);
}
