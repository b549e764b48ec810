using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using ContainerLint.Knowledge;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>
/// Reads data gathered earlier from the same checkouts: <c>official-images.json</c>,
/// <c>official-tags-history.json.gz</c>, <c>eol.json</c>, <c>eol-images.json</c>, <c>mcr-dotnet.json.gz</c> and
/// <c>image-tags.json.gz</c>.
/// </summary>
internal static class JsonData
{
    private const string DotnetRecord = "mcr-dotnet.json.gz";
    private const string SeenRecord = "image-tags.json.gz";

    /// <summary>Previews of previews, which few use.</summary>
    private const string Nightly = "/nightly/";

    /// <summary>Reads the files of a folder and adds the hand-maintained data.</summary>
    public static KnowledgeData Read(string folder, CuratedFiles curated)
    {
        using var official = Open(folder, "official-images.json");
        using var history = Open(folder, "official-tags-history.json.gz");
        using var cycles = Open(folder, "eol.json");
        using var products = Open(folder, "eol-images.json");
        var (dotnet, dotnetImages) = ReadDotnet(Path.Combine(folder, DotnetRecord));
        var (repositories, seen) = ReadSeen(Path.Combine(folder, SeenRecord));
        return new KnowledgeData(
            [
                ReadOfficialSource(official.RootElement), ReadSource(products.RootElement), dotnet, repositories,
                .. curated.Sources,
            ],
            ReadImages(official.RootElement.GetProperty("images"), history.RootElement.GetProperty("images")),
            dotnetImages,
            seen,
            products.RootElement.GetProperty("images").EnumerateObject()
                .ToDictionary(image => image.Name, image => image.Value.GetString()!),
            cycles.RootElement.EnumerateObject().ToDictionary(
                product => product.Name,
                product => (IReadOnlyList<ProductCycle>)
                    [.. product.Value.EnumerateArray().Select(cycle => ReadCycle(product.Name, cycle))]),
            curated);
    }

    /// <summary>
    /// Reads the record of Microsoft's .NET images: what is built, and the first and the last day of every tag.
    /// </summary>
    public static (KnowledgeSource Source, IReadOnlyDictionary<string, ImageRecord> Images) ReadDotnet(string path)
    {
        using var record = Open(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        var (root, history) = (record.RootElement, record.RootElement.GetProperty("history"));
        var revision = root.GetProperty("_source").GetString()!.Split('@')[1].Split(' ', ';')[0];
        var images = root.GetProperty("images").EnumerateObject()
            .Where(image => !image.Name.Contains(Nightly, StringComparison.Ordinal))
            .ToDictionary(image => image.Name, image => new ImageRecord(
                [.. image.Value.GetProperty("groups").EnumerateArray().Select(ReadGroup)],
                ReadHistories(history.GetProperty(image.Name))));
        return (
            new("dotnet/dotnet-docker", revision, ReadDay(root.GetProperty("_date").GetString()), "MIT"), images);
    }

    /// <summary>Reads the tags that public repositories write.</summary>
    public static (KnowledgeSource Source, IReadOnlyDictionary<string, SeenImage> Images) ReadSeen(string path)
    {
        using var record = Open(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        var root = record.RootElement;
        var images = root.GetProperty("images").EnumerateObject()
            .Where(image => !image.Name.Contains(Nightly, StringComparison.Ordinal))
            .ToDictionary(image => image.Name, image => ReadSeenImage(image.Value));
        var count = root.GetProperty("_sources").GetArrayLength().ToString(CultureInfo.InvariantCulture);
        return (new("tags written in public repositories", count, ReadDay(Text(root, "_date")), "facts"), images);
    }

    /// <summary>Reads the digests that the tags of each image named, oldest first.</summary>
    public static IReadOnlyDictionary<string, DigestHistory> ReadDigests(string path)
    {
        using var record = Open(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        return record.RootElement.GetProperty("images").EnumerateObject()
            .Where(image => !image.Name.Contains(Nightly, StringComparison.Ordinal))
            .ToDictionary(image => image.Name, image => new DigestHistory(image.Value.EnumerateObject().ToDictionary(
                tag => tag.Name,
                tag => (IReadOnlyList<NamedDigest>)[.. tag.Value.EnumerateArray().Select(ReadDigest)])));
    }

    private static NamedDigest ReadDigest(JsonElement row) => new(
        ReadDay(row[0].GetString()) ?? default,
        row[1].GetString()!,
        row[2].ValueKind == JsonValueKind.Number ? (byte)Math.Clamp(row[2].GetInt32(), 1, DigestTable.Index - 1)
            : row[2].GetString() == "i" ? DigestTable.Index : DigestTable.Platform);

    private static SeenImage ReadSeenImage(JsonElement image)
    {
        var (newest, floating) = (Text(image, "newest"), Texts(image.GetProperty("floating")));
        var isWhole = image.GetProperty("tier").GetInt32() == 1;
        // Of images that hardly anyone writes, only what answers the commonest questions.
        HashSet<string?> kept = isWhole || !image.TryGetProperty("newestOf", out var variants) ? [newest, .. floating]
            : [newest, .. floating, .. variants.EnumerateObject().Select(variant => variant.Value.GetString())];
        return new SeenImage(
            image.GetProperty("repos").GetInt32(),
            newest,
            floating,
            image.GetProperty("tags").EnumerateObject().Where(tag => isWhole || kept.Contains(tag.Name)).ToDictionary(
                tag => tag.Name,
                tag => ReadSeenTag(tag.Value)));
    }

    private static SeenTag ReadSeenTag(JsonElement tag) => new(
        ReadDay(tag[0].GetString()) ?? default, ReadDay(tag[1].GetString()) ?? default, tag[2].GetInt32());

    private static JsonDocument Open(string folder, string name)
    {
        using var file = File.OpenRead(Path.Combine(folder, name));
        using Stream stream = name.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress) : file;
        return JsonDocument.Parse(stream);
    }

    /// <summary>
    /// Reads <c>github.com/docker-library/official-images library/ @37079fb</c> and the separate date.
    /// </summary>
    private static KnowledgeSource ReadOfficialSource(JsonElement root) => new(
        "docker-library/official-images",
        root.GetProperty("_source").GetString()!.Split('@')[^1],
        ReadDay(root.GetProperty("_date").GetString()),
        "Apache-2.0");

    /// <summary>Reads <c>github.com/endoflife-date/endoflife.date @a70eca3 2026-08-22 (MIT)</c>.</summary>
    private static KnowledgeSource ReadSource(JsonElement root)
    {
        var words = root.GetProperty("_source").GetString()!.Split(' ');
        return new(words[0]["github.com/".Length..], words[1][1..], ReadDay(words[2]), words[3].Trim('(', ')'));
    }

    private static Dictionary<string, ImageRecord> ReadImages(JsonElement official, JsonElement history) => official
        .EnumerateObject().Concat(history.EnumerateObject()).Select(image => image.Name).Distinct()
        .ToDictionary(name => name, name => new ImageRecord(
            official.TryGetProperty(name, out var image)
                ? [.. image.GetProperty("groups").EnumerateArray().Select(ReadGroup)] : [],
            history.TryGetProperty(name, out var tags)
                ? ReadHistories(tags) : []));

    private static Dictionary<string, TagHistory> ReadHistories(JsonElement tags) =>
        tags.EnumerateObject().ToDictionary(tag => tag.Name, tag => ReadHistory(tag.Value));

    private static TagGroup ReadGroup(JsonElement group) =>
        new(Texts(group.GetProperty("tags")), Texts(group.GetProperty("arch")));

    private static TagHistory ReadHistory(JsonElement days) =>
        new(ReadDay(days[0].GetString()) ?? default, ReadDay(days[1].GetString()));

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    private static ProductCycle ReadCycle(string product, JsonElement cycle)
    {
        var end = cycle.GetProperty("eol");
        return new ProductCycle(
            product,
            cycle.GetProperty("cycle").GetString()!,
            ReadDay(Text(cycle, "eol")),
            end.ValueKind == JsonValueKind.True,
            ReadDay(Text(cycle, "extended")),
            cycle.TryGetProperty("lts", out var longTerm) && longTerm.ValueKind != JsonValueKind.False,
            Text(cycle, "codename") ?? "",
            Text(cycle, "latest") ?? "");
    }

    private static string? Text(JsonElement node, string key) =>
        node.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Day? ReadDay(string? text) => text is not null && Day.TryParse(text, out var day) ? day : null;
}
