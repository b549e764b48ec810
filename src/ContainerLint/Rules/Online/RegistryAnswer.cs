namespace ContainerLint.Rules;

/// <summary>What a registry says of an image; what it was not asked for is null.</summary>
public sealed record RegistryAnswer
{
    /// <summary>Whether the registry has no such tag or repository.</summary>
    public bool IsTagMissing { get; init; }

    /// <summary>Whether the registry has nothing by the digest that is written.</summary>
    public bool IsDigestMissing { get; init; }

    /// <summary>The digest that the tag names.</summary>
    public string? TagDigest { get; init; }

    /// <summary>Whether the tag names an index of images for several platforms.</summary>
    public bool IsTagIndex { get; init; }

    /// <summary>Whether the digest that is written is that of an index.</summary>
    public bool? IsDigestIndex { get; init; }

    /// <summary>The tag that says most of the image that the tag names; the tag itself, if none says more.</summary>
    public string? SpecificTag { get; init; }

    /// <summary>When the image was built that the reference leads to.</summary>
    public DateTimeOffset? Created { get; init; }
}
