using System.Globalization;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Values.Literals;

/// <summary>Decodes the content of a literal character by character, mapped to the source.</summary>
internal sealed class LiteralScanner(MappedTextBuilder builder, Source source, Notation notation)
{
    private static readonly Notation ShortLine = new("raw string, line too short", static _ => null);

    /// <summary>Reads the content of <c>"…"</c>: escapes, and in interpolated strings doubled braces.</summary>
    /// <returns>Whether all escapes are valid.</returns>
    public bool ReadRegular(int start, int end, bool isInterpolated)
    {
        var text = source.Text;
        var run = start;
        for (var i = start; i < end;)
        {
            var length = text[i] == '\\'
                ? EscapeAt(i, end, out var decoded)
                : Doubled(i, end, isInterpolated, out decoded);
            if (length < 0)
                return false;
            if (length == 0)
            {
                i++;
                continue;
            }

            AppendRun(run, i);
            builder.AppendDecoded(decoded, source, new SourceSpan(i, length), notation);
            run = i += length;
        }

        AppendRun(run, end);
        return true;
    }

    /// <summary>Reads the content of <c>@"…"</c>: doubled quotes, and in interpolated strings doubled braces.</summary>
    public void ReadVerbatim(int start, int end, bool isInterpolated)
    {
        var run = start;
        for (var i = start; i < end;)
        {
            var isQuote = source.Text[i] == '"' && i + 1 < end && source.Text[i + 1] == '"';
            var length = isQuote ? 2 : Doubled(i, end, isInterpolated, out _);
            if (length == 0)
            {
                i++;
                continue;
            }

            AppendRun(run, i);
            builder.AppendDecoded(source.Text.Substring(i, 1), source, new SourceSpan(i, length), notation);
            run = i += length;
        }

        AppendRun(run, end);
    }

    /// <summary>
    /// Reads the content of a raw string: its lines without indentation. A line break maps to the break and the
    /// indentation after it.
    /// </summary>
    public void ReadRaw(int start, int end, RawLayout layout)
    {
        var indent = layout.Indent;
        if (indent is null)
        {
            AppendRun(start, end);
            return;
        }

        var isShort = false;
        var run = start == layout.Start ? BehindIndent(start, layout, out isShort) : start;
        for (var i = run; i < end;)
        {
            var lineEnd = RawLayout.LineEndAt(source.Text, i);
            if (lineEnd == 0)
            {
                i++;
                continue;
            }

            AppendRun(run, i);
            run = Math.Min(BehindIndent(i + lineEnd, layout, out var isNextShort), end);
            var way = isShort || isNextShort ? ShortLine : notation;
            builder.AppendDecoded(
                source.Text.Substring(i, lineEnd), source, SourceSpan.FromBounds(i, run), way);
            isShort = isNextShort;
            i = run;
        }

        AppendRun(run, end);
    }

    private void AppendRun(int start, int end) =>
        builder.AppendVerbatim(source, SourceSpan.FromBounds(start, Math.Max(start, end)), notation);

    /// <summary>The offset after the indentation of a line; a blank line may be shorter than the indentation.</summary>
    private int BehindIndent(int line, RawLayout layout, out bool isShort)
    {
        var indent = layout.Indent!;
        var length = 0;
        while (length < indent.Length && line + length < layout.End && source.Text[line + length] == indent[length])
            length++;
        isShort = length < indent.Length;
        return line + length;
    }

    private int Doubled(int index, int end, bool isInterpolated, out string decoded)
    {
        var text = source.Text;
        decoded = "";
        if (!isInterpolated || text[index] is not ('{' or '}') || index + 1 >= end || text[index + 1] != text[index])
            return 0;
        decoded = text.Substring(index, 1);
        return 2;
    }

    /// <summary>The length of an escape; -1 if it is invalid.</summary>
    private int EscapeAt(int index, int end, out string decoded)
    {
        decoded = "";
        if (index + 1 >= end)
            return -1;
        var letter = source.Text[index + 1];
        if (letter is 'x' or 'u' or 'U')
            return CodeAt(index, end, letter, out decoded);
        var simple = "'\"\\0abefnrtv".IndexOf(letter);
        if (simple < 0)
            return -1;
        decoded = "'\"\\\0\a\b\x1B\f\n\r\t\v".Substring(simple, 1);
        return 2;
    }

    private int CodeAt(int index, int end, char letter, out string decoded)
    {
        decoded = "";
        var most = letter == 'U' ? 8 : 4;
        var digits = 0;
        while (digits < most && index + 2 + digits < end && Uri.IsHexDigit(source.Text[index + 2 + digits]))
            digits++;
        if (digits == 0 || (letter != 'x' && digits < most))
            return -1;
        var code = uint.Parse(
            source.Text.Substring(index + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (code > 0x10FFFF || (letter == 'U' && code is >= 0xD800 and <= 0xDFFF))
            return -1;
        decoded = code > 0xFFFF ? char.ConvertFromUtf32((int)code) : ((char)code).ToString();
        return digits + 2;
    }
}
