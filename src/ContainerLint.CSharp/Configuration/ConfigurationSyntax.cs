namespace ContainerLint.CSharp.Configuration;

/// <summary>
/// The lines of an <c>.editorconfig</c>, read as Roslyn does (AnalyzerConfig.Parse), which does not expose line
/// numbers.
/// </summary>
internal static class ConfigurationSyntax
{
    /// <summary>Reads <c>[name]</c>; a comment may follow.</summary>
    public static bool TryReadSection(string line, out string name)
    {
        name = "";
        var text = line.TrimStart();
        if (text.Length < 3 || text[0] != '[')
            return false;
        text = text.Substring(0, CommentIn(text, canBeEscaped: true)).TrimEnd();
        if (text.Length < 3 || text[text.Length - 1] != ']')
            return false;
        name = text.Substring(1, text.Length - 2);
        return true;
    }

    /// <summary>Reads <c>key = value</c> or <c>key: value</c>; a comment may follow.</summary>
    public static bool TryReadProperty(string line, out string key, out string value)
    {
        (key, value) = ("", "");
        var text = line.TrimStart();
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
            end++;
        var sign = end;
        while (sign < text.Length && char.IsWhiteSpace(text[sign]))
            sign++;
        if (end == 0 || sign == text.Length || text[sign] is not ('=' or ':'))
            return false;
        key = text.Substring(0, end);
        var rest = text.Substring(sign + 1);
        value = rest.Substring(0, CommentIn(rest, canBeEscaped: false)).Trim();
        return true;
    }

    private static int CommentIn(string text, bool canBeEscaped)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '#' or ';' && !(canBeEscaped && i > 0 && text[i - 1] == '\\'))
                return i;
        }

        return text.Length;
    }
}
