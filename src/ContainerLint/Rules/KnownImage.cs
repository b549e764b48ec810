using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.References;

namespace ContainerLint.Rules;

/// <summary>
/// An image whose reference is wholly known, as the embedded knowledge knows it, on a day. All is found out when it is
/// first asked for.
/// </summary>
internal sealed class KnownImage
{
    private const string Latest = "latest";
    private const string Library = RepositoryName.DockerHub + "/" + RepositoryName.Library;

    /// <summary>For so many days it is worth while to say what a tag names, though it has moved since.</summary>
    private const int FreshDays = 365;

    private static readonly Lazy<string> AsOfDate = new(() => $"(as of {EmbeddedKnowledge.Date})");

    private readonly Lazy<Deprecation?> deprecation;
    private readonly Lazy<ProductCycle?> endedCycle;
    private readonly Lazy<TagStatus> standing;
    private readonly Lazy<TagLine?> line;
    private readonly Lazy<Day?> left;

    private KnownImage(ImageReference reference, string repository, bool isMirrored, Day today)
    {
        Repository = repository;
        IsMirrored = isMirrored;
        IsHeld = reference.Digest is not null;
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
    /// Registry and path, nothing left out; of a mirror of Docker Hub, and of its other names, what Docker Hub has.
    /// </summary>
    public string Repository { get; }

    /// <summary>Whether the image is pulled from a mirror.</summary>
    public bool IsMirrored { get; }

    /// <summary>The day on which the question is asked.</summary>
    public Day Today { get; }

    /// <summary>The tags, if this is an official image.</summary>
    public OfficialTags? Official { get; }

    /// <summary>The tag that is meant; <c>latest</c> if there is none.</summary>
    public string Tag { get; }

    /// <summary>Whether a tag is written, and another one than <c>latest</c>.</summary>
    public bool HasOwnTag { get; }

    /// <summary>Whether a digest says which bytes are meant, whatever the tag.</summary>
    public bool IsHeld { get; }

    /// <summary>
    /// Whether the knowledge is young enough to say what moving tags name and which ones are the newest.
    /// </summary>
    public bool IsFresh => Today - EmbeddedKnowledge.Date <= FreshDays;

    /// <summary>
    /// The day up to which ends count: today, but no end that was only planned long ago, for such plans change.
    /// </summary>
    public Day Horizon => IsFresh ? Today : new Day(EmbeddedKnowledge.Date.Number + FreshDays);

    /// <summary>What has become of the image, if that is in force; null if nothing is known against it.</summary>
    public Deprecation? Deprecation => deprecation.Value;

    /// <summary>The line of its product that the image's tag names, if that is over; null if it is not.</summary>
    public ProductCycle? EndedCycle => endedCycle.Value;

    /// <summary>What is known of the tag; unknown of what is no official image.</summary>
    public TagStatus Standing => standing.Value;

    /// <summary>The line of versions that the tag of an official image belongs to; null if it says none.</summary>
    public TagLine? Line => line.Value;

    /// <summary>The day since when the tag of an official image is not built; null if it is, or never was.</summary>
    public Day? Left => left.Value;

    /// <summary>What stands in every message that leans on the record of official images.</summary>
    public static string AsOf => AsOfDate.Value;

    /// <summary>What is known of a reference on a day; null if it is malformed, or not all of it is known.</summary>
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
