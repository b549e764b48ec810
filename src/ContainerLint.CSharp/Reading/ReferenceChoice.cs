using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Values;

namespace ContainerLint.CSharp.Reading;

/// <summary>One value for each part of a reference that several calls or arguments set.</summary>
/// <param name="Registry">The registry; null if none is set.</param>
/// <param name="Image">The image; null if it is set where the code does not show it.</param>
/// <param name="Tag">The tag; null if none is set.</param>
/// <param name="Digest">The digest; null if none is set.</param>
internal sealed record ReferenceChoice(PartChoice? Registry, PartChoice? Image, PartChoice? Tag, PartChoice? Digest)
{
    /// <summary>The choice with a digest that is set as a tag in its place.</summary>
    public ReferenceChoice WithDigestAsDigest =>
        Tag is { Value.Text.Value: { } version, Part.Parameter.Part: PartKind.TagOrDigest }
        && version.StartsWith("sha256:", StringComparison.Ordinal)
            ? this with { Tag = null, Digest = Tag }
            : this;
}

/// <summary>A value with the argument or property that sets it.</summary>
/// <param name="Part">The argument or property.</param>
/// <param name="Value">The value; null if it is unknown.</param>
internal readonly record struct PartChoice(BoundPart Part, Value? Value)
{
    /// <summary>Whether the value is known to be empty.</summary>
    public bool IsEmpty => Value is { Text.Value.Length: 0 };
}
