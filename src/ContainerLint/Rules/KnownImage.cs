using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.References;

namespace ContainerLint.Rules;

/// <summary>
/// What is known about a completely known reference on a given day. Every answer is computed on
/// first use.
/// </summary>
internal sealed class KnownImage
{
    private const string Latest = "latest";

    /// <summary>For how many days a tag that is no longer built may be on its way to a successor.</summary>
    private const int GraceDays = 60;

    /// <summary>For how many days a pin in public repositories says what a moving tag names.</summary>
    private const int PinDays = 90;

    private readonly Lazy<Deprecation?> deprecation;
    private readonly Lazy<ProductCycle?> endedCycle;
    private readonly Lazy<SuccessorTag?> successor;
    private readonly Lazy<TagStatus> standing;
    private readonly Lazy<TagLine?> line;
    private readonly Lazy<Day?> left;

    private readonly string? architecture;
    private readonly string? pinned;
    private readonly bool hasSameTags;

    // Few images are pinned. Finding it twice in two threads is harmless.
    private KnownDigest? digest;

    private KnownImage(ImageReference reference, OriginalImage origin, FileContext context)
    {
        Knowledge = context.Knowledge;
        Repository = origin.Repository;
        IsMirrored = origin.IsMirrored;
        architecture = origin.Architecture;
        pinned = reference.Digest;
        hasSameTags = origin.HasSameTags;
        HasOwnTag = reference.Tag is not (null or Latest);
        Tag = reference.Tag ?? Latest;
        Today = context.Today;
        Tags = origin.HasSameTags ? Knowledge.TagsIn(Repository) : null;
        deprecation = new(() => Knowledge.Deprecations.Of(Repository, Tag) is { } entry
            && entry.IsInForce(Today) ? entry : null);
        endedCycle = new(() => HasOwnTag && Knowledge.EndOfLife.Of(Repository, Tag) is { } cycle
            && Knowledge.EndOfLife.IsKnownToBeOver(cycle, Horizon)
            ? cycle : null);
        successor = new(() => EndedCycle is { } cycle ? SuccessorOf(cycle) : null);
        standing = new(() => Tags?.StatusOf(Tag, Today) ?? TagStatus.Unknown);
        line = new(() => Tags?.LineOf(Tag));
        left = new(() => HasOwnTag && Standing == TagStatus.Removed
            && Tags!.HistoryOf(Tag) is { Removed: { } day } && Today - day >= GraceDays ? day : null);
    }

    /// <summary>
    /// The full name: registry and path. Mirrors, aliases and the namespaces of architectures are resolved to Docker
    /// Hub.
    /// </summary>
    public string Repository { get; }

    /// <summary>Whether the reference names a mirror.</summary>
    public bool IsMirrored { get; }

    /// <summary>What is known of all images.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>The day to judge by.</summary>
    public Day Today { get; }

    /// <summary>What is known of the tags of the image; null if nothing is.</summary>
    public ImageTags? Tags { get; }

    /// <summary>The tag; <c>latest</c> if none is written.</summary>
    public string Tag { get; }

    /// <summary>Whether a tag other than <c>latest</c> is written.</summary>
    public bool HasOwnTag { get; }

    /// <summary>Whether a digest pins the image, so that the tag is not resolved.</summary>
    public bool IsPinned => pinned is not null;

    /// <summary>What is known of the digest that pins the image; null if nothing is.</summary>
    public KnownDigest? Digest =>
        pinned is null || !hasSameTags ? null : digest ??= Knowledge.Digests.Find(Repository, pinned);

    /// <summary>
    /// Whether the knowledge is recent enough to say what moving tags name and which tags are the newest.
    /// </summary>
    public bool IsFresh => Today - Knowledge.Date <= KnowledgeAge.FreshDays;

    /// <summary>Whether the knowledge is recent enough for plans and platforms, which rarely change.</summary>
    public bool IsRecent => Today - Knowledge.Date <= KnowledgeAge.PlanDays;

    /// <summary>
    /// The day up to which an end of life counts: today, but never more than a year after the knowledge, because plans
    /// change.
    /// </summary>
    public Day Horizon => IsRecent ? Today : new Day(Knowledge.Date.Number + KnowledgeAge.PlanDays);

    /// <summary>The deprecation in force on that day, or null.</summary>
    public Deprecation? Deprecation => deprecation.Value;

    /// <summary>The product cycle that the tag names if its support has ended, else null.</summary>
    public ProductCycle? EndedCycle => endedCycle.Value;

    /// <summary>The tag to write instead of one whose version is no longer supported; null if none is known.</summary>
    public SuccessorTag? Successor => successor.Value;

    /// <summary>The status of the tag; unknown unless the tags of the image are recorded.</summary>
    public TagStatus Standing => standing.Value;

    /// <summary>The release line of a recorded image's tag, or null.</summary>
    public TagLine? Line => line.Value;

    /// <summary>
    /// The day since which the tag of an official image is no longer rebuilt; null if it is, or never existed, or was
    /// until recently.
    /// </summary>
    public Day? NotRebuiltSince => left.Value;

    /// <summary>The note on findings that rely on the record of the tags of this image.</summary>
    public string TagsAsOf => Tags switch
    {
        { IsRecorded: false } seen => Knowledge.NoteOn("tags " + Sightings.InWords(seen.Owners ?? 0)),
        { IsOfficial: false } => Knowledge.DotnetImagesNote,
        _ => Knowledge.OfficialImagesNote,
    };

    /// <summary>What is known about a reference; null if it is malformed or partly unknown.</summary>
    public static KnownImage? Of(ImageUse image, FileContext context)
    {
        if (image.Reference is not { } reference)
            return null;
        return new KnownImage(reference, OriginalImage.Of(reference, context.Knowledge), context);
    }

    /// <summary>
    /// What the tag last named, with its whole digest, to pin the image; null if that is not known, or not recent. Not
    /// for copies, which may be late or of one architecture.
    /// </summary>
    public TagDigest? NewestDigest(string tag)
    {
        if (IsMirrored || architecture is not null || !hasSameTags || !IsFresh
            || Knowledge.Digests.NewestOf(Repository, tag) is not { } newest)
        {
            return null;
        }

        return newest.IsRecorded || newest.IsOnly || Knowledge.Date - newest.Day <= PinDays ? newest : null;
    }

    /// <summary>A tag of this image, else of the one that its namespace moved to.</summary>
    private SuccessorTag? SuccessorOf(ProductCycle cycle) =>
        (Tags is { } tags ? SuccessorTags.Of(tags, Tag, cycle, Horizon, Offers) : null)
        ?? (Deprecation is null && !IsMirrored && Knowledge.Deprecations.MovedTo(Repository) is { } place
            && Knowledge.TagsIn(place) is { } there
            && SuccessorTags.Of(there, Tag, cycle, Horizon, _ => true) is { } found
            ? found with { Repository = place } : null);

    /// <summary>
    /// Whether a fix may write a tag of this image: false if it is not built for the architecture that the name asks
    /// for.
    /// </summary>
    public bool Offers(string tag) => architecture is null
        || (Tags?.GroupOf(tag) is { } group && group.Architectures.Contains(architecture));
}
