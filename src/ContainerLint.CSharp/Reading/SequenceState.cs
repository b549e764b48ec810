using ContainerLint.CSharp.Apis;

namespace ContainerLint.CSharp.Reading;

/// <summary>What the calls on an object have set so far.</summary>
internal sealed class SequenceState
{
    /// <summary>The container that the calls act on.</summary>
    public AspireResource Origin { get; init; } = AspireResource.Plain;

    /// <summary>The registry.</summary>
    public Given? Registry { get; set; }

    /// <summary>The image.</summary>
    public Given? Image { get; set; }

    /// <summary>The tag.</summary>
    public Given? Tag { get; set; }

    /// <summary>The digest.</summary>
    public Given? Digest { get; set; }

    /// <summary>The name of the resource.</summary>
    public BoundPart? Owner { get; set; }

    /// <summary>Whether the image has been turned into its variant with the management plugin.</summary>
    public bool IsManaged { get; set; }

    /// <summary>Whether one of the calls throws, so that nothing runs.</summary>
    public bool IsRefused { get; set; }

    /// <summary>Whether the image is built.</summary>
    public bool IsBuilt { get; init; }

    /// <summary>
    /// The part that a finding about the whole reference points at; null if the calls say nothing of the image.
    /// </summary>
    public Given? Main => Image ?? Tag ?? Digest ?? (OwnImage is null ? null : Registry);

    /// <summary>The registry in front of the image that no call sets; null if there is none or it is unknown.</summary>
    public string? OwnRegistry => Registry is null && !IsBuilt ? Origin.Registry : null;

    /// <summary>The image that no call sets; null if there is none or it is unknown.</summary>
    public string? OwnImage => Image is null && !IsBuilt ? Origin.Image : null;
}

/// <summary>A part of a reference that a call sets.</summary>
/// <param name="Part">The argument.</param>
/// <param name="Use">The call.</param>
/// <param name="IsCertain">Whether the call runs whenever the others do.</param>
internal sealed record Given(BoundPart Part, BoundUse Use, bool IsCertain);
