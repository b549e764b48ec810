namespace ContainerLint.Cli.Registry;

/// <summary>What a name leads to.</summary>
/// <param name="Digest">The digest of the manifest: of the index, where there is one.</param>
/// <param name="MediaType">The type of the manifest.</param>
internal sealed record ManifestHead(string Digest, string MediaType)
{
    /// <summary>Whether this is an index of images for several platforms.</summary>
    public bool IsIndex => ManifestTypes.IsIndex(MediaType);
}
