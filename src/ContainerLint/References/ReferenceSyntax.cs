using ContainerLint.Text;

namespace ContainerLint.References;

/// <summary>
/// The parts of a reference as written. Parsing never throws: an invalid reference still has parts, ordered and
/// disjoint, and one <see cref="Error"/>.
/// </summary>
public sealed class ReferenceSyntax
{
    private readonly ReferenceSeparators parts;

    private ReferenceSyntax(string value, ReferenceSeparators parts, ReferenceError? error)
    {
        Value = value;
        this.parts = parts;
        Error = error;
    }

    /// <summary>The whole reference.</summary>
    public string Value { get; }

    /// <summary>
    /// The first component if Docker reads it as a registry (with its port), else null. A first component with unknown
    /// text counts as a registry if a <c>/</c> follows (<c>${REGISTRY}/app</c>).
    /// </summary>
    public ReferencePart? Domain => parts.DomainEnd < 0 ? null : PartOf(0, parts.DomainEnd);

    /// <summary>Everything between the registry and the tag or digest.</summary>
    public ReferencePart Path => PartOf(parts.DomainEnd + 1, PathEnd);

    /// <summary>The text after the last colon that follows the last slash, or null.</summary>
    public ReferencePart? Tag => parts.Colon < 0 ? null : PartOf(parts.Colon + 1, NameEnd);

    /// <summary>The text after the last <c>@</c>, or null.</summary>
    public ReferencePart? Digest => parts.At < 0 ? null : PartOf(parts.At + 1, Value.Length);

    /// <summary>
    /// Whether there is a tag, or an unknown part may contain one. There is certainly no tag only if this is false;
    /// null in <see cref="Tag"/> is not enough.
    /// </summary>
    public bool MayHaveTag => parts.Colon >= 0 || HasUnknown(LastComponentStart, NameEnd);

    /// <summary>
    /// Whether there is a digest, or an unknown part may contain one. There is certainly no digest only if this is
    /// false; null in <see cref="Digest"/> is not enough.
    /// </summary>
    public bool MayHaveDigest => parts.At >= 0 || (parts.Colon < 0
        ? HasUnknown(LastComponentStart, Value.Length)
        : HasUnknown(parts.Colon + 1, Value.Length) || MayBeChecksumOfUnknown());

    /// <summary>The first error; null if the reference is valid, or its known parts are well-formed.</summary>
    public ReferenceError? Error { get; }

    /// <summary>Whether all of the reference is known.</summary>
    public bool IsKnown => Value.IndexOf(MappedText.UnknownCharacter) < 0;

    /// <summary>Whether the text is an image ID (64 lowercase hexadecimal digits), which is not a name.</summary>
    public bool IsImageId => ReferenceScan.IsImageId(Value);

    private int NameEnd => parts.At < 0 ? Value.Length : parts.At;

    private int PathEnd => parts.Colon < 0 ? NameEnd : parts.Colon;

    private int LastComponentStart => PathEnd == 0 ? 0 : Value.LastIndexOf('/', PathEnd - 1) + 1;

    /// <summary>Parses a reference, which may contain <see cref="MappedText.UnknownCharacter"/>.</summary>
    public static ReferenceSyntax Parse(string value)
    {
        if (ReferenceScan.TryScan(value, out var parts))
            return new ReferenceSyntax(value, parts, null);
        parts = ReferenceSeparators.Split(value);
        return new ReferenceSyntax(value, parts, ReferenceExplanation.Of(value, parts));
    }

    private ReferencePart PartOf(int start, int end) => new(Value, TextRange.FromBounds(start, end));

    private bool HasUnknown(int start, int end) =>
        Value.IndexOf(MappedText.UnknownCharacter, start, end - start) >= 0;

    /// <summary>In <c>${NAME_AND_ALGORITHM}:checksum</c>, what looks like a tag may belong to a digest.</summary>
    private bool MayBeChecksumOfUnknown() =>
        Value.Length - parts.Colon - 1 is 64 or 96 or 128 && HasUnknown(LastComponentStart, parts.Colon);
}
