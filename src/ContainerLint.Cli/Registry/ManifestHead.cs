namespace ContainerLint.Cli.Registry;

/// <summary>The manifest that a name leads to.</summary>
/// <param name="Digest">The digest of the manifest; of the index for an image with several platforms.</param>
/// <param name="MediaType">The media type of the manifest.</param>
internal sealed record ManifestHead(string Digest, string MediaType)
{
    /// <summary>Whether this is an index: a list of one manifest per platform.</summary>
    public bool IsIndex => ManifestTypes.IsIndex(MediaType);
}
