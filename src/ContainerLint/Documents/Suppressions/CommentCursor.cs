using ContainerLint.Text;

namespace ContainerLint.Documents.Suppressions;

/// <summary>Reads the words of a comment that begins with <c>#</c>, one after the other.</summary>
internal sealed class CommentCursor
{
    private readonly Source source;
    private readonly int end;

    /// <summary>Stands behind the <c>#</c> and the blanks that follow it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="comment">The comment from its <c>#</c> on.</param>
    public CommentCursor(Source source, SourceSpan comment)
    {
        (this.source, end) = (source, comment.End);
        Position = Math.Min(comment.Start + 1, end);
        SkipBlanks();
    }

    /// <summary>The offset of the next character.</summary>
    public int Position { get; private set; }

    /// <summary>Whether nothing follows.</summary>
    public bool IsAtEnd => Position >= end;

    /// <summary>Takes a text, whatever follows it.</summary>
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

    /// <summary>Takes a word with the blanks behind it; not where the word goes on.</summary>
    public bool TryTakeWord(string word)
    {
        var start = Position;
        if (TryTake(word) && (SkipBlanks() || IsAtEnd))
            return true;
        Position = start;
        return false;
    }

    /// <summary>
    /// Takes a name that is made of words and hyphens, with the blanks behind it; null if what follows is no such name.
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

    /// <summary>Takes the characters of one kind that follow; may be none.</summary>
    public Place TakeWhile(Func<char, bool> isOfKind)
    {
        var start = Position;
        while (Position < end && isOfKind(source.Text[Position]))
            Position++;
        return new Place(source, SourceSpan.FromBounds(start, Position));
    }

    /// <summary>Takes blanks; says whether there were any.</summary>
    public bool SkipBlanks() => TakeWhile(char.IsWhiteSpace).Span.Length > 0;

    /// <summary>
    /// What is left as a reason: without the signs that part it from what stands before; null if nothing is.
    /// </summary>
    public string? TakeReason()
    {
        TakeWhile(static c => char.IsWhiteSpace(c) || c is '#' or '/' or ':' or '-' or '–' or '—');
        var reason = TakeWhile(static _ => true).Text.TrimEnd();
        return reason.Length > 0 ? reason : null;
    }
}
