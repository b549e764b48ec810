using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Values;
using ContainerLint.References;
using ContainerLint.Text;
using Part = ContainerLint.CSharp.Apis.Part;

namespace ContainerLint.CSharp.Reading;

/// <summary>A reference that is put together from parts which several arguments, calls or properties give.</summary>
internal sealed class ReferenceDraft(Gathering gathering, CodeFile file)
{
    /// <summary>A value with the part that it was given to.</summary>
    /// <param name="Part">The part.</param>
    /// <param name="Value">The value; null if something unknown is given.</param>
    internal readonly record struct Choice(BoundPart Part, Value? Value);

    /// <summary>Puts one choice of values together.</summary>
    /// <param name="registry">The registry, if one is given.</param>
    /// <param name="image">The image; null if it is named where nobody sees it.</param>
    /// <param name="tag">The tag, if one is given.</param>
    /// <param name="digest">The digest, if one is given.</param>
    public MappedText Compose(Choice? registry, Choice? image, Choice? tag, Choice? digest)
    {
        var text = new MappedTextBuilder(file.Source);
        if (registry is { } host)
            Append(text, host, CanBeRegistry, "", "/");
        if (image is { } name)
            AppendImage(text, name, isReplaced: tag is not null || digest is not null);
        else if ((tag ?? digest) is { } given)
            text.AppendUnknown(file.Source, new SourceSpan(StartOf(given), 0));
        if (tag is { } version)
            Append(text, version, CanBeTag, ":", "");
        if (digest is { } checksum)
            Append(text, checksum, CanBeTag, checksum.Part.Parameter.Part == Part.Hex ? "@sha256:" : "@", "");
        return text.ToMappedText();
    }

    /// <summary>The part of an image's text that stays where a tag or digest is given besides.</summary>
    public static TextRange NameIn(string image)
    {
        var syntax = ReferenceSyntax.Parse(image);
        return TextRange.FromBounds(0, syntax.Path.Range.End);
    }

    /// <summary>A part without what its library drops.</summary>
    public MappedText Trimmed(MappedText text)
    {
        if (!gathering.Trims)
            return text;
        var value = text.Value;
        var (start, end) = (0, value.Length);
        while (start < end && value[start] is ' ' or ':' or '/')
            start++;
        while (end > start && value[end - 1] is ' ' or ':' or '/')
            end--;
        return text.Slice(TextRange.FromBounds(start, end));
    }

    private void AppendImage(MappedTextBuilder text, Choice image, bool isReplaced)
    {
        if (image.Value is not { } value)
        {
            text.AppendUnknown(file.Source, new SourceSpan(StartOf(image), 0));
            return;
        }

        var name = Trimmed(value.Text);
        if (isReplaced && gathering.ReplacesTag)
            name = name.Slice(NameIn(name.Value));
        if (image.Part.Parameter.Part == Part.Repository)
            text.AppendNarrowed(name, CanBeRepository);
        else
            text.Append(name);
    }

    private void Append(MappedTextBuilder text, Choice choice, Func<string, bool> holds, string before, string after)
    {
        var gap = new SourceSpan(StartOf(choice), 0);
        text.AppendJoint(before, file.Source, gap);
        if (choice.Value is { } value)
            text.AppendNarrowed(Trimmed(value.Text), holds);
        else
            text.AppendUnknown(file.Source, gap);
        text.AppendJoint(after, file.Source, gap);
    }

    private int StartOf(Choice choice)
    {
        if (choice.Value is { } value && choice.Part.PlaceOf(value) is var place && place.Source == file.Source)
            return place.Span.Start;
        return choice.Part.File == file ? choice.Part.Expression.SpanStart : 0;
    }

    private static bool CanBeTag(string text) => text.IndexOfAny([':', '@', '/']) < 0;

    private static bool CanBeRegistry(string text) => text.IndexOf('@') < 0;

    private static bool CanBeRepository(string text) => text.IndexOfAny([':', '@']) < 0;
}
