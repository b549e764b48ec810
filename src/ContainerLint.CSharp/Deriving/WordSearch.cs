using System.Runtime.CompilerServices;

namespace ContainerLint.CSharp.Deriving;

/// <summary>
/// Finds the offsets of some words in a text, in one pass however many words there are. Of <c>new</c>, <c>base</c> and
/// <c>this</c>, which code is full of, it finds only those that may begin a list of arguments: <c>new(…)</c>.
/// </summary>
internal sealed class WordSearch
{
    private const int MostLengths = 64;

    private readonly HashSet<string> words;
    private readonly ulong[] lengthsByFirst = new ulong[0x80];

    /// <summary>Prepares a search.</summary>
    public WordSearch(IEnumerable<string> words)
    {
        this.words = new HashSet<string>(words, StringComparer.Ordinal);
        foreach (var word in this.words)
        {
            if (word.Length is > 0 and < MostLengths && word[0] < lengthsByFirst.Length)
                lengthsByFirst[word[0]] |= 1UL << word.Length;
        }
    }

    /// <summary>Whether a word is one of those searched for.</summary>
    public bool Has(string word) => words.Contains(word);

    /// <summary>Whether a text has one of the words.</summary>
    public bool IsIn(string text) => Find(text, null);

    /// <summary>The offsets of the words, in ascending order.</summary>
    public List<int> In(string text)
    {
        var places = new List<int>();
        Find(text, places);
        return places;
    }

    private bool Find(string text, List<int>? places)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!IsPart(text[i]))
            {
                i++;
                continue;
            }

            var start = i++;
            while (i < text.Length && IsPart(text[i]))
                i++;
            if (!IsWord(text, start, i - start))
                continue;
            if (places is null)
                return true;
            places.Add(start);
        }

        return places?.Count > 0;
    }

    private bool IsWord(string text, int start, int length)
    {
        var first = text[start];
        if (length < MostLengths && first < lengthsByFirst.Length && (lengthsByFirst[first] >> length & 1) == 0)
            return false;
        var word = text.Substring(start, length);
        return words.Contains(word)
            && (word is not ("new" or "base" or "this") || TakesArguments(text, start + length));
    }

    /// <summary>Whether a parenthesis, a comment or a directive follows.</summary>
    private static bool TakesArguments(string text, int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        return end < text.Length && text[end] is '(' or '/' or '#';
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPart(char c) => c < 0x80
        ? (uint)((c | 0x20) - 'a') < 26 || (uint)(c - '0') < 10 || c == '_'
        : char.IsLetterOrDigit(c);
}
