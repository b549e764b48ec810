using ContainerLint.Text;

namespace ContainerLint.Languages.CSharp;

/// <summary>What the C# reader notes about calls besides images; plain data, for rules know no C# parser.</summary>
public sealed record CSharpSyntax
{
    /// <summary>A file in which nothing was noted.</summary>
    public static CSharpSyntax Empty { get; } = new();

    /// <summary>Container builders that run their library's own image, in the order of the text.</summary>
    public IReadOnlyList<DefaultImage> DefaultImages { get; init; } = [];

    /// <summary>References given to a constructor in parts, in the order of the text.</summary>
    public IReadOnlyList<ReferenceParts> ReferenceParts { get; init; } = [];

    /// <summary>Images that have a tag besides the one that another argument gives, in the order of the text.</summary>
    public IReadOnlyList<SecondTag> SecondTags { get; init; } = [];

    /// <summary>Registries in images that another registry stays in front of, in the order of the text.</summary>
    public IReadOnlyList<KeptRegistry> KeptRegistries { get; init; } = [];

    /// <summary>Digests that a call drops, in the order of the text.</summary>
    public IReadOnlyList<DroppedDigest> DroppedDigests { get; init; } = [];

    /// <summary>Calls that throw, in the order of the text.</summary>
    public IReadOnlyList<RefusedCall> RefusedCalls { get; init; } = [];

    /// <summary>Fixed ports of the machine that containers of tests are bound to, in the order of the text.</summary>
    public IReadOnlyList<FixedPort> FixedPorts { get; init; } = [];
}

/// <summary>
/// A container builder that is made without an image, and to which none is given afterwards: it runs what its library
/// was written with.
/// </summary>
/// <param name="Creation">The whole <c>new PostgreSqlBuilder()</c>, in a file.</param>
/// <param name="Addition">
/// Where an image can be added, in a file: between its parentheses, or behind them; null if it cannot be.
/// </param>
/// <param name="Builder">The name of the builder, such as <c>PostgreSqlBuilder</c>.</param>
/// <param name="Image">The image it runs; null if it is not known.</param>
public sealed record DefaultImage(Place Creation, Place? Addition, string Builder, string? Image)
{
    /// <summary>Whether a constructor takes the image; else only <c>WithImage</c> does.</summary>
    public bool TakesImage { get; init; } = true;
}

/// <summary>
/// <c>new DockerImage(repository, registry, tag, digest)</c>: parts that are put together, never read as a reference.
/// </summary>
/// <param name="Arguments">What stands between the parentheses, in a file.</param>
/// <param name="Repository">The first part.</param>
/// <param name="Registry">The registry, or null if there is none.</param>
/// <param name="Tag">The tag, or null if there is none.</param>
/// <param name="Digest">The digest, or null if there is none.</param>
/// <param name="HasMore">Whether further arguments follow, so that the parts cannot become one string.</param>
public sealed record ReferenceParts(
    Place Arguments, MappedText Repository, MappedText? Registry, MappedText? Tag, MappedText? Digest, bool HasMore);

/// <summary>An image whose reference has a tag where the call gives one, too.</summary>
/// <param name="Image">The reference with its tag.</param>
/// <param name="Tag">The tag that is given besides.</param>
/// <param name="Call">The method that takes both, such as <c>WithImage</c>.</param>
/// <param name="Throws">Whether the call throws; else the tag that is given besides silently wins.</param>
public sealed record SecondTag(MappedText Image, MappedText Tag, string Call, bool Throws);

/// <summary>An image with a registry that another registry stays in front of.</summary>
/// <param name="Image">The image as it is written, with its registry.</param>
/// <param name="Registry">The registry that stays in front.</param>
/// <param name="IsOwn">Whether that is the registry of the integration; else the code sets it.</param>
/// <param name="CallEnd">Where a call that sets the registry can be added; null if it cannot be.</param>
public sealed record KeptRegistry(MappedText Image, string Registry, bool IsOwn, Place? CallEnd);

/// <summary>A digest that a later tag drops.</summary>
/// <param name="Digest">The digest, where it is written.</param>
/// <param name="Call">The method that drops it.</param>
/// <param name="Tag">The tag that it sets; null if it is not known.</param>
public sealed record DroppedDigest(Place Digest, string Call, string? Tag);

/// <summary>A fixed port of the machine that leads to a container.</summary>
/// <param name="Place">Where the port of the machine is written.</param>
/// <param name="Host">The port of the machine.</param>
/// <param name="Container">The port of the container.</param>
public sealed record FixedPort(Place Place, int Host, int Container);

/// <summary>A call that throws for what is passed to it.</summary>
/// <param name="Place">What it refuses.</param>
/// <param name="Call">The method.</param>
/// <param name="Reason">Why, as the end of a sentence: "throws because …".</param>
public sealed record RefusedCall(Place Place, string Call, string Reason);
