using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Reads the flags before an instruction's arguments as BuildKit's <c>parser/split_command.go</c>,
/// <c>extractBuilderFlags</c>, does: quotes may be anywhere, and a backslash escapes, whatever the file's escape
/// character.
/// </summary>
internal sealed class FlagReader
{
    private readonly LogicalText text;
    private readonly List<Flag> flags = [];
    private int position;

    private FlagReader(LogicalText text, int start)
    {
        this.text = text;
        position = start;
    }

    /// <summary>Reads the flags at <paramref name="start"/>.</summary>
    /// <param name="text">The instruction.</param>
    /// <param name="start">Where its flags or arguments begin.</param>
    /// <param name="end">Where its arguments begin.</param>
    public static IReadOnlyList<Flag> Read(LogicalText text, int start, out int end)
    {
        var reader = new FlagReader(text, start);
        while (reader.TryReadFlag())
        {
            // Each call reads one flag.
        }

        end = reader.position;
        return reader.flags;
    }

    /// <summary>Whether there are two dashes at an index, which begin a flag or end the flags.</summary>
    public static bool StandsAt(LogicalText text, int index) =>
        index + 1 < text.End && text.Text[index] == '-' && text.Text[index + 1] == '-';

    private bool TryReadFlag()
    {
        SkipBlanks();
        if (!StandsAt(text, position))
            return false;
        var start = position;
        SkipPlain();
        if (position < text.End && !char.IsWhiteSpace(text.Text[position]))
        {
            var value = new MappedTextBuilder(text.Source);
            position = start;
            ReadWord(value);
            Add(value.ToMappedText(), start);
            return true;
        }

        if (position - start > 2)
        {
            AddPlain(start);
            return true;
        }

        SkipBlanks();
        return false;
    }

    /// <summary>Skips characters up to a quote, an escape or a blank.</summary>
    private void SkipPlain()
    {
        while (position < text.End && text.Text[position] is var c && c is not ('\'' or '"' or '\\')
            && !char.IsWhiteSpace(c))
        {
            position++;
        }
    }

    private void SkipBlanks()
    {
        while (position < text.End && char.IsWhiteSpace(text.Text[position]))
            position++;
    }

    private void ReadWord(MappedTextBuilder value)
    {
        var quote = '\0';
        var run = position;
        for (; position < text.End; position++)
        {
            var c = text.Text[position];
            var isQuote = quote == '\0' ? c is '\'' or '"' : c == quote;
            if (quote == '\0' && char.IsWhiteSpace(c))
                break;
            if (!isQuote && c != '\\')
                continue;
            text.AppendTo(value, run, position, Notations.Flag);
            run = position + 1;
            if (isQuote)
                quote = quote == '\0' ? c : '\0';
            else if (position + 1 < text.End)
                AppendEscaped(value, position++, ref run);
        }

        text.AppendTo(value, run, position, Notations.Flag);
    }

    private void AppendEscaped(MappedTextBuilder value, int backslash, ref int run)
    {
        value.AppendDecoded(
            text.Text.Substring(backslash + 1, 1), text.Source, text.SpanOf(backslash, backslash + 2), Notations.Flag);
        run = backslash + 2;
    }

    private void AddPlain(int start)
    {
        var span = text.SpanOf(start, position);
        var separator = text.Text.IndexOf('=', start, position - start);
        var nameEnd = separator < 0 ? position : separator;
        var name = text.Text.Substring(start + 2, nameEnd - start - 2);
        flags.Add(separator < 0
            ? new Flag(name, null, span)
            : new Flag(name, text.Map(separator + 1, position, Notations.Flag), span)
            {
                ValueSpan = text.SpanOf(separator + 1, position),
            });
    }

    private void Add(MappedText flag, int start)
    {
        var span = text.SpanOf(start, position);
        var separator = flag.Value.IndexOf('=');
        if (separator < 0)
        {
            flags.Add(new Flag(flag.Value.Substring(2), null, span));
            return;
        }

        var typed = text.Text.IndexOf('=', start, position - start);
        flags.Add(new Flag(
            flag.Value.Substring(2, separator - 2),
            flag.Slice(TextRange.FromBounds(separator + 1, flag.Value.Length)),
            span)
        { ValueSpan = text.SpanOf(typed + 1, position) });
    }
}
