using ContainerLint.Text;

namespace ContainerLint.Documents.Suppressions;

/// <summary>Reads a comment that starts with <c>#</c> word by word.</summary>
internal sealed class CommentCursor
{
    private readonly Source source;
    private readonly int end;

    /// <summary>Starts after the <c>#</c> and any white space.</summary>
    /// <param name="source">The source.</param>
    /// <param name="comment">The comment, including its <c>#</c>.</param>
    public CommentCursor(Source source, SourceSpan comment)
    {
        (this.source, end) = (source, comment.End);
        Position = Math.Min(comment.Start + 1, end);
        SkipBlanks();
    }

    /// <summary>The offset of the next character.</summary>
    public int Position { get; private set; }

    /// <summary>Whether the comment ends here.</summary>
    public bool IsAtEnd => Position >= end;

    /// <summary>Consumes a text, whatever follows it.</summary>
    public bool TryTake(string text)
    {
        if (end - Position < text.Length
            || string.CompareOrdinal(source.Text, Position, text, 0, text.Length) != 0)
        {
            return false;
        }

        Position += text.Length;
        return true;
    }

    /// <summary>Consumes a whole word and the white space after it.</summary>
    public bool TryTakeWord(string word)
    {
        var start = Position;
        if (TryTake(word) && (SkipBlanks() || IsAtEnd))
            return true;
        Position = start;
        return false;
    }

    /// <summary>
    /// Consumes a hyphenated name and the white space after it; null if there is no such name.
    /// </summary>
    public Place? TryTakeName()
    {
        var start = Position;
        var name = TakeWhile(static c => !char.IsWhiteSpace(c));
        SkipBlanks();
        var hyphen = source.Text.IndexOf('-', start, name.Span.Length);
        if (hyphen > start && hyphen < name.Span.End - 1)
            return name;
        Position = start;
        return null;
    }

    /// <summary>Consumes characters while they match; may consume none.</summary>
    public Place TakeWhile(Func<char, bool> isOfKind)
    {
        var start = Position;
        while (Position < end && isOfKind(source.Text[Position]))
            Position++;
        return new Place(source, SourceSpan.FromBounds(start, Position));
    }

    /// <summary>Consumes white space; returns whether there was any.</summary>
    public bool SkipBlanks() => TakeWhile(char.IsWhiteSpace).Span.Length > 0;

    /// <summary>Consumes the rest as a reason, without leading separators; null if it is empty.</summary>
    public string? TakeReason()
    {
        TakeWhile(static c => char.IsWhiteSpace(c) || c is '#' or '/' or ':' or '-' or '–' or '—');
        var reason = TakeWhile(static _ => true).Text.TrimEnd();
        return reason.Length > 0 ? reason : null;
    }
}
