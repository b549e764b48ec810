using ContainerLint.Text;
using YamlDotNet.Core;

namespace ContainerLint.Languages.Yaml;

/// <summary>
/// A scalar: its value as YAML reads it. The way back to what was typed is worked out when asked for.
/// </summary>
internal sealed class YamlScalar : YamlNode
{
    /// <summary>The value, unescaped and unfolded.</summary>
    public required string Value { get; init; }

    /// <summary>How it is written.</summary>
    public required ScalarStyle Style { get; init; }

    /// <summary>Where it ends, its closing quote included.</summary>
    public required int End { get; init; }

    /// <summary>Whether an anchor or a tag stands before the value.</summary>
    public required bool HasProperties { get; init; }

    /// <summary>Whether it says "nothing": YAML 1.2's core schema, and what compose takes for it.</summary>
    public bool IsNull =>
        Style == ScalarStyle.Plain && (Value is "" or "~" or "null" or "Null" or "NULL");

    /// <summary>Whether the value is this; most keys differ in their length already.</summary>
    public bool Is(string value) => Value.Length == value.Length && Value == value;

    /// <summary>The value, with the way back to the source.</summary>
    public MappedText Text(Source source) => ScalarText.Of(this, source);

    /// <summary>Where the value stands: without anchor, tag and quotes, without a block's header and margins.</summary>
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
