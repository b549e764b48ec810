using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Documents;

/// <summary>
/// A reference in its place, with a role. Stage names, <c>scratch</c> and stage indices never become one.
/// </summary>
public sealed class ImageUse
{
    private ImageReference? reference;

    /// <summary>Makes an image use and reads its reference.</summary>
    /// <param name="text">The reference, evaluated.</param>
    /// <param name="role">What the image is used for.</param>
    /// <param name="place">
    /// Where the whole reference is written, before evaluation: the word of a <c>FROM</c>, the scalar of an <c>image:</c>.
    /// </param>
    /// <param name="owner">The service or stage that uses it, if it has a name.</param>
    public ImageUse(MappedText text, Role role, Place place, string? owner = null)
    {
        Text = text;
        Role = role;
        Place = place;
        Owner = owner;
        Name = ReferenceSyntax.Parse(text.Value);
    }

    /// <summary>The reference, evaluated, with the way back to what was typed.</summary>
    public MappedText Text { get; }

    /// <summary>The parts of the reference.</summary>
    public ReferenceSyntax Name { get; }

    /// <summary>What the reference means; null if it is malformed or not wholly known.</summary>
    public ImageReference? Reference => reference ??= ImageReference.From(Name);

    /// <summary>What the image is used for.</summary>
    public Role Role { get; }

    /// <summary>Where the whole reference is written; its source may be embedded.</summary>
    public Place Place { get; }

    /// <summary>The service or stage that uses the image, if it has a name.</summary>
    public string? Owner { get; }

    /// <summary>
    /// What the tool that reads the reference silently makes of a part that is malformed; null if it refuses it.
    /// </summary>
    public Substitution? Substitution { get; init; }

    /// <summary>
    /// The platform that the image is pulled for, as it is written (<c>linux/arm64</c>); null if none is, or it is not
    /// known.
    /// </summary>
    public string? Platform { get; init; }

    /// <summary>What rules remember about the reference; null until the first rule asks.</summary>
    internal ImageFacts? Facts { get; set; }

    /// <summary>Whether the image is pulled: neither produced nor there already.</summary>
    public bool IsPulled => !IsProduced && Role != Role.Local;

    /// <summary>Whether this names what is made here: built, or tagged to be pushed.</summary>
    public bool IsProduced => Role is Role.Built or Role.Pushed;

    /// <summary>
    /// The edits that make the reference read otherwise, each where its part stands; null if one of them cannot be
    /// made. Parts not given stay as they are.
    /// </summary>
    /// <param name="domain">The new registry, with its port.</param>
    /// <param name="path">The new path.</param>
    /// <param name="tag">The new tag; added if there is none.</param>
    /// <param name="digest">The new digest; added if there is none.</param>
    public IReadOnlyList<Edit>? With(
        string? domain = null, string? path = null, string? tag = null, string? digest = null)
    {
        var edits = new List<Edit>();
        var nameEnd = Name.Path.Range.End;
        var complete = Replace(edits, Name.Domain?.Range, domain, new TextRange(Name.Path.Range.Start, 0), "", "/")
            && Replace(edits, Name.Path.Range, path, default, "", "")
            && Replace(edits, Name.Tag?.Range, tag, new TextRange(nameEnd, 0), ":", "")
            && Replace(edits, Name.Digest?.Range, digest, new TextRange(Name.Tag?.Range.End ?? nameEnd, 0), "@", "");
        return complete && edits.Count > 0 ? edits : null;
    }

    private bool Replace(
        List<Edit> edits, TextRange? part, string? text, TextRange gap, string before, string after)
    {
        if (text is null)
            return true;
        var edit = part is { } range ? Text.Replace(range, text) : Text.Replace(gap, before + text + after);
        if (edit is null)
            return false;
        edits.Add(edit);
        return true;
    }
}
