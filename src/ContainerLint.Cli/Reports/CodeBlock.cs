using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>Renders the lines of an example on a rule's page, indented.</summary>
/// <param name="output">Where to write.</param>
/// <param name="style">Colours or none.</param>
/// <param name="width">The columns of a line; messages are wrapped to it, code is not.</param>
internal sealed class CodeBlock(TextWriter output, Style style, int width)
{
    private const string Indent = "    ";
    private const int NarrowestMessage = 30;

    /// <summary>The severity of the rule, which colours carets and messages.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Colours a text by the severity of the rule.</summary>
    public string Paint(string text) => Severity switch
    {
        Severity.Error => style.Red(text),
        Severity.Warning => style.Yellow(text),
        _ => style.Blue(text),
    };

    /// <summary>Writes a line of code, or the carets and the message below one.</summary>
    /// <param name="line">The line.</param>
    /// <param name="language">The language of the block, as on rules' pages.</param>
    public void Write(string line, string language)
    {
        var caret = line.IndexOf('^');
        var comment = LanguageList.CommentOf(language);
        if (caret >= 0 && line[..caret].Trim() == comment.Open)
            WriteMessage(line, caret, comment);
        else
            output.WriteLine((Indent + CodeColors.Paint(line, language, style)).TrimEnd());
    }

    private void WriteMessage(string line, int caret, CommentMark comment)
    {
        var end = caret;
        while (end < line.Length && line[end] == '^')
            end++;
        var lead = Indent + new string(' ', caret);
        var carets = Paint(line[caret..end]);
        var message = line[end..].Trim();
        if (comment.Close.Length > 0 && message.EndsWith(comment.Close, StringComparison.Ordinal))
            message = message[..^comment.Close.Length].TrimEnd();
        var column = Indent.Length + end + 1;
        var isBeside = width - column >= NarrowestMessage;
        if (!isBeside)
        {
            output.WriteLine(lead + carets);
            (lead, carets, column) = ("", "", Indent.Length + 2);
        }

        var beside = isBeside ? $"{lead}{carets} " : new string(' ', column);
        foreach (var part in TextWrap.Wrap(message, Math.Max(NarrowestMessage, width - column)))
        {
            output.WriteLine((beside + Paint(part)).TrimEnd());
            beside = new string(' ', column);
        }
    }
}
