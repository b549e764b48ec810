using System.Collections.Concurrent;
using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>
/// The tags of an official image: which ones are built and what they name, and the history of all that ever were. What
/// it says is of <see cref="EmbeddedKnowledge.Date"/>.
/// </summary>
internal sealed class OfficialTags
{
    private static readonly ConcurrentDictionary<string, OfficialTags> Read = new(StringComparer.Ordinal);

    private readonly Archive archive;
    private readonly TagText tags;
    private readonly Day? recorded;

    // Made when they are asked for; made twice they are the same. Plain fields, for they cost the first question nothing.
    private HistoryText? history;
    private BuiltVersions? built;
    private IReadOnlyList<TagGroup>? groups;

    /// <summary>The tags of an image by the texts of an archive.</summary>
    /// <param name="archive">The archive, which has the image's history, too.</param>
    /// <param name="name">The image's name, such as <c>nginx</c>.</param>
    /// <param name="text">The tags that are built, as <see cref="TagText"/> reads them.</param>
    /// <param name="recorded">The last day of the record; null if it is that of the embedded knowledge.</param>
    private OfficialTags(Archive archive, string name, string text, Day? recorded)
    {
        Name = name;
        this.archive = archive;
        tags = new TagText(text);
        this.recorded = recorded;
    }

    /// <summary>The image's name, such as <c>nginx</c>.</summary>
    public string Name { get; }

    /// <summary>The last day that the record speaks of.</summary>
    public Day Recorded => recorded ?? EmbeddedKnowledge.Date;

    /// <summary>What is built, each image with all its tags; none if the image is retired.</summary>
    public IReadOnlyList<TagGroup> Groups => groups ??= [.. tags.Groups()];

    /// <summary>Whether anything of the image is still built.</summary>
    public bool IsBuilt => !tags.IsEmpty;

    /// <summary>Whether <c>latest</c> is built: without it a pull without a tag fails, or brings what is old.</summary>
    public bool HasLatest => tags.Contains("latest");

    /// <summary>All tags that are built.</summary>
    public IReadOnlyCollection<string> BuiltTags => [.. Groups.SelectMany(group => group.Tags)];

    /// <summary>All tags that ever were built, the oldest first.</summary>
    public IEnumerable<string> AllTags => History.All().Select(tag => tag.Key);

    /// <summary>The day when the last tag left; null while tags are built, or if none ever was.</summary>
    public Day? LastLeft => IsBuilt || History.IsEmpty ? null : History.All().Max(tag => tag.Value.Left);

    private HistoryText History => history ??= new HistoryText(archive.Find("history/" + Name) ?? "");

    private BuiltVersions Built => built ??= new BuiltVersions(BuiltTags, tags.MinorLines);

    /// <summary>The tags of an official image by its name; null if there is and was none such.</summary>
    public static OfficialTags? Of(string name)
    {
        if (Read.TryGetValue(name, out var known))
            return known;
        // Names that are unknown are not kept: there is no end of them.
        var read = ReadFrom(Archive.Embedded, name);
        return read is null ? null : Read.GetOrAdd(name, read);
    }

    /// <summary>The image that a tag names, with all its tags; null if the tag is not built.</summary>
    public TagGroup? GroupOf(string tag) => tags.GroupOf(tag);

    /// <summary>When a tag was built; null if it never was.</summary>
    public TagHistory? HistoryOf(string tag) => History.Find(tag);

    /// <summary>Whether any tag ever had this word among its words, which hyphens separate.</summary>
    public bool HadWord(string word) => History.HasWord(word);

    /// <summary>
    /// What is known of a tag on a day; always <see cref="TagStanding.Unknown"/> if it could be newer.
    /// </summary>
    public TagStanding StandingOf(string tag, Day today)
    {
        if (tags.Contains(tag))
            return TagStanding.Built;
        if (HistoryOf(tag) is not null)
            return TagStanding.Left;
        return History.IsEmpty || new NewerTags(this, Built.All, today).MayInclude(TagName.Parse(tag))
            ? TagStanding.Unknown
            : TagStanding.Never;
    }

    /// <summary>
    /// The tag that says most precisely which image a tag names, and still names the same: of <c>nginx:latest</c> it
    /// is <c>1.31.4</c>, of <c>nginx:alpine</c> it is <c>1.31.4-alpine</c>. The variant stays as it is written, but for
    /// words without which there is no such tag (<c>21</c> is <c>21.0.12_8-jdk</c>). It may be the tag itself; null if
    /// the tag is not built.
    /// </summary>
    public string? MostSpecificOf(string tag) => tags.MostSpecificOf(tag);

    /// <summary>
    /// Whether a tag that is built moves from version to version: there is a more specific one for the same image, or
    /// it names neither version nor day. False for tags that are not built.
    /// </summary>
    public bool IsFloating(string tag) =>
        MostSpecificOf(tag) is { } specific && (specific != tag || !TagName.Parse(tag).IsVersioned);

    /// <summary>
    /// The line that a tag belongs to: the versions that replace each other, while other lines are built beside it
    /// (3.13 of <c>python:3.13.1</c>, 24 of <c>node:24.1.0</c>); of a tag that says less, what it says
    /// (<c>python:3</c>). Null if the tag says no version or day.
    /// </summary>
    public TagLine? LineOf(string tag) => Built.LineOf(TagName.Parse(tag));

    /// <summary>
    /// The newest tag that is built in the line and the variant of a tag, as precise as that (<c>1.29.1-alpine</c>
    /// for <c>1.29.0-alpine</c>); null if there is none, so if the line or the variant is over.
    /// </summary>
    public string? NewestLike(string tag) => LineOf(tag)?.Newest;

    /// <summary>
    /// The tags that are built and most like a tag, best first: those that a typing error leads away from.
    /// </summary>
    public IReadOnlyList<string> Nearest(string tag, int count) => NearestTags.Of(tag, BuiltTags, count);

    /// <summary>The tags of an image by an archive; null if it does not have the image.</summary>
    internal static OfficialTags? ReadFrom(Archive archive, string name, Day? recorded = null) =>
        archive.Find("tags/" + name) is { } text ? new OfficialTags(archive, name, text, recorded) : null;
}
