using System.Globalization;
using ContainerLint.Languages.Yaml;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>
/// Reads an <c>.env</c> file as compose-go's <c>dotenv/parser.go</c> does: comments, also after values, <c>export</c>,
/// quotes, escapes, variables in values. Stops at an error, for which compose refuses the file.
/// </summary>
internal sealed class DotEnv
{
    private static readonly Notation Bare = new(".env value", text => Write(text, [' ', '\t', '#', '\'', '"']));
    private static readonly Notation Single = new("single-quoted .env value", WriteSingle);
    private static readonly Notation Double = new("double-quoted .env value", text => Write(text, ['"', '\\']));

    private readonly Source source;
    private readonly string text;
    private readonly WorkBudget budget;
    private readonly Dictionary<string, MappedText> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> depths = new(StringComparer.Ordinal);
    private readonly Variables variables;
    private int position;
    private int deepest;

    private DotEnv(Source source, WorkBudget budget)
    {
        this.source = source;
        this.budget = budget;
        text = source.Text;
        variables = new Variables(FindEarlier);
    }

    /// <summary>The values of a file, each mapped to its line.</summary>
    public static IReadOnlyDictionary<string, MappedText> Read(Source source, WorkBudget budget)
    {
        var reader = new DotEnv(source, budget);
        while (reader.SkipToStatement() && reader.TryReadStatement())
        {
        }

        return reader.values;
    }

    private bool SkipToStatement()
    {
        while (position < text.Length)
        {
            if (text[position] == '#')
                position = LineEnd();
            else if (char.IsWhiteSpace(text[position]) || text[position] == '\uFEFF')
                position++;
            else
                return true;
        }

        return false;
    }

    private bool TryReadStatement()
    {
        SkipExport();
        var start = position;
        while (position < text.Length && (IsNameCharacter(text[position]) || IsSpace(text[position])))
            position++;
        if (position < text.Length && text[position] is not ('=' or ':' or '\n'))
            return false;
        var name = text.Substring(start, position - start).TrimEnd();
        if (name.Length == 0 || name.IndexOf(' ') >= 0)
            return false;
        var isInherited = position == text.Length || text[position] == '\n';
        position = Math.Min(position + 1, text.Length);
        return isInherited || TryReadValue(name);
    }

    private bool TryReadValue(string name)
    {
        while (position < text.Length && IsSpace(text[position]))
            position++;
        deepest = 0;
        var value = position < text.Length && text[position] is '"' or '\'' ? ReadQuoted() : ReadBare();
        if (value is null)
            return false;
        values[name] = value;
        depths[name] = deepest;
        return true;
    }

    /// <summary>An unquoted value ends at the end of its line or before a blank and a <c>#</c>.</summary>
    private MappedText? ReadBare()
    {
        var lineEnd = LineEnd();
        var comment = text.IndexOf(" #", position, lineEnd - position, StringComparison.Ordinal);
        var end = comment < 0 ? lineEnd : comment;
        while (end > position && char.IsWhiteSpace(text[end - 1]))
            end--;
        var value = MappedText.Verbatim(source, SourceSpan.FromBounds(position, end), Bare);
        position = lineEnd;
        return Expand(value);
    }

    private MappedText? ReadQuoted()
    {
        var quote = text[position++];
        var notation = quote == '"' ? Double : Single;
        var builder = new MappedTextBuilder(source);
        var run = position;
        for (; position < text.Length && text[position] != quote; position++)
        {
            if (text[position] != '\\' || position + 1 == text.Length)
                continue;
            var (decoded, length) = Unescape(quote);
            if (decoded is not null)
            {
                builder.AppendVerbatim(source, SourceSpan.FromBounds(run, position), notation);
                builder.AppendDecoded(decoded, source, new SourceSpan(position, length), notation);
                run = position + length;
            }

            position += length - 1;
        }

        if (position >= text.Length)
            return null;
        builder.AppendVerbatim(source, SourceSpan.FromBounds(run, position), notation);
        position++;
        return quote == '"' ? Expand(builder.ToMappedText()) : builder.ToMappedText();
    }

    /// <summary>
    /// The decoded text of the escape at the position (null: itself) and its length. <c>\$</c> becomes two dollars,
    /// which interpolation turns into one.
    /// </summary>
    private (string? Decoded, int Length) Unescape(char quote)
    {
        var escape = text[position + 1];
        if (escape == quote)
            return (quote.ToString(), 2);
        if (quote == '\'')
            return (null, 2);
        switch (escape)
        {
            case '$': return ("$$", 2);
            case '\\': return ("\\", 2);
            case 'a': return ("\a", 2);
            case 'b': return ("\b", 2);
            case 'f': return ("\f", 2);
            case 'n': return ("\n", 2);
            case 'r': return ("\r", 2);
            case 't': return ("\t", 2);
            case 'v': return ("\v", 2);
            case '0': return Octal();
            default: return (null, 2);
        }
    }

    private (string? Decoded, int Length) Octal()
    {
        var end = position + 2;
        while (end < text.Length && end < position + 5 && text[end] is >= '0' and <= '7')
            end++;
        return end == position + 5
            ? (((char)Convert.ToInt32(text.Substring(position + 2, 3), 8)).ToString(CultureInfo.InvariantCulture), 5)
            : (null, end - position);
    }

    private MappedText? Expand(MappedText value)
    {
        var interpolation = Interpolation.Of(value, variables, budget);
        return interpolation.Error is null ? interpolation.Result : null;
    }

    /// <summary>A value above; unknown if values are nested too deeply.</summary>
    private MappedText? FindEarlier(string name)
    {
        if (!values.TryGetValue(name, out var value) || depths[name] >= MaximumDepth)
            return null;
        deepest = Math.Max(deepest, depths[name] + 1);
        return value;
    }

    private const int MaximumDepth = 24;

    private void SkipExport()
    {
        const string export = "export";
        var end = position + export.Length;
        if (end >= text.Length || !char.IsWhiteSpace(text[end])
            || string.CompareOrdinal(text, position, export, 0, export.Length) != 0)
        {
            return;
        }

        position = end;
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
    }

    private int LineEnd() => text.IndexOf('\n', position) is >= 0 and var end ? end : text.Length;

    private static bool IsNameCharacter(char character) =>
        character is '_' or '.' or '-' or '[' or ']' || char.IsLetter(character) || char.IsNumber(character);

    private static bool IsSpace(char character) =>
        character is '\t' or '\v' or '\f' or '\r' or ' ' or '\x85' or '\xA0';

    private static string? WriteSingle(string text) => text.IndexOfAny(['\'', '\\', '\r', '\n']) < 0 ? text : null;

    private static string? Write(string text, char[] refused) =>
        text.IndexOfAny(refused) < 0 && text.IndexOfAny(['\r', '\n', '}']) < 0 ? text.Replace("$", "$$") : null;
}
