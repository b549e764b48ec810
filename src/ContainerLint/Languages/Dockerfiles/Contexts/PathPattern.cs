using System.Text;

namespace ContainerLint.Languages.Dockerfiles.Contexts;

/// <summary>
/// A pattern for paths: <c>*</c> and <c>?</c> stay inside of a name, <c>[a-z]</c> is one character of a set, a
/// backslash escapes. Where <c>**</c> counts, it is any number of folders. Follows moby's <c>patternmatcher</c>
/// (<c>Pattern.compile</c>) and Go's <c>filepath.Match</c>. The time of a match is the product of both lengths.
/// </summary>
internal sealed class PathPattern
{
    private const char Name = '\uFDD0';
    private const char Character = '\uFDD1';
    private const char Anything = '\uFDD2';
    private const char Folders = '\uFDD3';
    private const char Set = '\uFDD4';

    private readonly List<char> elements = [];
    private readonly List<string> sets = [];
    private readonly List<int> setOf = [];
    private readonly string prefix;

    private PathPattern(string pattern, bool isDeep)
    {
        Read(pattern, isDeep);
        var literal = new StringBuilder();
        foreach (var element in elements.TakeWhile(element => !IsWildcard(element)))
            literal.Append(element);
        prefix = literal.ToString();
        IsLiteral = prefix.Length == elements.Count;
    }

    /// <summary>Whether nothing in it is special.</summary>
    public bool IsLiteral { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="isDeep">Whether <c>**</c> counts.</param>
    public static PathPattern Of(string pattern, bool isDeep) => new(pattern, isDeep);

    /// <summary>Whether a text may be more than a plain path.</summary>
    public static bool IsSpecial(string text) => text.IndexOfAny(['*', '?', '[', '\\']) >= 0;

    /// <summary>Whether it matches a path.</summary>
    public bool Matches(string path) => Ends(path, false);

    /// <summary>Whether it matches a path, or a folder above it.</summary>
    public bool MatchesAbove(string path) => Ends(path, true);

    private static bool IsWildcard(char element) => element is Name or Character or Anything or Folders or Set;

    private void Read(string pattern, bool isDeep)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '*' && i + 1 < pattern.Length && pattern[i + 1] == '*' && isDeep)
                i = ReadDeep(pattern, i + 1);
            else if (c == '[' && pattern.IndexOf(']', i + 1) is >= 0 and var close)
                i = ReadSet(pattern, i, close);
            else if (c == '\\' && i + 1 < pattern.Length)
                Add(pattern[++i]);
            else
                Add(c switch { '*' => Name, '?' => Character, _ => c });
        }
    }

    /// <summary>Reads the rest of <c>**</c>, with the slash behind it.</summary>
    private int ReadDeep(string pattern, int second)
    {
        if (second + 1 < pattern.Length && pattern[second + 1] == '/')
            second++;
        Add(second + 1 < pattern.Length ? Folders : Anything);
        return second;
    }

    private int ReadSet(string pattern, int open, int close)
    {
        sets.Add(pattern.Substring(open + 1, close - open - 1));
        Add(Set, sets.Count - 1);
        return close;
    }

    private void Add(char element, int set = -1)
    {
        elements.Add(element);
        setOf.Add(set);
    }

    private bool Ends(string path, bool above)
    {
        if (!path.StartsWith(prefix, StringComparison.Ordinal))
            return false;
        if (IsLiteral)
            return path.Length == prefix.Length || (above && path[prefix.Length] == '/');
        var states = new bool[elements.Count + 1];
        states[prefix.Length] = true;
        for (var i = prefix.Length; i <= path.Length; i++)
        {
            Skip(states, i == 0 || path[i - 1] == '/');
            if (states[elements.Count] && (i == path.Length || (above && path[i] == '/')))
                return true;
            if (i < path.Length)
                states = Step(states, path[i]);
        }

        return false;
    }

    /// <summary>Goes on over what may match nothing.</summary>
    private void Skip(bool[] states, bool isNameStart)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            if (states[i] && (elements[i] is Name or Anything || (elements[i] == Folders && isNameStart)))
                states[i + 1] = true;
        }
    }

    private bool[] Step(bool[] states, char c)
    {
        var next = new bool[states.Length];
        for (var i = 0; i < elements.Count; i++)
        {
            if (!states[i])
                continue;
            if (elements[i] is Anything or Folders || (elements[i] == Name && c != '/'))
                next[i] = true;
            else if (IsOne(i, c))
                next[i + 1] = true;
        }

        return next;
    }

    private bool IsOne(int index, char c) => elements[index] switch
    {
        Name or Anything or Folders => false,
        Character => c != '/',
        Set => c != '/' && IsIn(sets[setOf[index]], c),
        var literal => literal == c,
    };

    private static bool IsIn(string set, char c)
    {
        var isNegated = set.Length > 0 && set[0] is '^' or '!';
        for (var i = isNegated ? 1 : 0; i < set.Length; i++)
        {
            var last = i + 2 < set.Length && set[i + 1] == '-' ? set[i + 2] : set[i];
            if (c >= set[i] && c <= last)
                return !isNegated;
            if (last != set[i])
                i += 2;
        }

        return isNegated;
    }
}
