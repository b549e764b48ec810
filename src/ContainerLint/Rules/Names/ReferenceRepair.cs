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
        for (var i = SchemeLength(name.Value); i < name.Value.Length; i++)
        {
            if (!IsDropped(name.Value, i))
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
            while (i < value.Length && (IsDropped(value, i) || value[i] != repaired[j]))
                j += IsDropped(value, i++) ? 0 : 1;
            if (i == start)
                continue;
            if (text.Replace(TextRange.FromBounds(start, i), repaired.Substring(from, j - from)) is not { } edit)
                return null;
            edits.Add(edit);
        }

        return edits.Count > 0 ? edits : null;
    }

    /// <summary>The length of the URL scheme at the start; 0 if there is none.</summary>
    public static int SchemeLength(string value) => Schemes
        .FirstOrDefault(scheme => value.StartsWith(scheme, StringComparison.Ordinal))?.Length ?? 0;

    private static bool IsIn(ReferencePart? part, int index) =>
        part is { } known && index >= known.Range.Start && index < known.Range.End;

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    private static bool IsDropped(string value, int index) => value[index] switch
    {
        // A blank in the middle may stand for some other character, so only blanks at the ends are removed.
        ' ' => index == 0 || index == value.Length - 1,
        > ' ' and < '\u007F' => false,
        var c => IsInvisible(c),
    };

    private static bool IsInvisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.SpaceSeparator
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
