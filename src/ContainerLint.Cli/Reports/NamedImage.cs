namespace ContainerLint.Cli.Reports;

/// <summary>An image of the inventory and all places that use it.</summary>
/// <param name="Repository">Registry and path as Docker displays them, or as typed if partly unknown.</param>
/// <param name="Tag">The tag, in brackets if it is implied.</param>
/// <param name="Digest">The shortened digest; may be empty.</param>
/// <param name="Entries">The places, ordered by path and position.</param>
internal sealed record NamedImage(string Repository, string Tag, string Digest, IReadOnlyList<ImageEntry> Entries)
{
    /// <summary>The registry; null if it is not known.</summary>
    public string? Registry => Entries[0].Image.Reference?.Registry;

    /// <summary>The images of an inventory, ordered by name.</summary>
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
