namespace ContainerLint.Knowledge.Tags;

/// <summary>
/// Finds the tags of a repository that may name the same image and are worth comparing. For official images this is
/// known offline, as of <see cref="KnowledgeBase.Date"/>.
/// </summary>
public static class RelatedTags
{
    private const int ExactPrecision = 3;
    private const int ShortestCommit = 7;

    /// <summary>
    /// Whether a tag is so precise that no better one is worth searching: it has a version of three numbers, a date or
    /// a commit, or is the most precise tag of an official image.
    /// </summary>
    /// <param name="knowledge">What is known.</param>
    /// <param name="repository">The full name of the repository, including the registry.</param>
    /// <param name="tag">The tag.</param>
    public static bool IsExact(KnowledgeBase knowledge, string repository, string tag) =>
        TagName.Parse(tag).Precision >= ExactPrecision || HasCommit(tag)
        || (knowledge.TagsIn(repository) is { IsRecorded: true } official && official.MostSpecificOf(tag) == tag
            && !official.IsFloating(tag));

    /// <summary>Whether a tag has a version or a date, of any precision.</summary>
    public static bool IsVersioned(string tag) => TagName.Parse(tag).IsVersioned;

    /// <summary>
    /// The recorded tags of an official image that name the same image as a tag, most precise first; empty if unknown.
    /// </summary>
    /// <param name="knowledge">What is known.</param>
    /// <param name="repository">The full name of the repository, including the registry.</param>
    /// <param name="tag">The tag.</param>
    public static IReadOnlyList<string> Recorded(KnowledgeBase knowledge, string repository, string tag)
    {
        if (knowledge.TagsIn(repository) is not { IsRecorded: true } official || official.GroupOf(tag) is not { } group)
            return [];
        var specific = official.MostSpecificOf(tag);
        return [.. MostPreciseFirst(group.Tags).OrderBy(one => one == specific ? 0 : 1)];
    }

    /// <summary>
    /// The more precise tags of the same variant that may name the same image, likely ones first: a floating tag
    /// usually names the newest version of a line, so those come before all others.
    /// </summary>
    /// <param name="tag">The tag.</param>
    /// <param name="all">The tags of its repository.</param>
    public static IReadOnlyList<string> MorePrecise(string tag, IEnumerable<string> all)
    {
        var name = TagName.Parse(tag);
        var candidates = all.Where(other => other != tag).Select(TagName.Parse)
            .Where(other => other.IsVersioned && other.Precision > name.Precision && TagOrder.IsPrefix(name, other)
                && TagOrder.IsSameVariant(name, other) && (other.PreRelease is null || name.PreRelease is not null))
            .ToList();
        candidates.Sort((left, right) => CompareForSearch(left, right, name));
        var lines = new HashSet<(long, long)>();
        var newest = candidates.Where(candidate => lines.Add(LineOf(candidate))).ToList();
        return [.. newest.Concat(candidates.Except(newest)).Select(candidate => candidate.Text)];
    }

    /// <summary>
    /// The less or equally precise tags of the same variant that may name the same image, most precise first:
    /// <c>1.31</c>, <c>1</c> and <c>latest</c> for <c>1.31.4</c>.
    /// </summary>
    /// <inheritdoc cref="MorePrecise"/>
    public static IReadOnlyList<string> LessPrecise(string tag, IEnumerable<string> all)
    {
        var name = TagName.Parse(tag);
        return MostPreciseFirst(all.Where(other => other != tag && TagName.Parse(other) is var parsed
            && TagOrder.IsSameVariant(name, parsed) && TagOrder.IsPrefix(parsed, name)
            && (parsed.IsVersioned || parsed.Channel is not null)));
    }

    /// <summary>Sorts tags by precision; among equals, shorter ones come first.</summary>
    public static IReadOnlyList<string> MostPreciseFirst(IEnumerable<string> tags) =>
        [.. tags.OrderByDescending(tag => TagName.Parse(tag).Precision).ThenBy(tag => tag.Length)
            .ThenBy(tag => tag, StringComparer.Ordinal)];

    /// <summary>Newer first, then more precise, then spelt like the tag in question.</summary>
    private static int CompareForSearch(TagName left, TagName right, TagName asked)
    {
        var order = TagOrder.Compare(right, left);
        if (order == 0)
            order = right.Precision.CompareTo(left.Precision);
        if (order == 0)
            order = (right.HasPrefix == asked.HasPrefix).CompareTo(left.HasPrefix == asked.HasPrefix);
        return order != 0 ? order : string.CompareOrdinal(left.Text, right.Text);
    }

    private static (long, long) LineOf(TagName name) =>
        (name.Numbers.ElementAtOrDefault(0), name.Numbers.ElementAtOrDefault(1));

    /// <summary>Whether a part of the tag is a commit: hexadecimal digits that include letters.</summary>
    internal static bool HasCommit(string tag) => tag.Split('-', '.', '_').Any(part =>
        part.Length >= ShortestCommit && part.All(IsHexadecimal) && part.Any(char.IsDigit) && !part.All(char.IsDigit));

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f');
}
