using ContainerLint.Documents;
using ContainerLint.References;
using ContainerLint.Text;
using YamlDotNet.Core;

namespace ContainerLint.Languages.Yaml;

/// <summary>Says what is wrong with a YAML text in the words of the person who has to mend it.</summary>
internal static class YamlErrors
{
    /// <summary>For what the parser cannot name itself.</summary>
    internal const string Unspecific = "This is not valid YAML: brackets, quotes or indentation do not match";

    /// <summary>The error that the parser reports.</summary>
    public static SyntaxError Of(YamlException exception, Source source)
    {
        var offset = Math.Min((int)exception.Start.Index, source.Text.Length);
        if (OfNullCharacter(source) is { } error && error.Span.Start <= exception.End.Index + 1)
            return error;
        var line = LineAround(source.Text, Math.Min((int)exception.End.Index, source.Text.Length));
        if (line.Contains("{{") || line.Contains("{%"))
            return At(source, offset, "This is no YAML but a template: it must be rendered before it can be read");
        if (IndentsWithTab(line))
            return At(source, offset, "A tab cannot indent YAML; use spaces");
        return At(source, offset, exception.Message is { Length: > 0 } message
            ? "This is not valid YAML: " + Sentence(message)
            : Unspecific);
    }

    /// <summary>
    /// The error of a text that contains NUL, where the parser stops without a word; null if none does.
    /// </summary>
    public static SyntaxError? OfNullCharacter(Source source) =>
        source.Text.IndexOf('\0') is >= 0 and var offset
            ? At(source, offset, "A NUL character ends the text here; this may be no text file")
            : null;

    /// <summary>The error of a key that its mapping has already; it may be empty, or go over lines.</summary>
    public static SyntaxError OfRepeatedKey(YamlScalar key, Source source)
    {
        if (key.Value.Length == 0)
            return At(source, key.Start, "An empty key stands here twice");
        var message = $"The key {CharacterWords.Quote(key.Value, 0, key.Value.Length)} stands here twice";
        var span = key.PlaceIn(source).Span;
        return span.Length > 0 ? new SyntaxError(span, message) : At(source, key.Start, message);
    }

    /// <summary>An error at one character; at the last one if the offset is the end of the text.</summary>
    public static SyntaxError At(Source source, int offset, string message)
    {
        var length = source.Text.Length;
        offset = Math.Max(0, Math.Min(offset, length - 1));
        return new SyntaxError(new SourceSpan(offset, Math.Min(1, length - offset)), message);
    }

    /// <summary>The parser's message as the second half of a sentence.</summary>
    private static string Sentence(string message)
    {
        message = message.Trim().TrimEnd('.');
        return message.Length > 1 && char.IsUpper(message[0]) && char.IsLower(message[1])
            ? char.ToLowerInvariant(message[0]) + message.Substring(1)
            : message;
    }

    private static bool IndentsWithTab(string line)
    {
        var indentation = line.Length - line.TrimStart().Length;
        return line.IndexOf('\t', 0, indentation) >= 0;
    }

    private static string LineAround(string text, int offset)
    {
        var start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        var end = text.IndexOf('\n', offset);
        return text.Substring(start, (end < 0 ? text.Length : end) - start);
    }
}
