using System.Globalization;

namespace ContainerLint.Knowledge;

/// <summary>A difference between one knowledge and another.</summary>
/// <param name="Sign"><c>+</c> for what is new, <c>-</c> for what is gone, <c>~</c> for what has changed.</param>
/// <param name="Name">The image, the product or the table.</param>
/// <param name="What">What has changed in it; null if that is not said.</param>
public sealed record KnowledgeChange(char Sign, string Name, string? What = null)
{
    /// <summary>The difference as a line to read.</summary>
    public override string ToString() => What is null ? $"{Sign} {Name}" : $"{Sign} {Name}: {What}";
}

/// <summary>How one knowledge differs from another.</summary>
public static class KnowledgeDifference
{
    private const string Tags = "tags/";
    private const string Cycles = "cycles/";

    /// <summary>
    /// One for each image and product, in the order of their names; then one for each table that differs.
    /// </summary>
    public static IEnumerable<KnowledgeChange> Of(KnowledgeBase old, KnowledgeBase now) =>
        Between(old, now, Tags, ImageChange)
            .Concat(Between(old, now, Cycles, ProductChange)).Concat(TableChanges(old, now));

    private static IEnumerable<KnowledgeChange> Between(
        KnowledgeBase old, KnowledgeBase now, string kind, Func<KnowledgeBase, KnowledgeBase, string, string?> change)
    {
        foreach (var name in NamesIn(old).Concat(NamesIn(now)).Where(IsOfKind).Distinct()
            .OrderBy(name => name, StringComparer.Ordinal))
        {
            var (before, after) = (old.Archive.Contains(name), now.Archive.Contains(name));
            var shown = name.Substring(kind.Length);
            if (before != after)
                yield return new KnowledgeChange(after ? '+' : '-', shown);
            else if (change(old, now, shown) is { } what)
                yield return new KnowledgeChange('~', shown, what);
        }

        bool IsOfKind(string name) => name.StartsWith(kind, StringComparison.Ordinal);
    }

    private static string? ImageChange(KnowledgeBase old, KnowledgeBase now, string name)
    {
        if (old.Archive.Find(Tags + name) == now.Archive.Find(Tags + name))
            return null;
        var (before, after) = (old.TagsOf(name)!, now.TagsOf(name)!);
        var (added, removed) = (after.BuiltTags.Except(before.BuiltTags).Count(),
            before.BuiltTags.Except(after.BuiltTags).Count());
        var latest = after.MostSpecificOf("latest") is { } tag && tag != before.MostSpecificOf("latest")
            ? $", latest is {tag}" : "";
        return $"{Number(added)} new tags, {Number(removed)} gone{latest}";
    }

    private static string? ProductChange(KnowledgeBase old, KnowledgeBase now, string product)
    {
        var (before, after) = (old.EndOfLife.CyclesOf(product), now.EndOfLife.CyclesOf(product));
        var known = before.ToDictionary(line => line.Name, line => line.End);
        var changes = after.Where(line => !known.TryGetValue(line.Name, out var end) || end != line.End)
            .Select(line => line.End is { } end ? $"{line.Name} ends on {end}" : $"{line.Name} has no known end")
            .ToList();
        return changes.Count > 0 ? string.Join(", ", changes) : null;
    }

    private static IEnumerable<KnowledgeChange> TableChanges(KnowledgeBase old, KnowledgeBase now) =>
        NamesIn(old).Concat(NamesIn(now)).Where(name => name.IndexOf('/') < 0 && name != "sources").Distinct()
            .OrderBy(name => name, StringComparer.Ordinal)
            .Where(name => old.Archive.Find(name) != now.Archive.Find(name))
            .Select(name => new KnowledgeChange('~', $"the table '{name}'"));

    private static IEnumerable<string> NamesIn(KnowledgeBase knowledge) => knowledge.Archive.Names;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
