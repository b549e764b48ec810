using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>Finds the tags that a misspelt tag was probably meant to be.</summary>
internal static class NearestTags
{
    private static readonly Comparer<TagName> Versions = Comparer<TagName>.Create(TagOrder.Compare);

    /// <summary>The penalty for a different major version, in edits.</summary>
    private const int OtherMajor = 3;

    /// <summary>
    /// The nearest tags, nearest first: those within one edit plus one for every three characters, then those of the
    /// same variant whose versions share the most numbers, newest first.
    /// </summary>
    public static IReadOnlyList<string> Of(string tag, IEnumerable<string> tags, int count)
    {
        var name = TagName.Parse(tag);
        var limit = 1 + (tag.Length / 3);
        var all = tags.Select(TagName.Parse).ToList();
        var alike = all
            .Select(other => (Tag: other, Distance: Distance(tag, other.Text, limit)))
            .Where(other => other.Distance <= limit && IsVersioned(name) == IsVersioned(other.Tag)
                && (IsVersioned(name) || BeginsWithDigit(tag) == BeginsWithDigit(other.Tag.Text)))
            .OrderBy(other => other.Distance + (IsSameMajor(name, other.Tag) ? 0 : OtherMajor))
            .ThenBy(other => Math.Abs(other.Tag.Text.Length - tag.Length))
            .ThenByDescending(other => other.Tag, Versions)
            .Select(other => other.Tag);
        var like = all
            .Where(other => TagOrder.IsSameVariant(name, other) && IsVersioned(name) == IsVersioned(other))
            .OrderByDescending(other => TagOrder.CommonNumbers(name, other))
            .ThenBy(other => Math.Abs(other.Numbers.Count - name.Numbers.Count))
            .ThenByDescending(other => other, Versions);
        return [.. alike.Concat(like).Select(other => other.Text).Distinct().Take(count)];
    }

    /// <summary>
    /// The number of characters to insert, delete, replace or swap with their neighbour to turn one text into another;
    /// more than the limit if there are more.
    /// </summary>
    public static int Distance(string one, string other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit)
            return limit + 1;
        var before = new int[other.Length + 1];
        var last = new int[other.Length + 1];
        var row = new int[other.Length + 1];
        for (var column = 0; column <= other.Length; column++)
            last[column] = column;
        for (var at = 1; at <= one.Length; at++)
        {
            row[0] = at;
            for (var column = 1; column <= other.Length; column++)
                row[column] = Cost(one, other, at, column, (before, last, row));
            (before, last, row) = (last, row, before);
        }

        return last[other.Length];
    }

    private static bool IsVersioned(TagName tag) => tag.Numbers.Count > 0;

    /// <summary>A tag that starts with a digit was meant as a version, even if it is not one (<c>18s</c>).</summary>
    private static bool BeginsWithDigit(string tag) => tag.Length > 0 && tag[0] is >= '0' and <= '9';

    private static bool IsSameMajor(TagName tag, TagName other) =>
        tag.Numbers.Count == 0 || TagOrder.CommonNumbers(tag, other) > 0;

    private static int Cost(string one, string other, int at, int column, (int[] Before, int[] Last, int[] Row) rows)
    {
        var isSame = one[at - 1] == other[column - 1];
        var cost = Math.Min(
            Math.Min(rows.Last[column], rows.Row[column - 1]) + 1, rows.Last[column - 1] + (isSame ? 0 : 1));
        var isSwapped = at > 1 && column > 1 && one[at - 1] == other[column - 2] && one[at - 2] == other[column - 1];
        return isSwapped ? Math.Min(cost, rows.Before[column - 2] + 1) : cost;
    }
}
