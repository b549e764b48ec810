using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>
/// The comma-separated fields of <c>cache_from</c>, <c>cache_to</c> and <c>sbom</c>: <c>type=registry,ref=user/app</c>.
/// A field may be quoted.
/// </summary>
public static class CommaFields
{
    /// <summary>
    /// The references of a cache: a single field, or <c>ref</c> if the type is <c>registry</c>.
    /// </summary>
    public static IEnumerable<TextRange> CacheReferences(string text)
    {
        var fields = Split(text);
        if (text.IndexOf('=') < 0)
            return fields;
        return ValueOf(text, fields, "type") is { } type && Is(text, type, "registry")
            && ValueOf(text, fields, "ref") is { } reference
            ? [reference]
            : [];
    }

    /// <summary>The value of a key; null if there is none.</summary>
    public static TextRange? ValueOf(string text, string key) => ValueOf(text, Split(text), key);

    private static TextRange? ValueOf(string text, List<TextRange> fields, string key)
    {
        foreach (var field in fields)
        {
            var equals = text.IndexOf('=', field.Start, field.Length);
            if (equals >= 0 && Is(text, TextRange.FromBounds(field.Start, equals), key))
                return TextRange.FromBounds(equals + 1, field.End);
        }

        return null;
    }

    private static bool Is(string text, TextRange range, string word) =>
        range.Length == word.Length
        && string.Compare(text, range.Start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static List<TextRange> Split(string text)
    {
        var fields = new List<TextRange>();
        for (var start = 0; start <= text.Length;)
        {
            var isQuoted = start < text.Length && text[start] == '"';
            var content = start + (isQuoted ? 1 : 0);
            var end = text.IndexOf(isQuoted ? '"' : ',', content) is >= 0 and var found ? found : text.Length;
            if (end > content)
                fields.Add(TextRange.FromBounds(content, end));
            start = text.IndexOf(',', end) is >= 0 and var comma ? comma + 1 : text.Length + 1;
        }

        return fields;
    }
}
