using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Documents;

/// <summary>
/// A reference to an image, where it is used and in which role. Stage names, <c>scratch</c> and stage indices are not
/// image uses.
/// </summary>
public sealed class ImageUse
{
    private ImageReference? reference;

    /// <summary>Creates an image use and parses its reference. Placeholders in it are unknown text.</summary>
    /// <param name="text">The evaluated reference.</param>
    /// <param name="role">What the image is used for.</param>
    /// <param name="place">
    /// The whole reference before evaluation: the word of a <c>FROM</c>, the scalar of an <c>image:</c>.
    /// </param>
    /// <param name="owner">The name of the service or stage that uses the image, or null.</param>
    public ImageUse(MappedText text, Role role, Place place, string? owner = null)
    {
        Text = WithoutPlaceholders(text);
        Role = role;
        Place = place;
        Owner = owner;
        Name = ReferenceSyntax.Parse(Text.Value);
    }

    /// <summary>The evaluated reference, mapped back to what was typed.</summary>
    public MappedText Text { get; }

    /// <summary>The parts of the reference.</summary>
    public ReferenceSyntax Name { get; }

    /// <summary>What the reference means; null if it is malformed or has unknown parts.</summary>
    public ImageReference? Reference => reference ??= ImageReference.From(Name);

    /// <summary>What the image is used for.</summary>
    public Role Role { get; }

    /// <summary>The whole reference before evaluation; its source may be embedded.</summary>
    public Place Place { get; }

    /// <summary>The name of the service or stage that uses the image, or null.</summary>
    public string? Owner { get; }

    /// <summary>
    /// What the tool that reads the reference silently replaces a malformed part with; null if it rejects the part.
    /// </summary>
    public Substitution? Substitution { get; init; }

    /// <summary>
    /// What helps if the reference is malformed because a variable has no value here; null where that is not known.
    /// </summary>
    public string? Advice { get; init; }

    /// <summary>What the library that runs the image makes of the reference.</summary>
    public Dialect Dialect { get; init; } = Dialect.Docker;

    /// <summary>
    /// Why the tool that reads the reference refuses its registry, as the end of a sentence; null if it takes it.
    /// </summary>
    public string? RegistryProblem { get; init; }

    /// <summary>The platform to pull, as written (<c>linux/arm64</c>); null if it is absent or unknown.</summary>
    public string? Platform { get; init; }

    /// <summary>The first placeholder of a template in the reference; null if there is none.</summary>
    public Place? Placeholder { get; private set; }

    /// <summary>What rules remember about the reference; null until the first rule asks.</summary>
    internal ImageFacts? Facts { get; set; }

    /// <summary>Whether the image is pulled, as opposed to built, pushed or already on the machine.</summary>
    public bool IsPulled => !IsProduced && Role != Role.Local;

    /// <summary>Whether this names an image that the user builds or tags for a push.</summary>
    public bool IsProduced => Role is Role.Built or Role.Pushed;

    /// <summary>
    /// The edits that change parts of the reference, each in its own place; null if one of them is not possible. Parts
    /// that are not given stay unchanged.
    /// </summary>
    /// <param name="domain">The new registry, with its port.</param>
    /// <param name="path">The new path.</param>
    /// <param name="tag">The new tag; added if there is none.</param>
    /// <param name="digest">The new digest; added if there is none.</param>
    public IReadOnlyList<Edit>? With(
        string? domain = null, string? path = null, string? tag = null, string? digest = null)
    {
        var edits = new List<Edit?>();
        var nameEnd = Name.Path.Range.End;
        if (domain is not null)
            edits.Add(Replace(Name.Domain, domain, Name.Path.Range.Start, domain + "/"));
        if (path is not null)
            edits.Add(Text.Replace(Name.Path.Range, path));
        if (tag is not null)
            edits.Add(Replace(Name.Tag, tag, nameEnd, ":" + tag));
        if (digest is not null)
            edits.Add(Replace(Name.Digest, digest, Name.Tag?.Range.End ?? nameEnd, "@" + digest));
        return edits.Count > 0 && !edits.Contains(null) ? [.. edits.OfType<Edit>()] : null;
    }

    private MappedText WithoutPlaceholders(MappedText text)
    {
        if (Placeholders.Next(text.Value, 0, text.Value.Length) is not { } first)
            return text;
        Placeholder = text.PlaceOf(first);
        var builder = new MappedTextBuilder(text.Home);
        var position = 0;
        for (TextRange? next = first; next is { } range;
            next = Placeholders.Next(text.Value, position, text.Value.Length))
        {
            builder.Append(text, TextRange.FromBounds(position, range.Start));
            builder.AppendUnknown(text, range);
            position = range.End;
        }

        builder.Append(text, TextRange.FromBounds(position, text.Value.Length));
        return builder.ToMappedText();
    }

    /// <summary>Replaces a part, or inserts one where it is missing; null if its place cannot hold the text.</summary>
    private Edit? Replace(ReferencePart? part, string text, int gap, string inserted) =>
        part is { } known ? Text.Replace(known.Range, text) : Text.Replace(new TextRange(gap, 0), inserted);
}
