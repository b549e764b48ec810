using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.References;

namespace ContainerLint.Rules;

/// <summary>
/// What the embedded knowledge says about a completely known reference on a given day. Every answer is computed on
/// first use.
/// </summary>
internal sealed class KnownImage
{
    private const string Latest = "latest";
    private const string Library = RepositoryName.DockerHub + "/" + RepositoryName.Library;

    /// <summary>For how many days the record can still say what a moving tag names.</summary>
    private const int FreshDays = 365;

    private static readonly Lazy<string> OfficialImagesNote = new(() => DateNote("official images"));

    private readonly Lazy<Deprecation?> deprecation;
    private readonly Lazy<ProductCycle?> endedCycle;
    private readonly Lazy<TagStatus> standing;
    private readonly Lazy<TagLine?> line;
    private readonly Lazy<Day?> left;

    private KnownImage(ImageReference reference, string repository, bool isMirrored, Day today)
    {
        Repository = repository;
        IsMirrored = isMirrored;
        IsPinned = reference.Digest is not null;
        HasOwnTag = reference.Tag is not (null or Latest);
        Tag = reference.Tag ?? Latest;
        Today = today;
        if (repository.StartsWith(Library, StringComparison.Ordinal))
            Official = OfficialTags.Of(repository.Substring(Library.Length));
        deprecation = new(() => Deprecations.Of(Repository, Tag) is { } entry && entry.IsInForce(Today) ? entry : null);
        endedCycle = new(() => HasOwnTag && EndOfLife.Of(Repository, Tag) is { } cycle && cycle.IsOver(Horizon)
            ? cycle : null);
        standing = new(() => Official?.StatusOf(Tag, Today) ?? TagStatus.Unknown);
        line = new(() => Official?.LineOf(Tag));
        left = new(() => HasOwnTag && Standing == TagStatus.Removed
            && Official!.HistoryOf(Tag) is { Removed: { } day } && day <= Today ? day : null);
    }

    /// <summary>
    /// The full name: registry and path. Mirrors and aliases of Docker Hub are resolved to Docker Hub.
    /// </summary>
    public string Repository { get; }

    /// <summary>Whether the reference names a mirror.</summary>
    public bool IsMirrored { get; }

    /// <summary>The day to judge by.</summary>
    public Day Today { get; }

    /// <summary>The tags of the official image; null for any other image.</summary>
    public OfficialTags? Official { get; }

    /// <summary>The tag; <c>latest</c> if none is written.</summary>
    public string Tag { get; }

    /// <summary>Whether a tag other than <c>latest</c> is written.</summary>
    public bool HasOwnTag { get; }

    /// <summary>Whether a digest pins the image, so that the tag is not resolved.</summary>
    public bool IsPinned { get; }

    /// <summary>
    /// Whether the knowledge is recent enough to say what moving tags name and which tags are the newest.
    /// </summary>
    public bool IsFresh => Today - EmbeddedKnowledge.Date <= FreshDays;

    /// <summary>
    /// The day up to which an end of life counts: today, but never more than a year after the knowledge, because plans
    /// change.
    /// </summary>
    public Day Horizon => IsFresh ? Today : new Day(EmbeddedKnowledge.Date.Number + FreshDays);

    /// <summary>The deprecation in force on that day, or null.</summary>
    public Deprecation? Deprecation => deprecation.Value;

    /// <summary>The product cycle that the tag names if its support has ended, else null.</summary>
    public ProductCycle? EndedCycle => endedCycle.Value;

    /// <summary>The status of the tag; unknown unless this is an official image.</summary>
    public TagStatus Standing => standing.Value;

    /// <summary>The release line of an official image's tag, or null.</summary>
    public TagLine? Line => line.Value;

    /// <summary>
    /// The day since which the tag of an official image is no longer rebuilt; null if it is, or never existed.
    /// </summary>
    public Day? NotRebuiltSince => left.Value;

    /// <summary>The note on findings that rely on the record of official images.</summary>
    public static string AsOf => OfficialImagesNote.Value;

    /// <summary>A note that dates a part of the embedded knowledge: <c>support dates as of 2026-08-21</c>.</summary>
    /// <param name="subject">The part, such as "support dates".</param>
    public static string DateNote(string subject) => $"{subject} as of {EmbeddedKnowledge.Date}";

    /// <summary>What is known about a reference; null if it is malformed or partly unknown.</summary>
    public static KnownImage? Of(ImageUse image, Day today)
    {
        if (image.Reference is not { } reference)
            return null;
        var host = reference.Registry;
        var isMirrored = false;
        if (host.Length > 0 && host != RepositoryName.DockerHub)
        {
            if (Registries.MoveOf(host) is { IsSame: true } move)
                host = move.To;
            else if (Registries.Of(host)?.MirrorOf is { } original)
                (host, isMirrored) = (original, true);
        }

        return new KnownImage(reference, host + "/" + PathIn(host, reference.Repository), isMirrored, today);
    }

    private static string PathIn(string host, string path) =>
        host == RepositoryName.DockerHub && path.IndexOf('/') < 0 ? RepositoryName.Library + path : path;
}
