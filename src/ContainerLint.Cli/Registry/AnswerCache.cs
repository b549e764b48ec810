using System.Collections.Concurrent;
using System.Text.Json;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// What registries have answered, kept on the disk for the next run: what a tag names for some minutes, what is behind
/// a digest for good. It holds names, digests and dates, and never a credential. A file that is damaged counts as none.
/// </summary>
internal sealed class AnswerCache
{
    private const string FileName = "registry-answers.json";
    private const int Version = 1;
    private const int MostEntries = 20_000;

    /// <summary>How long what a tag names is believed.</summary>
    private static readonly TimeSpan TagLife = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly string? path;
    private readonly DateTimeOffset now;
    private volatile bool isChanged;

    private AnswerCache(string? path, DateTimeOffset now) => (this.path, this.now) = (path, now);

    /// <summary>Opens the cache of a folder.</summary>
    /// <param name="folder">The folder; null to remember nothing for the next run.</param>
    /// <param name="now">The time of this run.</param>
    public static AnswerCache Open(string? folder, DateTimeOffset now)
    {
        var cache = new AnswerCache(folder is null ? null : Path.Combine(folder, FileName), now);
        if (cache.path is not null && File.Exists(cache.path) && DiskFile.TryRead(cache.path, out var bytes, out _))
            cache.Load(bytes);
        return cache;
    }

    /// <summary>What a name was answered with; null if that is not known, or too old.</summary>
    public ManifestHead? Head(string name) =>
        Find(name) is { Head: { } head } ? head : null;

    /// <summary>What is behind a digest; null if that is not known.</summary>
    public ImageDetails? Details(string name) => Find(name)?.Details;

    /// <summary>The tags of a repository; null if they are not known, or too old.</summary>
    public IReadOnlyList<string>? Tags(string name) => Find(name)?.Tags;

    /// <summary>Remembers what a name was answered with.</summary>
    public void Add(string name, ManifestHead head, bool isLasting) => Add(name, new Entry(now, isLasting) { Head = head });

    /// <summary>Remembers what is behind a digest.</summary>
    public void Add(string name, ImageDetails details) => Add(name, new Entry(now, IsLasting: true) { Details = details });

    /// <summary>Remembers the tags of a repository.</summary>
    public void Add(string name, IReadOnlyList<string> tags) => Add(name, new Entry(now, IsLasting: false) { Tags = tags });

    /// <summary>Writes what is new. That nothing can be written is no reason to fail.</summary>
    public void Save()
    {
        if (path is null || !isChanged)
            return;
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            CreateFolder(Path.GetDirectoryName(path)!);
            using (var stream = new FileStream(draft, Draft()))
                Write(stream);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            TryDelete(draft);
        }
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The names of private images are nobody else's business.</summary>
    private static FileStreamOptions Draft()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static void TryDelete(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            // It was never created, or its folder is gone.
        }
    }

    private Entry? Find(string name) =>
        entries.TryGetValue(name, out var entry) && IsGood(entry) ? entry : null;

    /// <summary>A clock that was turned back makes answers of the future, which are not believed.</summary>
    private bool IsGood(Entry entry) => entry.At <= now && (entry.IsLasting || now - entry.At < TagLife);

    private void Add(string name, Entry entry)
    {
        if (path is null)
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
            if (Read(member.Value) is { } entry && IsGood(entry))
                entries[member.Name] = entry;
        }
    }

    private static Entry? Read(JsonElement json)
    {
        if (json.Number("at") is not { } at || at is < 0 or > 253402300799)
            return null;
        var entry = new Entry(DateTimeOffset.FromUnixTimeSeconds(at), json.Member("lasting")?.ValueKind == JsonValueKind.True);
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
