using ContainerLint.Text;
using YamlDotNet.Core;

namespace ContainerLint.Languages.Yaml;

/// <summary>
/// Finds, for each character of a scalar's value, what was typed for it. The value itself is the parser's; where the
/// two do not agree, the value stands for the scalar as a whole.
/// </summary>
internal static class ScalarText
{
    /// <summary>The value of a scalar with the way back.</summary>
    public static MappedText Of(YamlScalar scalar, Source source)
    {
        var content = ContentSpan(scalar, source.Text);
        var notation = YamlNotations.Of(scalar.Style);
        if (IsVerbatim(scalar.Value, source.Text, content))
            return MappedText.Verbatim(source, content, scalar.Value, notation);
        var text = scalar.Style switch
        {
            ScalarStyle.Literal or ScalarStyle.Folded => BlockText.Of(scalar, content, source, notation),
            _ => FlowText.Of(content, scalar.Style, source, notation),
        };
        if (text?.Value == scalar.Value)
            return text;
        var whole = new MappedTextBuilder(source);
        whole.AppendDecoded(scalar.Value, source, content, notation);
        return whole.ToMappedText();
    }

    /// <summary>Where the value stands: without anchor and tag, without quotes, without a block's header.</summary>
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

    private static bool IsVerbatim(string value, string text, SourceSpan content) =>
        content.Length == value.Length
        && string.CompareOrdinal(text, content.Start, value, 0, value.Length) == 0;

    /// <summary>Skips anchor and tag, the white space and the comments behind them.</summary>
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

    /// <summary>What ends a name to the parser; other blanks of Unicode are a part of it.</summary>
    private static bool IsSpaceOrBreak(char character) =>
        character is ' ' or '\t' or '\r' or '\n' or '\x85' or '\u2028' or '\u2029';
}
