using ContainerLint.Text;
using YamlDotNet.Core;

namespace ContainerLint.Languages.Yaml;

/// <summary>
/// A scalar with its decoded value. It is mapped to the source on first use.
/// </summary>
internal sealed class YamlScalar : YamlNode
{
    /// <summary>The value, unescaped and unfolded.</summary>
    public required string Value { get; init; }

    /// <summary>Its style.</summary>
    public required ScalarStyle Style { get; init; }

    /// <summary>Where it ends, after its closing quote.</summary>
    public required int End { get; init; }

    /// <summary>Whether it has an anchor or a tag.</summary>
    public required bool HasProperties { get; init; }

    /// <summary>Whether it is null in YAML 1.2's core schema and for compose.</summary>
    public bool IsNull =>
        Style == ScalarStyle.Plain && (Value is "" or "~" or "null" or "Null" or "NULL");

    /// <summary>Whether the value is this. Compares lengths first, because most keys differ in length.</summary>
    public bool Is(string value) => Value.Length == value.Length && Value == value;

    /// <summary>The value, mapped to the source.</summary>
    public MappedText Text(Source source) => ScalarText.Of(this, source);

    /// <summary>Where the value is: without anchor, tag, quotes, and block header and margins.</summary>
    public Place PlaceIn(Source source)
    {
        var content = ScalarText.ContentSpan(this, source.Text);
        if (Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
            return new Place(source, content);
        var (start, end) = (content.Start, content.End);
        while (end > start && char.IsWhiteSpace(source.Text[end - 1]))
            end--;
        while (start < end && char.IsWhiteSpace(source.Text[start]))
            start++;
        return new Place(source, SourceSpan.FromBounds(start, end));
    }
}
