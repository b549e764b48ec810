using System.Globalization;
using System.Text;
using ContainerLint.Knowledge;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>Writes the texts that the core reads, in an order that depends only on the data.</summary>
internal static class ArchiveTexts
{
    private const string Library = "docker.io/library/";

    /// <summary>The texts of an archive with their names.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(KnowledgeData data) =>
        All(data).OrderBy(text => text.Key, StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> All(KnowledgeData data)
    {
        yield return new("sources", Rows(data.Sources, source =>
            [source.Name, source.Revision, Text(source.Date), source.License]));
        yield return new("official", Rows(Names(data), name => [name]));
        yield return new("deprecated", Rows(data.Curated.Deprecations, Fields));
        yield return new("registries", Rows(data.Curated.Registries, Fields));
        yield return new("moves", Rows(data.Curated.Moves, move =>
            [move.From, move.To, move.Status, move.IsSame ? "same" : "", move.Since ?? "", move.Note, move.Source]));
        yield return new("mirrors", Rows(data.Curated.Mirrors, mirror =>
            [mirror.Place, mirror.Of, mirror.IsPartial ? "partial" : ""]));
        yield return new("shortnames", Rows(Sorted(data.Curated.ShortNames), alias => [alias.Key, alias.Value]));
        yield return new("products", Rows(Sorted(Products(data)), image => [image.Key, image.Value]));
        yield return new("policies", Rows(data.Curated.Products.Policies, policy =>
        [
            policy.Product, policy.IsNewestOnly ? "newest" : "",
            policy.HasEvenStable ? EndOfLife.Even : policy.IsOddUnstable ? EndOfLife.OnlyEven : "",
        ]));
        yield return new("latest", Rows(data.Curated.Products.Latest, former => former));
        yield return new("moving", Rows(data.Curated.Products.Moving, name => name));
        yield return new("companions", Rows(data.Curated.Products.Companions, image => image));
        yield return new("upgrades", Rows(data.Curated.Products.Upgrades, upgrade =>
            upgrade.Border.Length > 0
                ? [upgrade.Product, upgrade.Kind, upgrade.Obstacle, upgrade.Border]
                : [upgrade.Product, upgrade.Kind, upgrade.Obstacle]));
        yield return new("systems", Rows(data.Curated.Bases.Systems, row => row));
        yield return new("bases", Rows(data.Curated.Bases.Contents, row => row));
        foreach (var (product, cycles) in Sorted(data.Cycles))
            yield return new("cycles/" + product, Rows(cycles, Fields));
        var recorded = data.Sources[0].Date ?? default;
        foreach (var name in Names(data))
        {
            var image = data.Images.GetValueOrDefault(name);
            yield return new("tags/" + name, TagsOf(image, recorded));
            yield return new("history/" + name, HistoryOf(image));
        }

        foreach (var (repository, image) in Sorted(data.Dotnet))
        {
            yield return new("tags/" + repository, TagsOf(image, recorded));
            yield return new("history/" + repository, HistoryOf(image));
        }

        foreach (var (repository, image) in Sorted(data.Seen))
        {
            var official = data.Curated.Products.SameReleases.GetValueOrDefault(repository);
            var seen = official is null ? image : SeenTags.With(image, data.Images[official], recorded);
            if (!data.Dotnet.ContainsKey(repository) && SeenTags.Of(seen, recorded) is { } text)
                yield return new("tags/" + repository, text);
        }
    }

    private static Dictionary<string, string> Products(KnowledgeData data)
    {
        var all = new Dictionary<string, string>(data.Products);
        foreach (var (repository, product) in data.Curated.Products.Images)
            all[repository] = product;
        return all;
    }

    /// <summary>The names of all current and former official images, recorded or hand-maintained.</summary>
    private static IEnumerable<string> Names(KnowledgeData data) => data.Images.Keys
        .Union(data.Curated.Deprecations
            .Where(entry => entry.Repository.StartsWith(Library, StringComparison.Ordinal))
            .Select(entry => entry.Repository[Library.Length..]))
        .Order(StringComparer.Ordinal);

    private static string TagsOf(ImageRecord? image, Day recorded) => image is null ? "\n"
        : string.Join(' ', VersionLines.Minor(image, recorded)) + "\n" + Rows(image.Groups, group =>
            [string.Join(',', group.Architectures), string.Join(' ', group.Tags.Select(tag => TagIn(group, tag)))]);

    /// <summary>
    /// A tag, followed by the position of the most specific tag for it, unless it is that tag itself.
    /// </summary>
    private static string TagIn(TagGroup group, string tag)
    {
        var specific = SpecificTag.Of(tag, group.Tags);
        return specific == tag ? tag : tag + "/" + Text(group.Tags.ToList().IndexOf(specific));
    }

    /// <summary>The format that <see cref="HistoryText"/> reads.</summary>
    private static string HistoryOf(ImageRecord? image)
    {
        var text = new StringBuilder();
        var last = 0;
        var together = (image?.History ?? new Dictionary<string, TagHistory>())
            .GroupBy(tag => tag.Value, tag => tag.Key)
            .OrderBy(tags => tags.Key.First)
            .ThenBy(tags => tags.Key.Removed ?? new Day(int.MaxValue));
        foreach (var tags in together)
        {
            var (first, left) = tags.Key;
            var stay = left is { } day ? (day - first).ToString(CultureInfo.InvariantCulture) : "-";
            text.Append(CultureInfo.InvariantCulture, $"{first.Number - last} {stay} ");
            text.AppendJoin(' ', tags.Order(StringComparer.Ordinal)).Append('\n');
            last = first.Number;
        }

        return text.ToString();
    }

    private static string[] Fields(Deprecation entry) =>
    [
        entry.Repository, entry.Status == DeprecationStatus.EndedTags ? "eol-tags" : Lower(entry.Status),
        entry.Since ?? "", string.Join(' ', entry.Successors), string.Join(' ', entry.Tags.Words),
        (entry.KeepsTags ? Deprecations.KeepsTags + " " : "") + (entry.Fails ? Deprecations.Fails : ""),
        entry.Reason, entry.Source, .. entry.LastTag is { } last ? new[] { last } : [],
    ];

    private static string[] Fields(Registry registry) =>
    [
        registry.Name, string.Join(' ', registry.Hosts), registry.Canonical ?? "", Text(registry.MinDepth),
        Text(registry.MaxDepth), registry.IsLocal ? "local" : "",
    ];

    private static string[] Fields(ProductCycle cycle) =>
    [
        cycle.Name, cycle.HasEnded ? "over" : Text(cycle.End), Text(cycle.Extended), cycle.IsLongTerm ? "lts" : "",
        cycle.CodeName, cycle.Latest,
    ];

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string Lower(DeprecationStatus status) => status.ToString().ToLowerInvariant();

    private static IEnumerable<KeyValuePair<string, T>> Sorted<T>(IReadOnlyDictionary<string, T> table) =>
        table.OrderBy(row => row.Key, StringComparer.Ordinal);

    private static string Rows<T>(IEnumerable<T> rows, Func<T, string[]> fields) => string.Concat(
        rows.Select(row => string.Join('\t', fields(row).Select(Plain)) + "\n"));

    private static string Plain(string field) => field.Replace('\t', ' ').ReplaceLineEndings(" ");
}
