using System.Text;
using ContainerLint.Languages;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// Colours a line of code: comments, keys or instructions, keywords and strings. It looks at one line at a time, so the
/// text of a multi-line string is coloured like code.
/// </summary>
internal static class CodeColors
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "await", "class", "const", "false", "foreach", "if", "in", "internal", "namespace", "new", "null", "private",
        "public", "readonly", "return", "sealed", "static", "string", "true", "using", "var", "void",
    };

    /// <summary>The line with colours; as it is without.</summary>
    /// <param name="line">The line.</param>
    /// <param name="language">The language of the block, as on rules' pages.</param>
    /// <param name="style">Colours or none.</param>
    public static string Paint(string line, string language, Style style)
    {
        if (!style.IsOn)
            return line;
        var comment = CommentOf(line, language);
        var code = comment < 0 ? line : line[..comment];
        var painted = language switch
        {
            "dockerfile" => PaintFirst(code, EndOfInstruction(code), style),
            "compose" => PaintFirst(code, code.IndexOf(':'), style),
            "editorconfig" => PaintFirst(code, code.IndexOf('='), style),
            "csharp" or "project" => PaintTokens(code, language == "csharp", style),
            _ => code,
        };
        return comment < 0 ? painted : painted + style.Faint(line[comment..]);
    }

    /// <summary>
    /// Where a comment starts: at the start of the code, or after a blank, as the mark may be part of a value.
    /// </summary>
    private static int CommentOf(string line, string language)
    {
        var mark = LanguageList.CommentOf(language).Open;
        var start = line.Length - line.TrimStart().Length;
        if (line.AsSpan(start).StartsWith(mark, StringComparison.Ordinal))
            return start;
        var after = line.IndexOf(" " + mark, StringComparison.Ordinal);
        return after < 0 ? -1 : after + 1;
    }

    private static int EndOfInstruction(string code)
    {
        var start = code.Length - code.TrimStart().Length;
        var end = start;
        while (end < code.Length && char.IsAsciiLetterUpper(code[end]))
            end++;
        return end > start + 1 && (end == code.Length || code[end] == ' ') ? end : -1;
    }

    private static string PaintFirst(string code, int end, Style style)
    {
        if (end <= 0)
            return code;
        var start = code.Length - code.TrimStart(' ', '-').Length;
        return start >= end ? code : code[..start] + style.Cyan(code[start..end]) + code[end..];
    }

    /// <summary>Strings, and the keywords of C# or the tags of XML.</summary>
    private static string PaintTokens(string code, bool isCSharp, Style style)
    {
        var result = new StringBuilder();
        for (var i = 0; i < code.Length;)
        {
            var length = TokenAt(code, i);
            var token = code.Substring(i, length);
            var isName = isCSharp ? Keywords.Contains(token) : IsTagName(code, i);
            result.Append(token[0] == '"' ? style.Green(token) : isName ? style.Cyan(token) : token);
            i += length;
        }

        return result.ToString();
    }

    private static bool IsTagName(string code, int start) =>
        code.AsSpan(0, start) is [.., '<'] or [.., '<', '/'];

    private static int TokenAt(string code, int start)
    {
        if (code[start] == '"')
        {
            var end = code.IndexOf('"', start + 1);
            return (end < 0 ? code.Length : end + 1) - start;
        }

        var length = 0;
        while (start + length < code.Length && char.IsLetterOrDigit(code[start + length]))
            length++;
        return Math.Max(1, length);
    }
}
