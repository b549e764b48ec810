using System.Globalization;
using ContainerLint.Text;
using YamlDotNet.Core;

namespace ContainerLint.Languages.Yaml;

/// <summary>Maps plain and quoted scalars with their escapes and folded lines.</summary>
internal ref struct FlowText
{
    private readonly Source source;
    private readonly string text;
    private readonly int end;
    private readonly ScalarStyle style;
    private readonly Notation notation;
    private readonly MappedTextBuilder builder;
    private int position;
    private int run;

    private FlowText(SourceSpan content, ScalarStyle style, Source source, Notation notation)
    {
        this.source = source;
        this.style = style;
        this.notation = notation;
        text = source.Text;
        builder = new MappedTextBuilder(source);
        position = run = content.Start;
        end = content.End;
    }

    /// <summary>The value of the scalar with this content.</summary>
    public static MappedText Of(SourceSpan content, ScalarStyle style, Source source, Notation notation)
    {
        var reader = new FlowText(content, style, source, notation);
        while (reader.position < reader.end)
            reader.Step();
        reader.Flush(reader.end);
        return reader.builder.ToMappedText();
    }

    private void Step()
    {
        var character = text[position];
        if (IsBreak(character))
            Fold();
        else if (character == '\'' && style == ScalarStyle.SingleQuoted && position + 1 < end)
            Decode("'", 2);
        else if (character == '\\' && style == ScalarStyle.DoubleQuoted && position + 1 < end)
            Unescape();
        else
            position++;
    }

    /// <summary>White space around a line end becomes one space, or a line feed for each empty line.</summary>
    private void Fold()
    {
        var start = position;
        while (start > run && (text[start - 1] is ' ' or '\t'))
            start--;
        Flush(start);
        var breaks = SkipBreaks();
        builder.AppendDecoded(
            breaks == 1 ? " " : new string('\n', breaks - 1), source, SourceSpan.FromBounds(start, position), notation);
        run = position;
    }

    private int SkipBreaks()
    {
        var breaks = 0;
        while (position < end && (IsBreak(text[position]) || text[position] == ' ' || text[position] == '\t'))
        {
            if (IsBreak(text[position]))
            {
                breaks++;
                if (text[position] == '\r' && position + 1 < end && text[position + 1] == '\n')
                    position++;
            }

            position++;
        }

        return breaks;
    }

    private void Unescape()
    {
        var escape = text[position + 1];
        if (IsBreak(escape))
        {
            Flush(position);
            var start = position++;
            var breaks = SkipBreaks();
            builder.AppendDecoded(
                new string('\n', breaks - 1), source, SourceSpan.FromBounds(start, position), notation);
            run = position;
            return;
        }

        var digits = escape switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
            Decode(CodePoint(digits), 2 + digits);
        else
            Decode(Simple(escape), 2);
    }

    private readonly string CodePoint(int digits)
    {
        if (position + 2 + digits > end)
            return "";
        var hexadecimal = text.Substring(position + 2, digits);
        if (!int.TryParse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return "";

        if (code is >= 0xD800 and <= 0xDFFF)
            return ((char)code).ToString();
        return code is >= 0 and <= 0x10FFFF ? char.ConvertFromUtf32(code) : "";
    }

    private static string Simple(char escape) => escape switch
    {
        '0' => "\0",
        'a' => "\a",
        'b' => "\b",
        't' or '\t' => "\t",
        'n' => "\n",
        'v' => "\v",
        'f' => "\f",
        'r' => "\r",
        'e' => "\x1B",
        'N' => "\x85",
        '_' => "\xA0",
        'L' => "\u2028",
        'P' => "\u2029",
        _ => escape.ToString(),
    };

    private void Decode(string value, int length)
    {
        Flush(position);
        builder.AppendDecoded(value, source, new SourceSpan(position, length), notation);
        position = run = Math.Min(position + length, end);
    }

    private void Flush(int to)
    {
        builder.AppendVerbatim(source, SourceSpan.FromBounds(run, to), notation);
        run = to;
    }

    private static bool IsBreak(char character) => character is '\n' or '\r' or '\x85';
}
