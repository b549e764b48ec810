namespace ContainerLint.Cli.Files;

/// <summary>
/// A set of characters in a glob: <c>[a-z]</c>, <c>[!0-9]</c>, <c>[[:alpha:]_]</c>. Follows <c>dowild</c> in git's
/// <c>wildmatch.c</c>.
/// </summary>
internal sealed class GlobClass
{
    private readonly List<(char First, char Last)> ranges = [];
    private readonly List<string> names = [];
    private readonly bool isNegated;

    private GlobClass(bool isNegated) => this.isNegated = isNegated;

    /// <summary>Reads a class from the character after its <c>[</c>.</summary>
    /// <returns>The class and the offset of its <c>]</c>; null if it is not closed or names an unknown set.</returns>
    public static (GlobClass Class, int End)? Read(string pattern, int start)
    {
        var i = start;
        var isNegated = i < pattern.Length && pattern[i] is '!' or '^';
        var result = new GlobClass(isNegated);
        if (isNegated)
            i++;
        for (var first = i; i < pattern.Length; i++)
        {
            if (pattern[i] == ']' && i > first)
                return (result, i);
            var end = result.ReadMember(pattern, i);
            if (end < 0)
                return null;
            i = end;
        }

        return null;
    }

    /// <summary>Whether a character is in the class.</summary>
    public bool Contains(char character, StringComparison comparison)
    {
        var found = Has(character)
            || (comparison == StringComparison.OrdinalIgnoreCase
                && (Has(char.ToUpperInvariant(character)) || Has(char.ToLowerInvariant(character))));
        return found != isNegated;
    }

    private bool Has(char character)
    {
        foreach (var (first, last) in ranges)
        {
            if (character >= first && character <= last)
                return true;
        }

        return names.Exists(name => IsIn(name, character) == true);
    }

    /// <summary>Reads a character, a range or a named set.</summary>
    /// <returns>The offset of its last character; -1 if it is malformed.</returns>
    private int ReadMember(string pattern, int i)
    {
        if (pattern.AsSpan(i).StartsWith("[:"))
        {
            var close = pattern.IndexOf(']', i + 2);
            if (close > i + 2 && pattern[close - 1] == ':')
            {
                names.Add(pattern[(i + 2)..(close - 1)]);
                return IsIn(names[^1], 'a') is null ? -1 : close;
            }
        }

        if (ReadCharacter(pattern, ref i) is not { } first)
            return -1;
        var last = first;
        if (i + 2 < pattern.Length && pattern[i + 1] == '-' && pattern[i + 2] != ']')
        {
            i += 2;
            if (ReadCharacter(pattern, ref i) is not { } end)
                return -1;
            last = end;
        }

        ranges.Add((first, last));
        return i;
    }

    private static char? ReadCharacter(string pattern, ref int i) =>
        pattern[i] != '\\' ? pattern[i] : ++i < pattern.Length ? pattern[i] : null;

    private static bool? IsIn(string name, char character) => name switch
    {
        "alnum" => char.IsAsciiLetterOrDigit(character),
        "alpha" => char.IsAsciiLetter(character),
        "blank" => character is ' ' or '\t',
        "cntrl" => character < ' ' || character == '\x7f',
        "digit" => char.IsAsciiDigit(character),
        "graph" => character is > ' ' and < '\x7f',
        "lower" => char.IsAsciiLetterLower(character),
        "print" => character is >= ' ' and < '\x7f',
        "punct" => character < '\x7f' && (char.IsPunctuation(character) || char.IsSymbol(character)),
        "space" => character is ' ' or (>= '\t' and <= '\r'),
        "upper" => char.IsAsciiLetterUpper(character),
        "xdigit" => char.IsAsciiHexDigit(character),
        _ => null,
    };
}
