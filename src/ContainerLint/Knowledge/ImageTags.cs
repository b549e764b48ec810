using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>
/// What is known of the tags of an image, as of <see cref="KnowledgeBase.Date"/>. Of Docker's official images and
/// Microsoft's .NET images the publishers record all tags: which are currently built, what they name, and their
/// history. Of other images those tags are known that public repositories write: no tag of such an image is known to be
/// gone or never to have existed, nor what a moving tag names.
/// </summary>
internal sealed class ImageTags
{
    private const string Latest = "latest";

    private readonly TagText tags;

    // Created on first use. Plain fields instead of Lazy: creating them twice is harmless, and they cost nothing up
    // front.
    private HistoryText? history;
    private BuiltVersions? built;
    private IReadOnlyList<TagGroup>? groups;

    /// <summary>Reads the tags of an image.</summary>
    /// <param name="knowledge">What contains the history of the image as well.</param>
    /// <param name="name">The image's name, such as <c>nginx</c>.</param>
    /// <param name="text">The current tags, as <see cref="TagText"/> reads them.</param>
    public ImageTags(KnowledgeBase knowledge, string name, string text)
    {
        Name = name;
        Knowledge = knowledge;
        tags = new TagText(text);
    }

    /// <summary>What this is a part of.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>The image's name, such as <c>nginx</c> or <c>mcr.microsoft.com/dotnet/sdk</c>.</summary>
    public string Name { get; }

    /// <summary>Whether this is a Docker Official Image.</summary>
    public bool IsOfficial => Name.IndexOf('/') < 0;

    /// <summary>Whether this is one of Microsoft's .NET images.</summary>
    public bool IsDotnet => Name.StartsWith("mcr.microsoft.com/dotnet/", StringComparison.Ordinal);

    /// <summary>Whether the publisher records the tags, so that all are known, and what they name.</summary>
    public bool IsRecorded => Owners is null;

    /// <summary>
    /// How many owners of public repositories write the image; null if its publisher records the tags.
    /// </summary>
    public int? Owners => tags.Owners;

    /// <summary>The last day that the record covers.</summary>
    public Day Recorded => Knowledge.Date;

    /// <summary>The current images, each with all its tags; empty if the image is retired.</summary>
    public IReadOnlyList<TagGroup> Groups => groups ??= [.. tags.Groups()];

    /// <summary>Whether any tag is still built.</summary>
    public bool IsBuilt => !tags.IsEmpty;

    /// <summary>Whether <c>latest</c> is built; if not, a pull without a tag fails or gets an old image.</summary>
    public bool HasLatest => tags.Contains("latest");

    /// <summary>All current tags.</summary>
    public IReadOnlyCollection<string> BuiltTags => [.. tags.All()];

    /// <summary>All tags ever built, oldest first.</summary>
    public IEnumerable<string> AllTags => History.All().Select(tag => tag.Key);

    /// <summary>The day when the last tag was removed; null if tags are still built, or none ever was.</summary>
    public Day? LastRemoved => IsBuilt || History.IsEmpty ? null : History.All().Max(tag => tag.Value.Removed);

    private HistoryText History => history ??= new HistoryText(Knowledge.Archive.Find("history/" + Name) ?? "");

    private BuiltVersions Built => built ??= new BuiltVersions(
        tags, Knowledge, IsOfficial ? KnowledgeBase.Library + Name : Name);

    /// <summary>The image that a tag names, with all its tags; null if the tag is not currently built.</summary>
    public TagGroup? GroupOf(string tag) => tags.GroupOf(tag);

    /// <summary>When a tag was built; null if it never was.</summary>
    public TagHistory? HistoryOf(string tag) => History.Find(tag);

    /// <summary>Whether any tag ever contained this hyphen-separated word.</summary>
    public bool EverHadWord(string word) => History.HasWord(word);

    /// <summary>
    /// The first word of a tag that no tag ever contained, without those that have a release; null if there is none.
    /// </summary>
    public string? NeverHad(string tag) => TagName.Parse(tag).Words
        .FirstOrDefault(word => Distributions.FamilyOf(word) == word && !History.HasText(word));

    /// <summary>
    /// What is known of a tag on a day; <see cref="TagStatus.Unknown"/> if it may be newer than the record.
    /// </summary>
    public TagStatus StatusOf(string tag, Day today)
    {
        if (tags.Contains(tag))
            return TagStatus.Built;
        if (!IsRecorded)
            return TagStatus.Unknown;
        if (HistoryOf(tag) is not null)
            return TagStatus.Removed;
        return History.IsEmpty || new NewerTags(this, Built, today).MayInclude(TagName.Parse(tag))
            ? TagStatus.Unknown
            : TagStatus.NeverBuilt;
    }

    /// <summary>
    /// The most specific tag for the image that a tag names: <c>1.31.4</c> for <c>nginx:latest</c>,
    /// <c>1.31.4-alpine</c> for <c>nginx:alpine</c>. The variant stays the same, except for words without which there
    /// is no such tag (<c>21.0.12_8-jdk</c> for <c>21</c>). May be the tag itself; null if the tag is not currently
    /// built. Where the publisher does not record the tags, the newest release that the tag may name.
    /// </summary>
    public string? MostSpecificOf(string tag) =>
        tag == Latest && tags.Newest is { } newest ? newest : tags.MostSpecificOf(tag);

    /// <summary>
    /// Whether a current tag moves from version to version: there is a more specific one for the same image, or it has
    /// neither version nor date. False for tags that are not currently built.
    /// </summary>
    public bool IsFloating(string tag) =>
        MostSpecificOf(tag) is { } specific && (specific != tag || !TagName.Parse(tag).IsVersioned);

    /// <summary>
    /// The version line of a tag: versions that replace each other while other lines are built in parallel (3.13 for
    /// <c>python:3.13.1</c>, 24 for <c>node:24.1.0</c>). For a less precise tag, what it says (<c>python:3</c>). Null
    /// if the tag has neither version nor date.
    /// </summary>
    public TagLine? LineOf(string tag) => Built.LineOf(TagName.Parse(tag));

    /// <summary>
    /// The newest current tag with the variant and the precision of a tag; null if none is newer than the tag.
    /// </summary>
    public string? NewestOfVariant(string tag) => Built.NewestOfVariant(TagName.Parse(tag))?.Text;

    /// <summary>
    /// The newest current tag of the variant of a tag, if versions are counted in another way than those of its line;
    /// else null.
    /// </summary>
    public string? NewestOfScheme(string tag, ProductCycle line) => Built.NewestAfter(TagName.Parse(tag)) is { } newest
        && EndOfLife.Find(Knowledge.EndOfLife.CyclesOf(line.Product), newest) is null ? newest.Text : null;

    /// <summary>The most precise current tag of the newest release without a variant; null if there is none.</summary>
    public string? NewestRelease() => Built.NewestRelease()?.Text;

    /// <summary>
    /// The newest current tag with the major version, variant and precision of a tag; null if there is none.
    /// </summary>
    /// <param name="tag">The tag.</param>
    /// <param name="qualifies">Which tags count.</param>
    public string? NewestOfMajor(string tag, Func<TagName, bool> qualifies) =>
        Built.NewestOfMajor(TagName.Parse(tag), qualifies)?.Text;

    /// <summary>
    /// The newest current tag with the line, variant and precision of a tag (<c>1.29.1-alpine</c> for
    /// <c>1.29.0-alpine</c>); null if there is none, for example because the line is no longer maintained.
    /// </summary>
    public string? NewestLike(string tag) => LineOf(tag)?.Newest;

    /// <summary>
    /// The tags most similar to a misspelt one, best first: current ones, and former ones that are surely meant.
    /// </summary>
    public IReadOnlyList<string> Nearest(string tag, int count) => NearestTags.Of(tag, Built.All, History, count);

    /// <summary>
    /// The current tags that are closest to one that is no longer built: of the same version line, or of the same
    /// channel on another release of the operating system; best first, empty if there is none.
    /// </summary>
    public IReadOnlyList<string> Neighbours(string tag, int count) => Built.Neighbours(TagName.Parse(tag), count);

    /// <summary>
    /// The current tags that may be of a version line of a product, written like a tag: with a version or without.
    /// </summary>
    internal IReadOnlyList<TagName> OfLine(ProductCycle line, TagName like) => Built.OfLine(line, like);

    /// <summary>
    /// Those of <see cref="OfLine"/> with as many hyphens as the tag: among them are nearly always all of its variant,
    /// and reading them costs little.
    /// </summary>
    internal IEnumerable<TagName> OfLineLike(ProductCycle line, TagName like) => Built.OfLineLike(line, like);

    /// <summary>The current tags with the first number of a tag; all if it has none.</summary>
    internal IReadOnlyList<TagName> Alike(TagName tag) => Built.Alike(tag);

    /// <summary>
    /// The current tags with the numbers of a version, in any variant; those of the newest one of its first two numbers
    /// if it is not built.
    /// </summary>
    internal IEnumerable<TagName> WithVersion(TagName version) => Built.WithVersion(version);

    /// <summary>
    /// Whether a tag has no older release of the operating system than another, and none that is not released yet.
    /// </summary>
    internal bool MayFollow(TagName old, TagName other) => Built.MayFollow(old, other);
}
