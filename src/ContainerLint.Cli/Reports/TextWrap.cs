namespace ContainerLint.Cli.Reports;

/// <summary>Wraps text at spaces.</summary>
internal static class TextWrap
{
    /// <summary>
    /// The lines of a text, at most <paramref name="width"/> characters long unless a single word is longer.
    /// </summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        yield return line;
    }
}
