using System.Globalization;
using System.Runtime.CompilerServices;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Commands;
using ContainerLint.CSharp.Dockerfiles;

namespace ContainerLint.CSharp.Reading;

/// <summary>
/// Finds the offsets of names that code with images uses. Some are in strings and comments; but code without such a
/// name has no images.
/// </summary>
internal sealed class Mentions
{
    private const int MostLengths = 64;
    private const string Builder = "Builder";

    private static readonly HashSet<string> Known =
        [.. KnownApis.Names, .. CommandReader.Names, .. WrittenDockerfiles.Names, "base", "new"];

    private static readonly ulong[] LengthsByFirst = LengthsOf(Known);

    private readonly List<int> places = [];
    private readonly string text;
    private readonly HashSet<string> aliases;

    private Mentions(string text, HashSet<string> aliases)
    {
        this.text = text;
        this.aliases = aliases;
    }

    /// <summary>The offsets, in ascending order.</summary>
    /// <param name="text">The text of a file.</param>
    /// <param name="aliases">The aliases that the file declares.</param>
    public static List<int> In(string text, HashSet<string> aliases)
    {
        var mentions = new Mentions(text, aliases);
        mentions.Scan();
        return mentions.places;
    }

    private void Scan()
    {
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (IsPart(c))
            {
                var start = i++;
                while (i < text.Length && IsPart(text[i]))
                    i++;
                if (IsWord(start, i))
                    places.Add(start);
            }
            else
            {
                if (HidesLetters(i))
                    places.Add(i);
                i++;
            }
        }
    }

    private bool IsWord(int start, int end)
    {
        var first = text[start];
        var length = end - start;
        if (length > Builder.Length && text[end - 1] == 'r'
            && string.CompareOrdinal(text, end - Builder.Length, Builder, 0, Builder.Length) == 0)
        {
            return true;
        }

        if (aliases.Count > 0 && aliases.Contains(text.Substring(start, length)))
            return true;
        if (length >= MostLengths || first >= LengthsByFirst.Length || (LengthsByFirst[first] >> length & 1) == 0)
            return false;
        var word = text.Substring(start, length);
        return Known.Contains(word) && (word != "new" || IsTypeless(end));
    }

    /// <summary>
    /// Whether a <c>new</c> may be <c>new(…)</c>: an opening parenthesis, a comment or a directive follows.
    /// </summary>
    private bool IsTypeless(int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        return end < text.Length && text[end] is '(' or '/' or '#';
    }

    /// <summary>
    /// Whether an identifier may be disguised here, by <c>\u</c> escapes or by ignored format characters.
    /// </summary>
    private bool HidesLetters(int index) =>
        text[index] == '\\'
            ? index + 1 < text.Length && text[index + 1] is 'u' or 'U'
            : text[index] >= 0x80 && char.GetUnicodeCategory(text[index]) == UnicodeCategory.Format;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPart(char c) => c < 0x80
        ? (uint)((c | 0x20) - 'a') < 26 || (uint)(c - '0') < 10 || c == '_'
        : char.IsLetterOrDigit(c);

    private static ulong[] LengthsOf(IEnumerable<string> words)
    {
        var lengths = new ulong[0x80];
        foreach (var word in words)
            lengths[word[0]] |= 1UL << word.Length;
        return lengths;
    }
}
