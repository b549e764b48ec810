using System.Globalization;
using System.Text;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// Repairs malformed references without guessing: lowercases names and digests, and removes invisible characters (such
/// as U+200B in pasted names), surrounding blanks and a URL scheme.
/// </summary>
internal static class ReferenceRepair
{
    private static readonly string[] Schemes = ["https://", "http://", "docker://"];

    /// <summary>The repaired reference; null if it would still be malformed.</summary>
    public static string? Repair(ReferenceSyntax name)
    {
        var repaired = new StringBuilder(name.Value.Length);
        var lines = WithoutLineEnds(name.Value);
        for (var i = SchemeLength(name.Value); i < name.Value.Length; i++)
        {
            if (!IsDropped(name.Value, i, lines))
                repaired.Append(IsIn(name.Path, i) || IsIn(name.Digest, i) ? Lower(name.Value[i]) : name.Value[i]);
        }

        return ReferenceSyntax.Parse(repaired.ToString()).Error is null ? repaired.ToString() : null;
    }

    /// <summary>
    /// The edits that produce the repaired text, one per differing run; null if any of them is impossible.
    /// </summary>
    public static IReadOnlyList<Edit>? EditsTo(MappedText text, string repaired)
    {
        var edits = new List<Edit>();
        foreach (var (range, replacement) in Differences(text.Value, repaired))
        {
            if (text.Replace(range, replacement) is not { } edit)
                return null;
            edits.Add(edit);
        }

        return edits.Count > 0 ? edits : null;
    }

    private static IEnumerable<(TextRange Range, string Replacement)> Differences(string value, string repaired)
    {
        var scheme = SchemeLength(value);
        if (scheme > 0)
            yield return (new TextRange(0, scheme), "");
        var lines = WithoutLineEnds(value);
        for (int i = scheme, j = 0; i < lines.End; i++, j++)
        {
            var (start, from) = (i, j);
            while (i < lines.End && (IsDropped(value, i, lines) || value[i] != repaired[j]))
                j += IsDropped(value, i++, lines) ? 0 : 1;
            if (i > start)
                yield return (TextRange.FromBounds(start, i), repaired.Substring(from, j - from));
        }

        if (lines.End < value.Length)
            yield return (TextRange.FromBounds(lines.End, value.Length), "");
    }

    /// <summary>The length of the URL scheme at the start; 0 if there is none.</summary>
    public static int SchemeLength(string value) => Schemes
        .FirstOrDefault(scheme => value.StartsWith(scheme, StringComparison.Ordinal))?.Length ?? 0;

    /// <summary>The text without the line ends around it.</summary>
    public static TextRange WithoutLineEnds(string value)
    {
        var end = value.TrimEnd('\r', '\n').Length;
        return TextRange.FromBounds(end - value.Substring(0, end).TrimStart('\r', '\n').Length, end);
    }

    private static bool IsIn(ReferencePart? part, int index) =>
        part is { } known && index >= known.Range.Start && index < known.Range.End;

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    private static bool IsDropped(string value, int index, TextRange lines) => value[index] switch
    {
        // A blank in the middle may stand for some other character, so only blanks at the ends are removed; so are line
        // ends, because what is on two lines is not one name.
        ' ' => index == 0 || index == value.Length - 1,
        '\r' or '\n' => index < lines.Start || index >= lines.End,
        > ' ' and < '\u007F' => false,
        var c => IsInvisible(c),
    };

    private static bool IsInvisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.SpaceSeparator
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
