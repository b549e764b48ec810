namespace ContainerLint.Cli.Registry;

/// <summary>The media types of manifests.</summary>
internal static class ManifestTypes
{
    private static readonly string[] Indices =
        ["application/vnd.oci.image.index.v1+json", "application/vnd.docker.distribution.manifest.list.v2+json"];

    private static readonly string[] Images =
        ["application/vnd.oci.image.manifest.v1+json", "application/vnd.docker.distribution.manifest.v2+json"];

    /// <summary>
    /// All accepted types. Without those of indexes a registry answers with the manifest of one platform, whose digest
    /// is not the one to pin.
    /// </summary>
    public static IReadOnlyList<string> All { get; } = [.. Indices, .. Images];

    /// <summary>Whether a type is that of an index.</summary>
    public static bool IsIndex(string? type) => Indices.Contains(type, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a type is that of an index or an image.</summary>
    public static bool IsKnown(string? type) => All.Contains(type, StringComparer.OrdinalIgnoreCase);
}
