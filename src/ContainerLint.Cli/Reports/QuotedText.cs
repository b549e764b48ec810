namespace ContainerLint.Cli.Reports;

/// <summary>Finds the quoted parts of a message, which reports show as code.</summary>
internal static class QuotedText
{
    /// <summary>The parts of a message in order; quoted parts without their quotes.</summary>
    public static IEnumerable<(string Text, bool IsQuoted)> Split(string message)
    {
        var start = 0;
        for (var open = 0; (open = message.IndexOf('\'', open)) >= 0;)
        {
            var close = Opens(message, open) ? ClosingQuote(message, open) : -1;
            if (close < 0)
            {
                open++;
                continue;
            }

            if (open > start)
                yield return (message[start..open], false);
            yield return (message[(open + 1)..close], true);
            start = open = close + 1;
        }

        if (start < message.Length)
            yield return (message[start..], false);
    }

    private static bool Opens(string text, int quote) => quote == 0 || text[quote - 1] is ' ' or '(';

    private static int ClosingQuote(string text, int open)
    {
        for (var i = open + 2; i < text.Length; i++)
        {
            if (text[i] == '\'' && Closes(text, i))
                return i;
        }

        return -1;
    }

    private static bool Closes(string text, int quote) =>
        quote + 1 == text.Length || text[quote + 1] is ' ' or ',' or '.' or ':' or ';' or ')' or '?';
}
