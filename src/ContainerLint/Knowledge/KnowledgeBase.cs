using System.Collections.Concurrent;

namespace ContainerLint.Knowledge;

/// <summary>
/// What one archive knows. Immutable and safe for several threads; every part is read when it is first asked for, and
/// then kept. A process may have several: a compiler server builds many projects, each with its own knowledge.
/// </summary>
public sealed class KnowledgeBase
{
    /// <summary>How many digits of the hash are shown.</summary>
    private const int ShownDigits = 12;

    /// <summary>What names of official images start with.</summary>
    internal const string Library = "docker.io/library/";

    private const string TagsPrefix = "tags/";

    private readonly ConcurrentDictionary<string, ImageTags> images = new(StringComparer.Ordinal);
    private readonly Lazy<Archive> archive;
    private readonly Func<Archive>? programDigests;

    // Plain fields instead of Lazy: creating them twice is harmless, and they cost nothing up front.
    private IReadOnlyList<KnowledgeSource>? sources;
    private OfficialImages? officialImages;
    private Deprecations? deprecations;
    private EndOfLife? endOfLife;
    private Registries? registries;
    private ShortNames? shortNames;
    private Upgrades? upgrades;
    private BaseImages? baseImages;
    private Companions? companions;
    private KnowledgeTable? formerLatest;
    private KnowledgeTable? movingNames;
    private string? hash;
    private IReadOnlyList<string>? namesWithTags;
    private Digests? digests;
    private string? officialImagesNote;
    private string? dotnetImagesNote;

    /// <summary>Takes an archive.</summary>
    internal KnowledgeBase(Archive archive)
        : this(new Lazy<Archive>(() => archive))
    {
    }

    private KnowledgeBase(Lazy<Archive> archive, Func<Archive>? programDigests = null)
    {
        this.archive = archive;
        this.programDigests = programDigests;
    }

    /// <summary>What is embedded in the program: the floor that is always there.</summary>
    public static KnowledgeBase Embedded { get; } = new(new Lazy<Archive>(() => Archive.Embedded));

    /// <summary>The sources; the first one is the history of Docker's official images.</summary>
    public IReadOnlyList<KnowledgeSource> Sources => sources ??=
    [
        .. Table("sources").Rows().Select(row => new KnowledgeSource(
            row[0], row[1], Day.TryParse(row[2], out var day) ? day : null, row[3])),
    ];

    /// <summary>The last day that the history of Docker's official images covers.</summary>
    public Day Date => Sources.Count > 0 ? Sources[0].Date ?? default : default;

    /// <summary>The SHA-256 of the archive, in hexadecimal digits.</summary>
    public string Hash => hash ??= Archive.Hash;

    /// <summary>What tells it from others: <c>2026-08-21 (0123456789ab)</c>.</summary>
    public string Label => $"{Date} ({Hash.Substring(0, ShownDigits)})";

    /// <summary>Docker's official images.</summary>
    public OfficialImages OfficialImages => officialImages ??= new OfficialImages(this);

    /// <summary>What digests are, and which ones tags name.</summary>
    public Digests Digests => digests ??= new Digests(this, programDigests);

    /// <summary>The images whose tags are known, by the names that people write, in ordinal order.</summary>
    internal IReadOnlyList<string> NamesWithTags => namesWithTags ??=
    [
        .. Archive.Names.Where(name => name.StartsWith(TagsPrefix, StringComparison.Ordinal))
            .Select(name => HubName.FamiliarOf(name.Substring(TagsPrefix.Length))).OrderBy(
                name => name, StringComparer.Ordinal),
    ];

    /// <summary>The note on findings that rely on the record of official images.</summary>
    internal string OfficialImagesNote => officialImagesNote ??= NoteOn("official images");

    /// <summary>The note on findings that rely on the record of Microsoft's .NET images.</summary>
    internal string DotnetImagesNote => dotnetImagesNote ??= NoteOn(".NET images");

    /// <summary>The images that are deprecated, moved or gone.</summary>
    internal Deprecations Deprecations => deprecations ??= new Deprecations(this);

    /// <summary>When support for product versions ends.</summary>
    internal EndOfLife EndOfLife => endOfLife ??= new EndOfLife(this);

    /// <summary>Well-known registries.</summary>
    internal Registries Registries => registries ??= new Registries(this);

    /// <summary>Podman's short names.</summary>
    internal ShortNames ShortNames => shortNames ??= new ShortNames(this);

    /// <summary>How products get to the next version.</summary>
    internal Upgrades Upgrades => upgrades ??= new Upgrades(this);

    /// <summary>What is in base images.</summary>
    internal BaseImages BaseImages => baseImages ??= new BaseImages(this);

    /// <summary>Which images have to have the same version.</summary>
    internal Companions Companions => companions ??= new Companions(this);

    /// <summary>The archive, opened when it is first asked for.</summary>
    internal Archive Archive => archive.Value;

    /// <summary>
    /// The same knowledge with the digests that a program brings along, for archives without digests: the analyzer has
    /// no room for them.
    /// </summary>
    /// <param name="open">Opens the resource with them when a digest is first asked for.</param>
    public KnowledgeBase WithDigests(Func<Stream> open) =>
        new(archive, () => new Archive(EmbeddedBytes.Of(open())));

    /// <summary>A note that dates a part of the knowledge: <c>support dates as of 2026-08-21</c>.</summary>
    /// <param name="subject">The part, such as "support dates".</param>
    internal string NoteOn(string subject) => $"{subject} as of {Date}";

    /// <summary>
    /// What is known of the tags of an image by its name, for images outside Docker's library the full one; null if
    /// none is known.
    /// </summary>
    internal ImageTags? TagsOf(string name)
    {
        if (images.TryGetValue(name, out var known))
            return known;
        // Unknown names are not cached: there is no limit to them.
        return Archive.Find(TagsPrefix + name) is { } text
            ? images.GetOrAdd(name, new ImageTags(this, name, text)) : null;
    }

    /// <summary>What is known of the tags of a repository by its full name; null if none is known.</summary>
    internal ImageTags? TagsIn(string repository) => TagsOf(
        repository.StartsWith(Library, StringComparison.Ordinal) ? repository.Substring(Library.Length) : repository);

    /// <summary>
    /// What <c>latest</c> was in a repository, given by its full name, before it became another product; null if it
    /// still names the same.
    /// </summary>
    internal FormerLatest? FormerLatestOf(string repository) =>
        (formerLatest ??= Table("latest")).Find(repository) is [_, var line, var until]
            ? new FormerLatest(line, until) : null;

    /// <summary>
    /// What is known of a repository, given by its full name, that moves itself; null if it does not.
    /// </summary>
    internal MovingName? MovingNameOf(string repository) =>
        (movingNames ??= Table("moving")).Find(repository) is [_, var name, var reason]
            ? new MovingName(name, reason) : null;

    /// <summary>The text with this name as a table; empty if there is no such text.</summary>
    internal KnowledgeTable Table(string name) => Archive.Table(name);
}
