using ContainerLint.Text;

namespace ContainerLint.Documents.Suppressions;

/// <summary>
/// Parses suppression comments: <c># containerlint ignore CL1002, LatestTag reason</c>, <c>ignore-stage</c> and
/// <c>ignore-service</c> for a stage or a service, <c>ignore-file</c> for the whole file. C# code has them in <c>//</c>
/// or <c>/* */</c> comments, XML in <c>&lt;!-- --&gt;</c>.
/// </summary>
public static class SuppressionComment
{
    /// <summary>The word in every suppression comment; a text without it can be skipped.</summary>
    public const string Marker = "containerlint";

    private const string OneScope = "ignore";
    private const string OneStage = "ignore-stage";
    private const string OneService = "ignore-service";
    private const string WholeFile = "ignore-file";

    /// <summary>Parses one comment.</summary>
    /// <param name="source">The source.</param>
    /// <param name="comment">The comment, including its <c>#</c>, <c>//</c>, <c>/*</c> or <c>&lt;!--</c>.</param>
    /// <param name="scope">
    /// The scopes that the comment can apply to. A directive for a stage or a service that does not exist covers only
    /// the comment itself, so it is reported as unused.
    /// </param>
    /// <returns>The suppression, in file coordinates; null if the comment is not one.</returns>
    public static Suppression? Parse(Source source, SourceSpan comment, CommentScope scope)
    {
        var text = source.Text;
        comment = SourceSpan.FromBounds(comment.Start, TrimEnd(text, comment.Start, comment.End));
        var (start, end) = ContentOf(text, comment);
        var position = SkipBlanks(text, start, end);
        if (!TryTakeWord(text, ref position, end, Marker))
            return null;
        Place? covered;
        if (TryTakeWord(text, ref position, end, OneScope))
            covered = new Place(source, scope.Below).InFile();
        else if (TryTakeWord(text, ref position, end, WholeFile))
            covered = Suppression.WholeOf(source);
        else if (TryTakeWord(text, ref position, end, OneStage))
            covered = new Place(source, scope.Stage ?? comment).InFile();
        else if (TryTakeWord(text, ref position, end, OneService))
            covered = new Place(source, scope.Service ?? comment).InFile();
        else
            return null;
        var ids = ReadIds(source, ref position, end);
        return new Suppression(
            new Place(source, comment).InFile(), covered, ids, ReasonAt(text, position, end));
    }

    /// <summary>The text between the comment delimiters.</summary>
    private static (int Start, int End) ContentOf(string text, SourceSpan comment)
    {
        const string opening = "<!--", closing = "-->";
        if (string.CompareOrdinal(text, comment.Start, opening, 0, opening.Length) == 0)
        {
            var inner = comment.Start + opening.Length;
            return (inner, TrimEnd(text, inner, Math.Max(inner, comment.End - closing.Length)));
        }

        if (comment.Length < 2 || text[comment.Start] != '/')
            return (Math.Min(comment.Start + 1, comment.End), comment.End);
        var start = comment.Start + 2;
        var isClosed = text[comment.Start + 1] == '*' && comment.Length >= 4 && text[comment.End - 1] == '/'
            && text[comment.End - 2] == '*';
        return (start, isClosed ? TrimEnd(text, start, comment.End - 2) : comment.End);
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }

    private static bool TryTakeWord(string text, ref int position, int end, string word)
    {
        var wordEnd = position + word.Length;
        if (wordEnd > end || string.CompareOrdinal(text, position, word, 0, word.Length) != 0
            || (wordEnd < end && !char.IsWhiteSpace(text[wordEnd])))
        {
            return false;
        }

        position = SkipBlanks(text, wordEnd, end);
        return true;
    }

    private static List<SuppressedRule> ReadIds(Source source, ref int position, int end)
    {
        var ids = new List<SuppressedRule>();
        while (position < end)
        {
            var wordEnd = position;
            while (wordEnd < end && char.IsLetterOrDigit(source.Text[wordEnd]))
                wordEnd++;
            if (!IsSeparated(source.Text, wordEnd, end) || !NamesRule(source.Text, position, wordEnd))
                break;

            var place = new Place(source, SourceSpan.FromBounds(position, wordEnd));
            ids.Add(new SuppressedRule(place.Text, place.InFile()));
            position = wordEnd;
            while (position < end && (source.Text[position] == ',' || char.IsWhiteSpace(source.Text[position])))
                position++;
        }

        return ids;
    }

    private static bool IsSeparated(string text, int wordEnd, int end) =>
        wordEnd >= end || text[wordEnd] is ',' or ':' || char.IsWhiteSpace(text[wordEnd]);

    /// <summary>
    /// Whether a word looks like a rule ID (<c>CL1002</c>) or a rule name (<c>MissingTag</c>: at least two humps).
    /// </summary>
    private static bool NamesRule(string text, int start, int end)
    {
        if (end - start < 3)
            return false;
        if (text[start] is 'C' or 'c' && text[start + 1] is 'L' or 'l'
            && IsAll(text, start + 2, end, c => c is >= '0' and <= '9'))
        {
            return true;
        }

        var humps = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] is >= 'A' and <= 'Z')
                humps++;
        }

        return text[start] is >= 'A' and <= 'Z' && humps > 1 && humps < end - start
            && text[start + 1] is >= 'a' and <= 'z'
            && IsAll(text, start, end, c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
    }

    private static bool IsAll(string text, int start, int end, Func<char, bool> predicate)
    {
        while (start < end && predicate(text[start]))
            start++;
        return start == end;
    }

    private static string? ReasonAt(string text, int position, int end)
    {
        while (position < end && (char.IsWhiteSpace(text[position]) || text[position] is ':' or '-' or '–' or '—'))
            position++;
        return position < end ? OnOneLine(text.Substring(position, end - position)) : null;
    }

    /// <summary>A comment may span lines, but a message that quotes its reason may not.</summary>
    private static string OnOneLine(string reason) =>
        string.Join(" ", reason.Split('\r', '\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static int SkipBlanks(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }
}
