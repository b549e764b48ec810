namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// The pattern of <c>${NAME#…}</c>, <c>%</c> and <c>/</c>, as in BuildKit's <c>shell/lex.go</c>,
/// <c>convertShellPatternToRegex</c>: <c>*</c> is any text, <c>?</c> one character, a backslash escapes them.
/// </summary>
internal sealed class ShellPattern
{
    private const char AnyText = '\uFFFF';
    private const char AnyCharacter = '\uFFFD';

    private readonly string literals;
    private readonly bool[] isWildcard;

    private ShellPattern(string literals, bool[] isWildcard)
    {
        this.literals = literals;
        this.isWildcard = isWildcard;
    }

    /// <summary>The number of elements.</summary>
    public int Length => literals.Length;

    /// <summary>Reads a pattern; null if it escapes another character than these and the backslash.</summary>
    public static ShellPattern? Parse(string pattern)
    {
        var literals = new char[pattern.Length];
        var isWildcard = new bool[pattern.Length];
        var length = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            isWildcard[length] = c is '*' or '?';
            literals[length] = c switch { '*' => AnyText, '?' => AnyCharacter, _ => c };
            if (c == '\\')
            {
                // The word needed this escape to contain a brace or slash; it is not part of the pattern.
                if (i + 1 < pattern.Length && pattern[i + 1] is '}' or '/')
                    continue;
                if (++i >= pattern.Length || pattern[i] is not ('*' or '?' or '\\'))
                    return null;
                literals[length] = pattern[i];
            }

            length++;
        }

        return new ShellPattern(new string(literals, 0, length), isWildcard);
    }

    /// <summary>The pattern that matches the reversed text.</summary>
    public ShellPattern Reversed()
    {
        var characters = literals.ToCharArray();
        var wildcards = isWildcard.AsSpan(0, Length).ToArray();
        Array.Reverse(characters);
        Array.Reverse(wildcards);
        return new ShellPattern(new string(characters), wildcards);
    }

    /// <summary>
    /// The end of the shortest or longest match that begins at <paramref name="start"/>; -1 if there is none.
    /// </summary>
    public int EndOfMatch(string text, int start, bool longest)
    {
        var end = -1;
        var current = new bool[Length + 1];
        var next = new bool[Length + 1];
        var afterNext = new bool[Length + 1];
        current[0] = true;
        for (var i = start; ; i++)
        {
            if (Step(text, i, current, next, afterNext))
            {
                end = i;
                if (!longest)
                    return end;
            }

            if (i >= text.Length)
                return end;
            (current, next, afterNext) = (next, afterNext, current);
            Array.Clear(afterNext, 0, afterNext.Length);
        }
    }

    /// <summary>
    /// Advances all positions over a character; true if the pattern matches up to it.
    /// </summary>
    private bool Step(string text, int index, bool[] current, bool[] next, bool[] afterNext)
    {
        for (var element = 0; element < Length; element++)
        {
            if (!current[element])
                continue;
            var isText = isWildcard[element] && literals[element] == AnyText;
            if (isText)
                current[element + 1] = true;
            if (index >= text.Length)
                continue;
            if (isText)
                next[element] = true;
            else if (isWildcard[element] && char.IsSurrogatePair(text, index))
                afterNext[element + 1] = true;
            else if (isWildcard[element] || literals[element] == text[index])
                next[element + 1] = true;
        }

        return current[Length];
    }
}
