using ContainerLint.Text;
using YamlDotNet.Core;

namespace ContainerLint.Languages.Yaml;

/// <summary>
/// Maps each character of a scalar's value to the source. The value is the parser's; if the mapping does not produce
/// the same text, the value is mapped to the scalar as a whole.
/// </summary>
internal static class ScalarText
{
    /// <summary>The value of a scalar, mapped to the source.</summary>
    public static MappedText Of(YamlScalar scalar, Source source)
    {
        var content = ContentSpan(scalar, source.Text);
        var notation = YamlNotations.Of(scalar.Style);
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        if (!isBlock && IsVerbatim(scalar.Value, source.Text, content))
            return MappedText.Verbatim(source, content, scalar.Value, notation);
        var text = isBlock
            ? BlockText.Of(scalar, content, source, notation)
            : FlowText.Of(content, scalar.Style, source, notation);
        if (text?.Value == scalar.Value)
            return text;
        var whole = new MappedTextBuilder(source);
        whole.AppendDecoded(scalar.Value, source, content, notation);
        return whole.ToMappedText();
    }

    /// <summary>Where the value is: without anchor, tag, quotes and block header.</summary>
    public static SourceSpan ContentSpan(YamlScalar scalar, string text)
    {
        var end = Math.Min(scalar.End, text.Length);
        var start = Math.Min(scalar.Start, end);
        if (scalar.HasProperties)
            start = SkipProperties(text, start, end);
        switch (scalar.Style)
        {
            case ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted when end - start >= 2:
                return SourceSpan.FromBounds(start + 1, end - 1);
            case ScalarStyle.Literal or ScalarStyle.Folded:
                var header = text.IndexOf('\n', start, end - start);
                return SourceSpan.FromBounds(header < 0 ? end : header + 1, end);
            default:
                return SourceSpan.FromBounds(start, end);
        }
    }

    /// <summary>The header of a block scalar, from its <c>|</c> or <c>&gt;</c> to the end of the line.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="content">Where its value is (<see cref="ContentSpan"/>).</param>
    /// <param name="text">The text that it is in.</param>
    public static SourceSpan HeaderOf(YamlScalar scalar, SourceSpan content, string text)
    {
        var start = Math.Min(scalar.Start, content.Start);
        if (scalar.HasProperties)
            start = SkipProperties(text, start, content.Start);
        var end = text.IndexOfAny(LineEnds, start, content.Start - start);
        return SourceSpan.FromBounds(start, end < 0 ? content.Start : end);
    }

    private static readonly char[] LineEnds = ['\r', '\n'];

    private static bool IsVerbatim(string value, string text, SourceSpan content) =>
        content.Length == value.Length
        && string.CompareOrdinal(text, content.Start, value, 0, value.Length) == 0;

    /// <summary>Skips anchor and tag, and white space and comments after them.</summary>
    private static int SkipProperties(string text, int position, int end)
    {
        while (position < end && (text[position] is '&' or '!'))
        {
            while (position < end && !IsSpaceOrBreak(text[position]) && text[position] != '\0')
                position++;
            position = SkipSpaceAndComments(text, position, end);
        }

        return position;
    }

    private static int SkipSpaceAndComments(string text, int position, int end)
    {
        for (; position < end; position++)
        {
            if (text[position] == '#')
                position = text.IndexOf('\n', position, end - position) is >= 0 and var lineEnd ? lineEnd : end - 1;
            else if (!IsSpaceOrBreak(text[position]))
                break;
        }

        return position;
    }

    /// <summary>Whether a character ends a name for the parser; other Unicode white space is part of names.</summary>
    private static bool IsSpaceOrBreak(char character) =>
        character is ' ' or '\t' or '\r' or '\n' or '\x85' or '\u2028' or '\u2029';
}
