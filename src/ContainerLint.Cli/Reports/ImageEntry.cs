using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>One image of the inventory: a place with a role.</summary>
/// <param name="Place">The place of the reference, in a file.</param>
/// <param name="Image">The image use.</param>
internal sealed record ImageEntry(Place Place, ImageUse Image)
{
    /// <summary>What the written digest is; null if that is not known.</summary>
    public KnownDigest? Digest { get; init; }

    /// <summary>The images of documents, one per place and role, ordered by path and position.</summary>
    public static IReadOnlyList<ImageEntry> Of(IEnumerable<SourceDocument> documents)
    {
        var seen = new HashSet<(Place, Role, string)>();
        List<ImageEntry> entries = [];
        foreach (var image in documents.SelectMany(document => document.Images))
        {
            var place = image.Place.InFile();
            if (seen.Add((place, image.Role, image.Text.Value)))
                entries.Add(new ImageEntry(place, image));
        }

        entries.Sort(Compare);
        return entries;
    }

    private static int Compare(ImageEntry left, ImageEntry right)
    {
        var order = string.CompareOrdinal(left.Place.Source.Path, right.Place.Source.Path);
        if (order == 0)
            order = left.Place.Span.Start.CompareTo(right.Place.Span.Start);
        if (order == 0)
            order = left.Image.Role.CompareTo(right.Image.Role);
        return order != 0 ? order : string.CompareOrdinal(left.Image.Text.Value, right.Image.Text.Value);
    }
}
