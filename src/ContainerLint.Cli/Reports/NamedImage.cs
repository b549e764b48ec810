namespace ContainerLint.Cli.Reports;

/// <summary>An image of the inventory with all the places that name it.</summary>
/// <param name="Repository">Registry and path as Docker prints them; as typed where not all is known.</param>
/// <param name="Tag">The tag; in brackets if it is meant and not written.</param>
/// <param name="Digest">The digest, short; empty if there is none.</param>
/// <param name="Entries">The places, in the order of path and position.</param>
internal sealed record NamedImage(string Repository, string Tag, string Digest, IReadOnlyList<ImageEntry> Entries)
{
    /// <summary>The registry; null if it is not known.</summary>
    public string? Registry => Entries[0].Image.Reference?.Registry;

    /// <summary>The images of an inventory, by name.</summary>
    public static IReadOnlyList<NamedImage> Of(IEnumerable<ImageEntry> entries) =>
    [
        .. entries
            .GroupBy(entry => (
                Name: ImageReport.Repository(entry.Image),
                Tag: ImageReport.Tag(entry.Image),
                Digest: ImageReport.Digest(entry.Image)))
            .Select(group => new NamedImage(group.Key.Name, group.Key.Tag, group.Key.Digest, [.. group]))
            .OrderBy(image => image.Repository, StringComparer.Ordinal)
            .ThenBy(image => image.Tag, StringComparer.Ordinal)
            .ThenBy(image => image.Digest, StringComparer.Ordinal),
    ];
}
