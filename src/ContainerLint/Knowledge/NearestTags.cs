namespace ContainerLint.Knowledge;

/// <summary>Finds the tags that a typing error may lead away from.</summary>
internal static class NearestTags
{
    /// <summary>
    /// The tags that lie nearest, the nearest first: those that few changes of characters make of it, one for each three
    /// characters. A word that stands in both counts for more than one that looks alike.
    /// </summary>
    public static IReadOnlyList<string> Of(string tag, IEnumerable<string> tags, int count)
    {
        var limit = 1 + (tag.Length / 3);
        return
        [
            .. tags
                .Select(other => (Tag: other, Distance: Distance(tag, other, limit)))
                .Where(other => other.Distance <= limit)
                .OrderBy(other => other.Distance)
                .ThenBy(other => Math.Abs(other.Tag.Length - tag.Length))
                .ThenBy(other => other.Tag, StringComparer.Ordinal)
                .Take(count)
                .Select(other => other.Tag),
        ];
    }

    /// <summary>
    /// How many characters must be put in, taken out, replaced or swapped with the next one to make one text of another;
    /// more than the limit if it is more.
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

    private static int Cost(string one, string other, int at, int column, (int[] Before, int[] Last, int[] Row) rows)
    {
        var isSame = one[at - 1] == other[column - 1];
        var cost = Math.Min(
            Math.Min(rows.Last[column], rows.Row[column - 1]) + 1, rows.Last[column - 1] + (isSame ? 0 : 1));
        var isSwapped = at > 1 && column > 1 && one[at - 1] == other[column - 2] && one[at - 2] == other[column - 1];
        return isSwapped ? Math.Min(cost, rows.Before[column - 2] + 1) : cost;
    }
}
