using System.Globalization;
using System.Text;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// Mends what can be mended without a guess: capitals where none may stand, characters that nobody sees, such as
/// U+200B in a pasted name and blanks at the ends, and the scheme of an address.
/// </summary>
internal static class ReferenceMending
{
    private static readonly string[] Schemes = ["https://", "http://", "docker://"];

    /// <summary>The mended reference; null if it would still not be one.</summary>
    public static string? Mend(ReferenceSyntax name)
    {
        var mended = new StringBuilder(name.Value.Length);
        for (var i = SchemeLength(name.Value); i < name.Value.Length; i++)
        {
            if (!IsDropped(name.Value, i))
                mended.Append(IsIn(name.Path, i) || IsIn(name.Digest, i) ? Lower(name.Value[i]) : name.Value[i]);
        }

        return ReferenceSyntax.Parse(mended.ToString()).Error is null ? mended.ToString() : null;
    }

    /// <summary>
    /// The edits that lead to the mended text, one for every run that differs; null if one cannot be made.
    /// </summary>
    public static IReadOnlyList<Edit>? EditsTo(MappedText text, string mended)
    {
        var edits = new List<Edit>();
        var value = text.Value;
        if (SchemeLength(value) is > 0 and var scheme)
        {
            if (text.Replace(new TextRange(0, scheme), "") is not { } removal)
                return null;
            edits.Add(removal);
        }

        for (int i = SchemeLength(value), j = 0; i < value.Length; i++, j++)
        {
            var (start, from) = (i, j);
            while (i < value.Length && (IsDropped(value, i) || value[i] != mended[j]))
                j += IsDropped(value, i++) ? 0 : 1;
            if (i == start)
                continue;
            if (text.Replace(TextRange.FromBounds(start, i), mended.Substring(from, j - from)) is not { } edit)
                return null;
            edits.Add(edit);
        }

        return edits.Count > 0 ? edits : null;
    }

    /// <summary>How many characters the scheme has with which a reference begins; 0 if it has none.</summary>
    public static int SchemeLength(string value) => Schemes
        .FirstOrDefault(scheme => value.StartsWith(scheme, StringComparison.Ordinal))?.Length ?? 0;

    private static bool IsIn(ReferencePart? part, int index) =>
        part is { } known && index >= known.Range.Start && index < known.Range.End;

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    private static bool IsDropped(string value, int index) => value[index] switch
    {
        // A blank between two parts may be missing a character of another kind: only those at the ends go.
        ' ' => index == 0 || index == value.Length - 1,
        > ' ' and < '\u007F' => false,
        var c => IsInvisible(c),
    };

    private static bool IsInvisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.SpaceSeparator
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
