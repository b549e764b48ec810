using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <content>Quotes and escapes.</content>
internal sealed partial class WordExpander
{
    private void ReadEscape(MappedTextBuilder result, Notation notation)
    {
        var start = position++;
        var length = position < end && char.IsSurrogatePair(text.Text, position) && position + 1 < end ? 2 : 1;
        position = Math.Min(end, position + length);
        if (keepsEscapes)
        {
            text.AppendTo(result, start, position, notation);
        }
        else if (position > start + 1)
        {
            result.AppendDecoded(
                text.Text.Substring(start + 1, position - start - 1), text.Source, text.SpanOf(start, position),
                notation);
        }
    }

    private bool ReadSingleQuoted(MappedTextBuilder result)
    {
        var open = position;
        var close = text.Text.IndexOf('\'', open + 1, end - open - 1);
        if (close < 0)
            return FailQuote(open, "single");
        position = close + 1;
        if (keepsMarks)
            text.AppendTo(result, open, close + 1, Notations.SingleQuoted);
        else
            text.AppendTo(result, open + 1, close, Notations.SingleQuoted);
        return true;
    }

    private bool ReadDoubleQuoted(MappedTextBuilder result)
    {
        var open = position++;
        if (keepsMarks)
            text.AppendTo(result, open, open + 1, notations.DoubleQuoted);
        while (position < end)
        {
            var c = text.Text[position];
            if (c == '"')
            {
                position++;
                if (keepsMarks)
                    text.AppendTo(result, position - 1, position, notations.DoubleQuoted);
                return true;
            }

            if (c == '$')
            {
                if (!ReadMention(result))
                    return false;
            }
            else if (c == escape)
            {
                ReadQuotedEscape(result);
            }
            else
            {
                ReadQuotedPlain(result);
            }
        }

        return FailQuote(open, "double");
    }

    private bool FailQuote(int open, string kind) => Fail(
        DockerfileErrorKinds.UnclosedQuote, open, end, $"The {kind} quote is not closed; add the closing one");

    private void ReadQuotedPlain(MappedTextBuilder result)
    {
        var start = position;
        while (position < end && text.Text[position] is var c && c != escape && c is not ('"' or '$'))
            position++;
        text.AppendTo(result, start, position, notations.DoubleQuoted);
    }

    /// <summary>In double quotes the escape character escapes only quotes, dollars and itself.</summary>
    private void ReadQuotedEscape(MappedTextBuilder result)
    {
        var start = position++;
        if (position == end)
            return;
        var next = text.Text[position];
        if (next != escape && next is not ('"' or '$'))
        {
            text.AppendTo(result, start, position, notations.DoubleQuoted);
            return;
        }

        position++;
        if (keepsEscapes)
            text.AppendTo(result, start, position, notations.DoubleQuoted);
        else
            result.AppendDecoded(next.ToString(), text.Source, text.SpanOf(start, position), notations.DoubleQuoted);
    }
}
