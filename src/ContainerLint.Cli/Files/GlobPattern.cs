using System.Buffers;

namespace ContainerLint.Cli.Files;

/// <summary>
/// A pattern of a <c>.gitignore</c>, matched like <c>wildmatch</c> with <c>WM_PATHNAME</c> in git's <c>wildmatch.c</c>:
/// <c>*</c>, <c>?</c> and <c>[…]</c> do not match slashes, <c>**</c> does. Takes time in proportion to the product of
/// the lengths of pattern and text, whatever the pattern.
/// </summary>
internal sealed class GlobPattern
{
    private readonly List<Token> tokens = [];
    private readonly StringComparison comparison;
    private readonly string? literal;
    private readonly bool isBroken;

    /// <summary>Reads a pattern without its leading <c>!</c> and <c>/</c> and its trailing <c>/</c>.</summary>
    public GlobPattern(string pattern, bool ignoresCase)
    {
        comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (pattern.AsSpan().IndexOfAny('*', '?', '[') < 0 && !pattern.Contains('\\'))
            literal = pattern;
        else
            isBroken = !TryRead(pattern);
    }

    private enum Kind
    {
        Character,
        AnyCharacter,
        Class,
        AnyRun,
        AnyPath,
        Folders,
    }

    /// <summary>Whether the whole of <paramref name="text"/> matches.</summary>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        if (literal is not null)
            return text.Equals(literal, comparison);
        if (isBroken)
            return false;
        var states = ArrayPool<bool>.Shared.Rent(2 * (tokens.Count + 1));
        try
        {
            return Simulate(
                text, states.AsSpan(0, tokens.Count + 1), states.AsSpan(tokens.Count + 1, tokens.Count + 1));
        }
        finally
        {
            ArrayPool<bool>.Shared.Return(states);
        }
    }

    /// <summary>
    /// Follows all paths through the pattern at once: a state is the index of the next token to match.
    /// </summary>
    private bool Simulate(ReadOnlySpan<char> text, Span<bool> now, Span<bool> next)
    {
        now.Clear();
        Enter(now, 0);
        foreach (var character in text)
        {
            next.Clear();
            var alive = false;
            for (var i = 0; i < tokens.Count; i++)
            {
                if (!now[i] || tokens[i].Kind == Kind.Folders || !Accepts(tokens[i], character))
                    continue;
                alive = true;
                Enter(next, tokens[i].Kind is Kind.AnyRun or Kind.AnyPath ? i : i + 1);
            }

            if (!alive)
                return false;
            var swap = now;
            now = next;
            next = swap;
        }

        return now[tokens.Count];
    }

    /// <summary>Enters a state and the states that are reachable from it without a character.</summary>
    private void Enter(Span<bool> states, int state)
    {
        while (!states[state])
        {
            states[state] = true;
            if (state == tokens.Count)
                return;
            switch (tokens[state].Kind)
            {
                case Kind.Folders:
                    // "**/" matches nothing, or any folders and the slash after them.
                    Enter(states, state + 3);
                    break;
                case Kind.AnyRun or Kind.AnyPath:
                    break;
                default:
                    return;
            }

            state++;
        }
    }

    private bool Accepts(Token token, char character) => token.Kind switch
    {
        Kind.Character => token.Character == character || (comparison == StringComparison.OrdinalIgnoreCase
            && char.ToUpperInvariant(token.Character) == char.ToUpperInvariant(character)),
        Kind.AnyCharacter or Kind.AnyRun => character != '/',
        Kind.Class => character != '/' && token.Class!.Contains(character, comparison),
        _ => true,
    };

    private bool TryRead(string pattern)
    {
        // match_pathname in dir.c compares the text before the first wildcard separately and passes only the rest to
        // wildmatch, so a "**" there is at the beginning of a pattern.
        var start = pattern.AsSpan().IndexOfAny("*?[\\");
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '*':
                    i = ReadStars(pattern, i, i == start || pattern[i - 1] == '/');
                    break;
                case '?':
                    tokens.Add(new Token(Kind.AnyCharacter));
                    break;
                case '[':
                    if (GlobClass.Read(pattern, i + 1) is not var (read, end))
                        return false;
                    tokens.Add(new Token(Kind.Class, Class: read));
                    i = end;
                    break;
                case '\\' when ++i == pattern.Length:
                    return false;
                default:
                    tokens.Add(new Token(Kind.Character, pattern[i]));
                    break;
            }
        }

        return true;
    }

    private int ReadStars(string pattern, int start, bool isBeginning)
    {
        var end = start;
        while (end + 1 < pattern.Length && pattern[end + 1] == '*')
            end++;
        var isPath = end > start && isBeginning && (end + 1 == pattern.Length || pattern[end + 1] == '/');
        if (isPath && end + 1 < pattern.Length)
            tokens.Add(new Token(Kind.Folders));
        tokens.Add(new Token(isPath ? Kind.AnyPath : Kind.AnyRun));
        return end;
    }

    private readonly record struct Token(Kind Kind, char Character = '\0', GlobClass? Class = null);
}
