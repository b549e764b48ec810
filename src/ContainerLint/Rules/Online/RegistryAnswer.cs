namespace ContainerLint.Rules;

/// <summary>A registry's answer about an image; null for what was not asked.</summary>
public sealed record RegistryAnswer
{
    /// <summary>Whether the registry has no such tag or repository.</summary>
    public bool IsTagMissing { get; init; }

    /// <summary>Whether the registry does not have the written digest.</summary>
    public bool IsDigestMissing { get; init; }

    /// <summary>The digest that the tag points to.</summary>
    public string? TagDigest { get; init; }

    /// <summary>Whether the tag points to a multi-platform index.</summary>
    public bool IsTagIndex { get; init; }

    /// <summary>Whether the written digest is that of an index.</summary>
    public bool? IsDigestIndex { get; init; }

    /// <summary>The most specific tag of the same image; the tag itself if none is more specific.</summary>
    public string? SpecificTag { get; init; }

    /// <summary>When the image was built.</summary>
    public DateTimeOffset? Created { get; init; }
}
