using ContainerLint.Text;
using YamlDotNet.Core;

namespace ContainerLint.Languages.Yaml;

/// <summary>
/// Maps literal and folded scalars line by line. What is indentation follows from the value, which the parser decoded.
/// </summary>
internal ref struct BlockText
{
    private readonly string value;
    private readonly Source source;
    private readonly string text;
    private readonly int end;
    private readonly bool isFolded;
    private readonly Notation notation;
    private readonly MappedTextBuilder builder;
    private readonly SourceSpan? chomping;
    private readonly int textEnd;
    private int read;
    private int position;

    private BlockText(YamlScalar scalar, SourceSpan content, Source source, Notation notation)
    {
        value = scalar.Value;
        textEnd = value.TrimEnd('\n').Length;
        chomping = ChompingIn(scalar, content, source.Text);
        isFolded = scalar.Style == ScalarStyle.Folded;
        this.source = source;
        this.notation = notation;
        text = source.Text;
        builder = new MappedTextBuilder(source);
        position = content.Start;
        end = content.End;
    }

    /// <summary>The value mapped to the source; null if the lines do not match it.</summary>
    public static MappedText? Of(YamlScalar scalar, SourceSpan content, Source source, Notation notation)
    {
        var reader = new BlockText(scalar, content, source, notation);
        while (reader.read < reader.textEnd)
        {
            if (!reader.TryReadBreaks() && !reader.TryReadLine())
                return null;
        }

        reader.AppendEnd();
        return reader.builder.ToMappedText();
    }

    /// <summary>A line of the value: the end of the next source line that ends with it.</summary>
    private bool TryReadLine()
    {
        while (position < end)
        {
            var lineEnd = LineEnd(position);
            for (var content = position; content < lineEnd; content++)
            {
                if (EndsHere(content, lineEnd))
                {
                    builder.AppendVerbatim(source, SourceSpan.FromBounds(content, lineEnd), notation);
                    read += lineEnd - content;
                    position = lineEnd;
                    return true;
                }

                if (text[content] != ' ')
                    return false;
            }

            position = BehindBreak(lineEnd);
        }

        return false;
    }

    /// <summary>The separator of two lines of the value: line feeds, or the space of a folded line.</summary>
    private bool TryReadBreaks()
    {
        var length = 0;
        while (read + length < textEnd && value[read + length] == '\n')
            length++;
        if (length == 0 && isFolded && position < end && text[position] is '\n' or '\r' && value[read] == ' ')
            length = 1;
        if (length == 0)
            return false;
        if (isFolded)
            AppendFold(length);
        else
            AppendBreaks(length);
        read += length;
        return true;
    }

    private void AppendBreaks(int count)
    {
        for (; count > 0; count--)
        {
            var lineEnd = LineEnd(position);
            position = BehindBreak(lineEnd);
            if (lineEnd == end)
                builder.AppendJoint("\n", source, new SourceSpan(end, 0));
            else if (text[lineEnd] == '\n')
                builder.AppendVerbatim(source, new SourceSpan(lineEnd, 1), YamlNotations.LineEnd);
            else
                builder.AppendDecoded("\n", source, SourceSpan.FromBounds(lineEnd, position), YamlNotations.LineEnd);
        }
    }

    private void AppendFold(int length)
    {
        var start = position;
        for (var lineEnd = LineEnd(position); lineEnd < end && IsBlank(position, lineEnd); lineEnd = LineEnd(position))
            position = BehindBreak(lineEnd);
        var span = SourceSpan.FromBounds(start, position);
        if (span.Length == 0)
            builder.AppendJoint(value.Substring(read, length), source, span);
        else
            builder.AppendDecoded(value.Substring(read, length), source, span, YamlNotations.LineEnd);
    }

    /// <summary>The line ends behind the text, which the header keeps.</summary>
    private readonly void AppendEnd()
    {
        var ends = value.Substring(textEnd);
        var span = SourceSpan.FromBounds(Math.Min(position, end), end);
        if (span.Length == 0)
            builder.AppendJoint(ends, source, span);
        else if (chomping is { } indicator)
            builder.AppendDecoded(ends, source, span, indicator, YamlNotations.Chomping);
        else
            builder.AppendDecoded(ends, source, span, YamlNotations.LineEnd);
    }

    /// <summary>
    /// Where the header says what happens to the line ends behind the text: its <c>+</c>, or where a <c>-</c> would be;
    /// null if it is unknown.
    /// </summary>
    private static SourceSpan? ChompingIn(YamlScalar scalar, SourceSpan content, string text)
    {
        var header = ScalarText.HeaderOf(scalar, content, text);
        for (var i = header.Start; i < header.End; i++)
        {
            if (text[i] is '+' or '-')
                return new SourceSpan(i, 1);
            if (text[i] is not ('|' or '>' or (>= '1' and <= '9')))
                return i > header.Start ? new SourceSpan(i, 0) : null;
        }

        return header.Length > 0 ? new SourceSpan(header.End, 0) : null;
    }

    /// <summary>Whether the next line of the value is the rest of this source line.</summary>
    private readonly bool EndsHere(int content, int lineEnd)
    {
        var length = lineEnd - content;
        return value.Length - read >= length && text[content] == value[read]
            && string.CompareOrdinal(text, content, value, read, length) == 0
            && (read + length == value.Length || value[read + length] is '\n' or ' ' or '\r');
    }

    private readonly int BehindBreak(int lineEnd) =>
        Math.Min(end, lineEnd + (string.CompareOrdinal(text, lineEnd, "\r\n", 0, 2) == 0 ? 2 : 1));

    private readonly bool IsBlank(int start, int lineEnd)
    {
        while (start < lineEnd && text[start] == ' ')
            start++;
        return start == lineEnd;
    }

    private readonly int LineEnd(int from)
    {
        var found = text.IndexOfAny(LineEnds, from, end - from);
        return found < 0 ? end : found;
    }

    private static readonly char[] LineEnds = ['\n', '\r', '\x85'];
}
