using System.Collections.Concurrent;
using System.Text.Json;
using ContainerLint.Cli.Caching;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// The answers of registries, kept on disk for the next run: what a tag names for some minutes, what a digest names for
/// good. Contains names, digests and dates, but never a credential. A damaged file is ignored.
/// </summary>
internal sealed class AnswerCache
{
    private const string FileName = "registry-answers.json";
    private const int Version = 1;
    private const int MostEntries = 20_000;

    /// <summary>How long the answer about a tag is valid.</summary>
    private static readonly TimeSpan TagLife = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly CacheFolder? folder;
    private readonly DateTimeOffset now;
    private volatile bool isChanged;

    private AnswerCache(CacheFolder? folder, DateTimeOffset now) => (this.folder, this.now) = (folder, now);

    /// <summary>Opens the cache of a folder.</summary>
    /// <param name="folder">The folder; null to remember nothing for the next run.</param>
    /// <param name="time">The clock by which answers expire; a run asks it once.</param>
    public static AnswerCache Open(CacheFolder? folder, TimeProvider time)
    {
        var cache = new AnswerCache(folder, time.GetUtcNow());
        if (folder is not null && Path.Combine(folder.FullPath, FileName) is var path && File.Exists(path)
            && DiskFile.TryRead(path, out var bytes, out _))
        {
            cache.Load(bytes);
        }

        return cache;
    }

    /// <summary>What a name leads to; null if unknown or expired.</summary>
    public ManifestHead? Head(string name) =>
        Find(name) is { Head: { } head } ? head : null;

    /// <summary>The details of a digest; null if unknown.</summary>
    public ImageDetails? Details(string name) => Find(name)?.Details;

    /// <summary>The tags of a repository; null if unknown or expired.</summary>
    public IReadOnlyList<string>? Tags(string name) => Find(name)?.Tags;

    /// <summary>Adds what a name leads to.</summary>
    /// <param name="name">The name.</param>
    /// <param name="head">What it leads to.</param>
    /// <param name="isLasting">Whether that cannot change: the name has a digest.</param>
    public void Add(string name, ManifestHead head, bool isLasting) =>
        Add(name, new Entry(now, isLasting) { Head = head });

    /// <summary>Adds the details of a digest.</summary>
    public void Add(string name, ImageDetails details) =>
        Add(name, new Entry(now, IsLasting: true) { Details = details });

    /// <summary>Adds the tags of a repository.</summary>
    public void Add(string name, IReadOnlyList<string> tags) =>
        Add(name, new Entry(now, IsLasting: false) { Tags = tags });

    /// <summary>
    /// Stores the answers if there are new ones. Only the user may read the file, since it names private images.
    /// </summary>
    public void Save()
    {
        if (isChanged)
            folder?.StorePrivate(FileName, Write);
    }

    private Entry? Find(string name) =>
        entries.TryGetValue(name, out var entry) && IsValid(entry) ? entry : null;

    /// <summary>Answers from the future are expired: the clock was set back.</summary>
    private bool IsValid(Entry entry) => entry.At <= now && (entry.IsLasting || now - entry.At < TagLife);

    private void Add(string name, Entry entry)
    {
        if (folder is null)
            return;
        entries[name] = entry;
        isChanged = true;
    }

    private void Load(byte[] bytes)
    {
        using var document = BoundedJson.Parse(bytes);
        if (document?.RootElement.Number("version") != Version)
            return;
        foreach (var member in document.RootElement.Members("answers"))
        {
            if (Read(member.Value) is { } entry && IsValid(entry))
                entries[member.Name] = entry;
        }
    }

    private static Entry? Read(JsonElement json)
    {
        if (json.Number("at") is not { } at || at is < 0 or > 253402300799)
            return null;
        var isLasting = json.Member("lasting")?.ValueKind == JsonValueKind.True;
        var entry = new Entry(DateTimeOffset.FromUnixTimeSeconds(at), isLasting);
        if (json.Text("digest") is { } digest && json.Text("type") is { } type && ContentDigest.IsDigest(digest))
            return entry with { Head = new ManifestHead(digest, type) };
        if (json.Member("platforms") is not null)
        {
            var created = json.Number("created") is { } time and >= 0 and <= 253402300799
                ? DateTimeOffset.FromUnixTimeSeconds(time)
                : default(DateTimeOffset?);
            return entry with { Details = new ImageDetails(Texts(json, "platforms"), created) };
        }

        return json.Member("tags") is null ? null : entry with { Tags = Texts(json, "tags") };
    }

    private static List<string> Texts(JsonElement json, string name) =>
        [.. json.Items(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)];

    private void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartObject("answers");
        foreach (var (name, entry) in entries.OrderByDescending(pair => pair.Value.At).Take(MostEntries))
            Write(json, name, entry);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Entry entry)
    {
        json.WriteStartObject(name);
        json.WriteNumber("at", entry.At.ToUnixTimeSeconds());
        json.WriteBoolean("lasting", entry.IsLasting);
        if (entry.Head is { } head)
        {
            json.WriteString("digest", head.Digest);
            json.WriteString("type", head.MediaType);
        }

        if (entry.Details is { } details)
        {
            Write(json, "platforms", details.Platforms);
            if (details.Created is { } created)
                json.WriteNumber("created", created.ToUnixTimeSeconds());
        }

        if (entry.Tags is { } tags)
            Write(json, "tags", tags);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private sealed record Entry(DateTimeOffset At, bool IsLasting)
    {
        public ManifestHead? Head { get; init; }

        public ImageDetails? Details { get; init; }

        public IReadOnlyList<string>? Tags { get; init; }
    }
}
