using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using ContainerLint.Knowledge;
using ContainerLint.KnowledgeGenerator;

namespace ContainerLint.Tests.Knowledge;

/// <summary>
/// The embedded knowledge matches the source data to the last tag. The data is read here independently of the program.
/// </summary>
public sealed class EmbeddedDataTests
{
    /// <summary>What is known better than in the data.</summary>
    private static readonly string[] Revised =
    [
        "docker.io/minio/minio", "docker.io/minio/mc", "docker.io/microsoft/*", "mcr.microsoft.com/dotnet/core/*",
        "docker.io/library/vault",
    ];

    private static readonly string Project = Path.Combine(SharedFiles.Repository, "src");
    private static readonly string Embedded = Path.Combine(Project, "ContainerLint", "Knowledge", "knowledge.bin");

    /// <summary>With UPDATE=1 this writes the archive, like the generator.</summary>
    [Fact]
    public void The_archive_is_what_the_generator_writes()
    {
        var curated = CuratedFiles.Read(Path.Combine(Project, "ContainerLint.Knowledge", "Curated"));
        var data = JsonData.Read(SharedFiles.PathOf("data"), curated);
        var texts = ArchiveTexts.Of(data).ToList();
        if (Snapshots.AreUpdated)
            File.WriteAllBytes(Embedded, ArchiveWriter.Write(texts));
        // Compare texts: compressed bytes may differ between runtimes.
        var archive = new Archive(File.ReadAllBytes(Embedded));
        Assert.Equal(texts.Select(text => text.Key), archive.Names);
        Assert.All(texts, text => Assert.Equal(text.Value, archive.Find(text.Key)));
    }

    [Fact]
    public void Every_group_of_every_image_is_there()
    {
        using var data = Json("official-images.json");
        Assert.Equal(Text(data.RootElement, "_date"), KnowledgeBase.Embedded.Date.ToString());
        foreach (var image in data.RootElement.GetProperty("images").EnumerateObject())
        {
            var tags = KnowledgeBase.Embedded.TagsOf(image.Name)!;
            Assert.Equal(
                image.Value.GetProperty("groups").EnumerateArray()
                    .Select(group => $"{Joined(group.GetProperty("tags"))} for {Joined(group.GetProperty("arch"))}"),
                tags.Groups.Select(group =>
                    $"{string.Join(' ', group.Tags)} for {string.Join(' ', group.Architectures)}"));
            Assert.True(KnowledgeBase.Embedded.OfficialImages.Contains(image.Name));
        }
    }

    [Fact]
    public void The_history_of_every_tag_is_there()
    {
        using var file = File.OpenRead(SharedFiles.PathOf("data/official-tags-history.json.gz"));
        using var data = JsonDocument.Parse(new GZipStream(file, CompressionMode.Decompress));
        var count = 0;
        foreach (var image in data.RootElement.GetProperty("images").EnumerateObject())
        {
            var tags = KnowledgeBase.Embedded.TagsOf(image.Name)!;
            var expected = image.Value.EnumerateObject().ToDictionary(tag => tag.Name, tag => Days(tag.Value));
            var history = new HistoryText(Archive.Embedded.Find("history/" + image.Name)!).All()
                .ToDictionary(tag => tag.Key, tag => $"{tag.Value.First}..{tag.Value.Removed}");
            Assert.Equal(expected.OrderBy(tag => tag.Key), history.OrderBy(tag => tag.Key));
            // Looking up a single tag takes another path through the text.
            foreach (var (tag, days) in expected.Where((_, at) => at % 50 == 0 || expected.Count < 500))
                Assert.Equal(days, $"{tags.HistoryOf(tag)!.Value.First}..{tags.HistoryOf(tag)!.Value.Removed}");
            Assert.Equal(
                expected.Where(tag => tag.Value.EndsWith('.')).Select(tag => tag.Key).Order(), tags.BuiltTags.Order());
            count += expected.Count;
        }

        Assert.True(count > 100_000);
    }

    [Fact]
    public void Every_tag_of_every_dotnet_image_is_there()
    {
        using var file = File.OpenRead(SharedFiles.PathOf("data/mcr-dotnet.json.gz"));
        using var data = JsonDocument.Parse(new GZipStream(file, CompressionMode.Decompress));
        foreach (var image in data.RootElement.GetProperty("images").EnumerateObject())
        {
            if (image.Name.Contains("/nightly/", StringComparison.Ordinal))
                continue;
            var history = new HistoryText(Archive.Embedded.Find("history/" + image.Name)!).All()
                .ToDictionary(tag => tag.Key, tag => $"{tag.Value.First}..{tag.Value.Removed}");
            var expected = data.RootElement.GetProperty("history").GetProperty(image.Name).EnumerateObject()
                .ToDictionary(tag => tag.Name, tag => Days(tag.Value));
            Assert.Equal(expected.OrderBy(tag => tag.Key), history.OrderBy(tag => tag.Key));
            Assert.Equal(
                image.Value.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).Order(),
                KnowledgeBase.Embedded.TagsIn(image.Name)!.BuiltTags.Order());
        }
    }

    [Fact]
    public void Every_end_of_life_is_there()
    {
        using var data = Json("eol.json");
        foreach (var product in data.RootElement.EnumerateObject())
        {
            Assert.Equal(
                product.Value.EnumerateArray().Select(cycle => string.Join(
                    '|',
                    Text(cycle, "cycle"),
                    cycle.GetProperty("eol").ToString() is var end && end == "False" ? "" : end,
                    Text(cycle, "extended"),
                    cycle.TryGetProperty("lts", out _),
                    Text(cycle, "codename"),
                    Text(cycle, "latest"))),
                KnowledgeBase.Embedded.EndOfLife.CyclesOf(product.Name).Select(cycle => string.Join(
                    '|', cycle.Name, cycle.HasEnded ? "True" : cycle.End.ToString(), cycle.Extended, cycle.IsLongTerm,
                    cycle.CodeName, cycle.Latest)));
        }

        using var images = Json("eol-images.json");
        var expected = images.RootElement.GetProperty("images").EnumerateObject()
            .ToDictionary(image => image.Name, image => image.Value.GetString());
        Assert.Equal(expected.Count + 11, KnowledgeBase.Embedded.EndOfLife.Repositories.Count);
        Assert.All(expected, image => Assert.Equal(image.Value, KnowledgeBase.Embedded.EndOfLife.ProductOf(image.Key)));
    }

    [Fact]
    public void Every_deprecation_is_there()
    {
        using var data = Json("deprecated.json");
        var entries = data.RootElement.GetProperty("images").EnumerateObject()
            .Concat(data.RootElement.GetProperty("other").EnumerateObject()).ToList();
        using var moves = Json("moved.json");
        var newer = moves.RootElement.GetProperty("images").EnumerateObject().Where(IsSure)
            .ToDictionary(move => move.Name, move => move.Value);
        foreach (var entry in entries.Where(entry => !newer.ContainsKey(entry.Name) && !Revised.Contains(entry.Name)))
        {
            var known = KnowledgeBase.Embedded.Deprecations.All
                .Single(known => known.Repository == entry.Name.Split(':')[0]);
            Assert.Equal(Text(entry.Value, "since"), known.Since ?? "");
            Assert.Equal(Joined(entry.Value.GetProperty("successors")), string.Join(' ', known.Successors));
            Assert.Equal(Text(entry.Value, "reason"), known.Reason);
            Assert.Equal(Text(entry.Value, "source"), known.Source);
            Assert.Equal(
                Text(entry.Value, "status").Replace("eol-tags", "endedtags", StringComparison.Ordinal),
                known.Status.ToString().ToLowerInvariant());
            if (Text(entry.Value, "lastTagLeft") is { Length: > 0 } left)
                Assert.Equal(left, KnowledgeBase.Embedded.TagsOf(entry.Name.Split('/')[^1])!.LastRemoved.ToString());
        }

        Assert.All(newer, move => Assert.Equal(
            Text(move.Value, "since"),
            KnowledgeBase.Embedded.Deprecations.All.Single(known => known.Repository == move.Key).Since ?? ""));
        foreach (var image in data.RootElement.GetProperty("noLatestTag").EnumerateObject())
        {
            var tags = KnowledgeBase.Embedded.TagsOf(image.Name.Split('/')[^1])!;
            Assert.False(tags.HasLatest);
            Assert.Equal(Text(image.Value, "latestLastBuilt"), tags.HistoryOf("latest")?.Removed.ToString() ?? "");
        }
    }

    /// <summary>Whether an entry is well attested and about an image as a whole.</summary>
    private static bool IsSure(JsonProperty move) => Text(move.Value, "confidence") != "low"
        && Text(move.Value, "status") is not ("floating" or "retagged")
        && !Text(move.Value, "source").Contains("not looked up", StringComparison.Ordinal)
        // A successor of others: where else should they go?
        && move.Name != "docker.io/bitnamilegacy/*";

    /// <summary>The data contains regular expressions where the program has wildcards.</summary>
    [Fact]
    public void Every_registry_and_every_old_address_is_there()
    {
        using var data = Json("registries.json");
        foreach (var registry in data.RootElement.GetProperty("registries").EnumerateArray())
        {
            var known = KnowledgeBase.Embedded.Registries.All.Single(known => known.Name == Text(registry, "name"));
            Assert.Equal(registry.GetProperty("minDepth").GetInt32(), known.MinDepth);
            Assert.Equal(Text(registry, "maxDepth"), known.MaxDepth?.ToString(CultureInfo.InvariantCulture) ?? "");
            var hosts = registry.GetProperty("host").EnumerateArray().Select(host => host.GetString()!).ToList();
            Assert.All(hosts.Where(host => !host.StartsWith("re:", StringComparison.Ordinal)), host =>
                Assert.Same(known, KnowledgeBase.Embedded.Registries.Of(host)));
            Assert.All(known.Hosts, pattern => Assert.Contains(hosts, host => Means(host, Sample(pattern))));
        }

        using var deprecated = Json("deprecated.json");
        foreach (var move in deprecated.RootElement.GetProperty("registries").EnumerateObject())
        {
            var known = KnowledgeBase.Embedded.Registries.MoveOf(move.Name)!;
            Assert.Equal(Joined(move.Value.GetProperty("successors")), known.To);
            Assert.Equal((Text(move.Value, "status"), Text(move.Value, "since")), (known.Status, known.Since ?? ""));
        }
    }

    [Fact]
    public void Every_short_name_is_there()
    {
        using var data = Json("shortnames.json");
        Assert.Equal(
            data.RootElement.GetProperty("aliases").EnumerateObject()
                .ToDictionary(alias => alias.Name, alias => alias.Value.GetString()!).OrderBy(alias => alias.Key),
            KnowledgeBase.Embedded.ShortNames.All.OrderBy(alias => alias.Key));
    }

    private static bool Means(string host, string sample) => host.StartsWith("re:", StringComparison.Ordinal)
        ? Regex.IsMatch(sample, host["re:".Length..]) : host == sample;

    /// <summary>A host that matches the pattern, for Amazon, Oracle and local addresses.</summary>
    private static string Sample(string pattern)
    {
        var star = pattern.Contains(".dkr.", StringComparison.Ordinal) && pattern[0] == '*' ? "123456789012"
            : pattern.StartsWith("127", StringComparison.Ordinal) ? "1" : "fra";
        var next = star == "1" ? "1" : "eu-west-1";
        return new Regex(@"\*").Replace(pattern, star, 1).Replace("*", next, StringComparison.Ordinal);
    }

    private static string Days(JsonElement days) => $"{days[0].GetString()}..{days[1].GetString()}";

    private static JsonDocument Json(string name) => JsonDocument.Parse(SharedFiles.Text("data/" + name));

    private static string Text(JsonElement node, string key) =>
        node.TryGetProperty(key, out var value) ? value.ToString() : "";

    private static string Joined(JsonElement list) =>
        string.Join(' ', list.EnumerateArray().Select(item => item.GetString()));
}
