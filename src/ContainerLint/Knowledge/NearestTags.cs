using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>Finds the tags that a misspelt tag was probably meant to be.</summary>
internal static class NearestTags
{
    private static readonly Comparer<TagName> Versions = Comparer<TagName>.Create(TagOrder.Compare);

    /// <summary>The penalty for a different major version, in edits.</summary>
    private const int OtherMajor = 3;

    /// <summary>A typo changes at most two characters, or one in a short tag.</summary>
    private const int MostChanges = 2;

    private const int ShortTag = 8;

    /// <summary>What tags for one platform end with.</summary>
    private static readonly HashSet<string> Platforms =
        new(["amd64", "arm64v8", "arm64", "arm32v7"], StringComparer.Ordinal);

    /// <summary>
    /// The nearest tags, nearest first: those with the same parts in another order; else those that differ by a typo;
    /// else the last ones of the version if it was built, then those of the same version, then those within one edit
    /// plus one for every three characters, then those of the same variant whose versions share the most numbers,
    /// newer ones first, nearest first.
    /// </summary>
    /// <param name="tag">The tag.</param>
    /// <param name="built">The current tags.</param>
    /// <param name="history">All tags ever, for what is surely meant.</param>
    /// <param name="count">How many to find.</param>
    public static IReadOnlyList<string> Of(string tag, IReadOnlyList<TagName> built, HistoryText history, int count)
    {
        var alike = history.OfLength(tag.Length - MostChanges, tag.Length + MostChanges);
        var meant = Meant(tag, built.Select(other => other.Text).Concat(alike)).Distinct().Take(count).ToList();
        if (meant.Count > 0)
            return meant;
        var name = TagName.Parse(tag);
        return [.. Former(name, built, history).Concat(Similar(name, built)).Distinct().Take(count)];
    }

    /// <summary>
    /// Whether a tag is another one with its parts in another order, with a typo that leaves the version as it is, or
    /// without the zeros at the end of the version (<c>8-alpine</c> for <c>8.0-alpine</c>).
    /// </summary>
    public static bool IsMeant(string tag, string other) => HasSameParts(tag, other)
        || LacksZeros(TagName.Parse(tag), TagName.Parse(other))
        || (Distance(tag, other, ChangesIn(tag)) <= ChangesIn(tag)
            && IsTypo(TagName.Parse(tag), TagName.Parse(other)));

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
            var least = at;
            for (var column = 1; column <= other.Length; column++)
            {
                row[column] = Cost(one, other, at, column, (before, last, row));
                least = Math.Min(least, row[column]);
            }

            // A swap looks back two rows.
            if (least > limit + 1)
                return limit + 1;
            (before, last, row) = (last, row, before);
        }

        return last[other.Length];
    }

    private static bool LacksZeros(TagName tag, TagName other) => tag.Numbers.Count > 0
        && tag.Numbers.Count < other.Numbers.Count && TagOrder.IsPrefix(tag, other)
        && other.Numbers.Skip(tag.Numbers.Count).All(number => number == 0)
        && TagOrder.IsSameVariant(tag, other) && other.PreRelease is null == tag.PreRelease is null
        && tag.Channel == other.Channel;

    private static int ChangesIn(string tag) => tag.Length < ShortTag ? 1 : MostChanges;

    private static bool HasSameParts(string tag, string other) => tag.Length == other.Length && tag != other
        && tag.IndexOf('-') >= 0 && Parts(tag).SequenceEqual(Parts(other));

    private static IOrderedEnumerable<string> Parts(string tag) =>
        tag.Split('-').OrderBy(part => part, StringComparer.Ordinal);

    /// <summary>The tags that are surely meant, current ones before others.</summary>
    private static IEnumerable<string> Meant(string tag, IEnumerable<string> all)
    {
        var name = TagName.Parse(tag);
        var same = new List<string>();
        var typos = new List<(string Text, int Distance)>();
        foreach (var other in all)
        {
            if (HasSameParts(tag, other))
                same.Add(other);
            else if (Distance(tag, other, ChangesIn(tag)) is var distance && distance <= ChangesIn(tag)
                && IsTypo(name, TagName.Parse(other)))
                typos.Add((other, distance));
        }

        return same.Count > 0 ? same : typos.OrderBy(typo => typo.Distance).Select(typo => typo.Text);
    }

    /// <summary>
    /// A typo leaves the numbers as they are, also those of an operating system; a tag without any was meant as a word.
    /// </summary>
    private static bool IsTypo(TagName tag, TagName other) => tag.Numbers.SequenceEqual(other.Numbers)
        && tag.Text.Where(IsDigit).SequenceEqual(other.Text.Where(IsDigit))
        && (tag.Numbers.Count > 0 || BeginsWithDigit(tag.Text) == BeginsWithDigit(other.Text));

    /// <summary>The newest tag of a version that was only built with more numbers, and is no longer.</summary>
    private static IEnumerable<string> Former(TagName name, IReadOnlyList<TagName> built, HistoryText history)
    {
        if (name.Numbers.Count == 0 || name.PreRelease is not null
            || built.Any(other => TagOrder.IsPrefix(name, other) && TagOrder.IsSameVariant(name, other)))
        {
            return [];
        }

        return history.StartingWith(name.Text.Split('-')[0] + ".").Select(TagName.Parse)
            .Where(other => other.PreRelease is null && TagOrder.IsPrefix(name, other)
                && TagOrder.IsSameVariant(name, other))
            .OrderByDescending(other => other, Versions).Select(other => other.Text).Take(1);
    }

    private static IEnumerable<string> Similar(TagName name, IReadOnlyList<TagName> built)
    {
        var limit = 1 + (name.Text.Length / 3);
        var version = built.Where(other => name.Numbers.Count > 0 && name.Numbers.SequenceEqual(other.Numbers))
            .OrderBy(other => DifferentWords(name, other))
            .ThenBy(other => other.Words.Any(word => Distributions.Find(word) is not null) ? 0 : 1);
        var alike = built
            .Select(other => (Tag: other, Distance: Distance(name.Text, other.Text, limit)))
            .Where(other => other.Distance <= limit && IsVersioned(name) == IsVersioned(other.Tag)
                && (IsVersioned(name) || BeginsWithDigit(name.Text) == BeginsWithDigit(other.Tag.Text)))
            .OrderBy(other => other.Distance + (IsSameMajor(name, other.Tag) ? 0 : OtherMajor))
            .ThenBy(other => Math.Abs(other.Tag.Text.Length - name.Text.Length))
            .ThenByDescending(other => other.Tag, Versions)
            .Select(other => other.Tag);
        var like = built
            .Where(other => TagOrder.IsSameVariant(name, other) && IsVersioned(name) == IsVersioned(other))
            .OrderByDescending(other => TagOrder.CommonNumbers(name, other))
            .ThenBy(other => Math.Abs(other.Numbers.Count - name.Numbers.Count))
            .ThenBy(other => TagOrder.Compare(other, name) < 0)
            .ThenBy(other => other, Comparer<TagName>.Create((one, two) => TagOrder.Compare(one, name) < 0
                ? TagOrder.Compare(two, one) : TagOrder.Compare(one, two)));
        return version.Concat(alike).Concat(like).Select(other => other.Text);
    }

    /// <summary>
    /// How many words only one of two tags has: one that is lost counts twice, one that leaves a single platform, too.
    /// </summary>
    private static int DifferentWords(TagName one, TagName other)
    {
        var added = other.Words.Except(one.Words).ToList();
        return (2 * one.Words.Except(other.Words).Count()) + added.Count + (2 * added.Count(Platforms.Contains));
    }

    private static bool IsVersioned(TagName tag) => tag.Numbers.Count > 0;

    /// <summary>A tag that starts with a digit was meant as a version, even if it is not one (<c>18s</c>).</summary>
    private static bool BeginsWithDigit(string tag) => tag.Length > 0 && IsDigit(tag[0]);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

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
