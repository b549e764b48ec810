using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.Documents;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Reading;

/// <summary>Composes a reference of parts that several arguments, calls or properties set.</summary>
internal sealed class ReferenceDraft(Dialect dialect, CodeFile file)
{
    private SourceSpan gap;

    /// <summary>The reference that one choice of values makes.</summary>
    /// <param name="choice">The values.</param>
    /// <param name="state">What no call sets, but the object has.</param>
    public MappedText Compose(ReferenceChoice choice, SequenceState state)
    {
        var (registry, image, tag, digest) = choice;
        // An unknown part has no place of its own; report at a known one if there is any.
        var known = new[] { image, tag, digest, registry }
            .FirstOrDefault(static one => one?.Value is { IsUnknown: false });
        gap = new SourceSpan(StartOf(known ?? image ?? tag ?? digest ?? registry!.Value), 0);
        var text = new MappedTextBuilder(file.Source);
        if (registry is { } host)
            Append(text, host, CanBeRegistry, "", "/");
        else if (state.OwnRegistry is { } own)
            text.AppendJoint(own + "/", file.Source, gap);
        if (image is { } name)
            AppendImage(text, name, isReplaced: tag is not null || digest is not null);
        else if (state.OwnImage is { } own)
            text.AppendJoint(own, file.Source, gap);
        else
            text.AppendUnknown(file.Source, gap);
        if (tag is { IsEmpty: false } version)
            Append(text, version, CanBeTag, ":", "");
        if (digest is { IsEmpty: false } checksum)
            Append(text, checksum, CanBeTag, checksum.Part.Parameter.Part == PartKind.Hex ? "@sha256:" : "@", "");
        AppendOwnTag(text, choice, state);
        return state.IsManaged ? Managed(text) : text.ToMappedText();
    }

    /// <summary>The reference with the tag that <c>WithManagementPlugin</c> makes of a version.</summary>
    private MappedText Managed(MappedTextBuilder text)
    {
        var made = text.ToMappedText();
        if (ReferenceSyntax.Parse(made.Value) is not { Digest: null, Tag: { IsKnown: true } tag }
            || !ManagementTag.IsVersion(tag.Text))
        {
            return made;
        }

        text.AppendJoint(ManagementTag.Suffix, file.Source, gap);
        return text.ToMappedText();
    }

    /// <summary>
    /// The tag of an image that no call names: it depends on the version of the package, so it is not known.
    /// </summary>
    private void AppendOwnTag(MappedTextBuilder text, ReferenceChoice choice, SequenceState state)
    {
        if (choice is not { Image: null, Tag: null, Digest: null } || state.OwnImage is null)
            return;
        text.AppendJoint(":", file.Source, gap);
        text.AppendUnknown(file.Source, gap);
    }

    /// <summary>The part of an image's text that remains if a separate tag or digest replaces its own.</summary>
    public static TextRange NameIn(string image)
    {
        var syntax = ReferenceSyntax.Parse(image);
        return TextRange.FromBounds(0, syntax.Path.Range.End);
    }

    /// <summary>A part without the characters that Testcontainers trims.</summary>
    public static MappedText Trimmed(MappedText text)
    {
        var value = text.Value;
        var (start, end) = (0, value.Length);
        while (start < end && value[start] is ' ' or ':' or '/')
            start++;
        while (end > start && value[end - 1] is ' ' or ':' or '/')
            end--;
        return text.Slice(TextRange.FromBounds(start, end));
    }

    private MappedText AsTaken(MappedText text) => dialect.Trims ? Trimmed(text) : text;

    private void AppendImage(MappedTextBuilder text, PartChoice image, bool isReplaced)
    {
        if (image.Value is not { IsUnknown: false } value)
        {
            text.AppendUnknown(file.Source, gap);
            return;
        }

        var name = AsTaken(value.Text);
        if (isReplaced && dialect.ReplacesTag)
            name = name.Slice(NameIn(name.Value));
        if (image.Part.Parameter.Part == PartKind.Repository)
            text.AppendNarrowed(name, CanBeRepository);
        else
            text.Append(name);
    }

    private void Append(
        MappedTextBuilder text, PartChoice choice, Func<string, bool> holds, string before, string after)
    {
        text.AppendJoint(before, file.Source, gap);
        if (choice.Value is { IsUnknown: false } value)
            text.AppendNarrowed(AsTaken(value.Text), holds);
        else
            text.AppendUnknown(file.Source, gap);
        text.AppendJoint(after, file.Source, gap);
    }

    private int StartOf(PartChoice choice)
    {
        if (choice.Value is { } value && choice.Part.PlaceOf(value) is var place && place.Source == file.Source)
            return place.Span.Start;
        return choice.Part.File == file ? choice.Part.Expression.SpanStart : 0;
    }

    private static bool CanBeTag(string text) => text.IndexOfAny([':', '@', '/']) < 0;

    private static bool CanBeRegistry(string text) => text.IndexOf('@') < 0;

    private static bool CanBeRepository(string text) => text.IndexOfAny([':', '@']) < 0;
}
