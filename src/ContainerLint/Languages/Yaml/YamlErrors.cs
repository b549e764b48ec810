using ContainerLint.Documents;
using ContainerLint.References;
using ContainerLint.Text;
using YamlDotNet.Core;

namespace ContainerLint.Languages.Yaml;

/// <summary>Makes errors of what is wrong with a YAML text.</summary>
internal static class YamlErrors
{
    /// <summary>The message for errors that the parser throws without one.</summary>
    internal const string Unspecific = "Invalid YAML: brackets, quotes or indentation do not match";

    private const string DuplicateMerge = "Duplicate merge key '<<'; write '<<: [*a, *b]' to merge several mappings";

    /// <summary>The error that the parser reports.</summary>
    public static SyntaxError Of(YamlException exception, Source source)
    {
        var offset = Math.Min((int)exception.Start.Index, source.Text.Length);
        if (OfNullCharacter(source) is { } error && error.Span.Start <= exception.End.Index + 1)
            return error;
        if (TemplateIn(source, offset, (int)exception.End.Index) is { } template)
            return template;
        if (TabOf(exception, source.Text) is >= 0 and var tab)
            return At(source, tab, "YAML cannot be indented with tabs; use spaces");
        return At(source, offset, exception.Message is { Length: > 0 } message
            ? "Invalid YAML: " + Sentence(message)
            : Unspecific);
    }

    /// <summary>The remark on a placeholder, for which the file is a template.</summary>
    public static SyntaxError OfTemplate(SourceSpan placeholder) =>
        new(placeholder, "The file is a template, not YAML", SyntaxErrorKind.Template);

    /// <summary>
    /// The first placeholder on the lines of an error, or else the first block tag of the file; null if there is none.
    /// </summary>
    private static SyntaxError? TemplateIn(Source source, int start, int end)
    {
        var lines = source.Lines;
        var first = lines.SpanOf(lines.PositionOf(start).Line);
        var last = lines.SpanOf(lines.PositionOf(Math.Max(start, Math.Min(end, source.Text.Length))).Line);
        var found = Placeholders.Next(source.Text, last.Start, last.End)
            ?? Placeholders.Next(source.Text, first.Start, first.End);
        if (found is null && source.Text.IndexOf("{%", StringComparison.Ordinal) is >= 0 and var tag)
            found = Placeholders.Next(source.Text, tag, source.Text.Length);
        return found is { } range ? OfTemplate(new SourceSpan(range.Start, range.Length)) : null;
    }

    /// <summary>
    /// The error of a text that contains NUL, at which the parser stops without an error; null if there is none.
    /// </summary>
    public static SyntaxError? OfNullCharacter(Source source) =>
        source.Text.IndexOf('\0') is >= 0 and var offset
            ? At(source, offset, "The text contains a NUL character; check that this is a text file")
            : null;

    /// <summary>The error of a duplicate key, which may be empty or span several lines.</summary>
    public static SyntaxError OfDuplicateKey(YamlScalar key, Source source)
    {
        if (key.Value == "<<")
            return new SyntaxError(key.PlaceIn(source).Span, DuplicateMerge, YamlErrorKinds.Malformed);
        var message = key.Value.Length == 0
            ? "Duplicate empty key; remove one"
            : $"Duplicate key {CharacterWords.Quote(key.Value, 0, key.Value.Length)}; remove one";
        var span = key.Value.Length == 0 ? default : key.PlaceIn(source).Span;
        return span.Length > 0
            ? new SyntaxError(span, message, YamlErrorKinds.DuplicateKey)
            : At(source, key.Start, message, YamlErrorKinds.DuplicateKey);
    }

    /// <summary>An error at one character, or at the last one if the offset is the end of the text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="offset">The offset of the character; clamped to the text.</param>
    /// <param name="message">One sentence without a final period.</param>
    /// <param name="kind">The kind; null for <see cref="YamlErrorKinds.Malformed"/>.</param>
    public static SyntaxError At(Source source, int offset, string message, SyntaxErrorKind? kind = null)
    {
        var length = source.Text.Length;
        offset = Math.Max(0, Math.Min(offset, length - 1));
        var span = new SourceSpan(offset, Math.Min(1, length - offset));
        return new SyntaxError(span, message, kind ?? YamlErrorKinds.Malformed);
    }

    /// <summary>The parser's message as the second half of a sentence.</summary>
    private static string Sentence(string message)
    {
        message = message.Trim().TrimEnd('.');
        return message.Length > 1 && char.IsUpper(message[0]) && char.IsLower(message[1])
            ? char.ToLowerInvariant(message[0]) + message.Substring(1)
            : message;
    }

    /// <summary>
    /// The tab that indents the line of an error; negative if none does. For some tabs the parser names the start of
    /// the mapping around it; then it is the first one below.
    /// </summary>
    private static int TabOf(YamlException exception, string text)
    {
        var end = Math.Min((int)exception.End.Index, text.Length);
        var line = LineStart(text, end);
        var tab = TabIn(text, line);
        if (tab >= 0 || exception.Message?.Contains("invalid tab") != true)
            return tab;
        while (tab < 0 && (line = text.IndexOf('\n', line) + 1) > 0)
            tab = TabIn(text, line);
        return tab;
    }

    /// <summary>The first tab in the indentation of a line that is not blank; negative if there is none.</summary>
    private static int TabIn(string text, int line)
    {
        var (end, tab) = (line, -1);
        for (; end < text.Length && text[end] is ' ' or '\t'; end++)
        {
            if (text[end] == '\t' && tab < 0)
                tab = end;
        }

        return end < text.Length && text[end] is not ('\r' or '\n') ? tab : -1;
    }

    private static int LineStart(string text, int offset) =>
        offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
}
