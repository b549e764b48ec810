using System.Globalization;
using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>What a digest is: the tags of its repository that named it, and what they named afterwards.</summary>
public sealed class KnownDigest
{
    /// <summary>The number of bytes of a digest.</summary>
    internal const int Length = 32;

    /// <summary>Within how many days repositories pin the same digest.</summary>
    internal const int PinDelay = 7;

    private const string Algorithm = "sha256:";
    private const int ShortLength = 12;

    private readonly DigestTable table;
    private readonly IReadOnlyList<DigestEntry> entries;
    private readonly KnowledgeBase knowledge;

    private IReadOnlyList<string>? tags;

    /// <summary>Takes the entries of a table with this digest; at least one.</summary>
    internal KnownDigest(
        KnowledgeBase knowledge, DigestTable table, string repository, string text, IReadOnlyList<DigestEntry> entries)
    {
        (this.knowledge, this.table, this.entries) = (knowledge, table, entries);
        (Repository, Text) = (repository, text);
    }

    /// <summary>The full name of the repository: registry and path.</summary>
    public string Repository { get; }

    /// <summary>The digest, such as <c>sha256:</c> and 64 digits.</summary>
    public string Text { get; }

    /// <summary>The first day on which a tag named it.</summary>
    public Day Day => entries[0].Day;

    /// <summary>Whether the publisher of the image recorded the digest; else public repositories write it.</summary>
    public bool IsRecorded => entries.All(entry => entry.IsRecorded);

    /// <summary>
    /// How many owners of public repositories write it with one of its tags; null if the publisher recorded it.
    /// </summary>
    public int? Owners => entries.Max(entry => entry.Owners);

    /// <summary>
    /// Whether it is known to be the image of one platform: a member of an index, or what a tag of one platform names.
    /// </summary>
    public bool IsPlatform => entries.All(entry => entry.IsPlatform);

    /// <summary>The tags that ever named it, the most precise one first.</summary>
    public IReadOnlyList<string> Tags => tags ??=
    [
        .. entries.SelectMany(table.TagsOf).Distinct()
            .OrderByDescending(tag => TagName.Parse(tag).Precision)
            .ThenBy(tag => tag.Length)
            .ThenBy(tag => tag, StringComparer.Ordinal),
    ];

    /// <summary>The most precise tag that named it.</summary>
    public string Name => Tags.Count > 0 ? Tags[0] : "";

    /// <summary>
    /// How many digests its tags named afterwards: of the tags with a version, the one that moved most. A lower bound
    /// unless <see cref="IsRecorded"/>.
    /// </summary>
    public int Superseded => MovingTags.Select(tag => SuccessorsIn(tag).Count).DefaultIfEmpty(0).Max();

    /// <summary>The tags with a version; all if there are none.</summary>
    internal IEnumerable<string> MovingTags =>
        Tags.Any(tag => TagName.Parse(tag).IsVersioned) ? Tags.Where(tag => TagName.Parse(tag).IsVersioned) : Tags;

    /// <summary>
    /// What it is: <c>sha256:e362a8dbcd69 = node:20.11.0, 2024-02-13, superseded twice, out of support</c>.
    /// </summary>
    /// <param name="today">The day to judge the end of support by.</param>
    public string Describe(Day today) => $"{Short(Text)} = {HubName.FamiliarOf(Repository)}:{Summary(today)}";

    /// <summary>The same without the name of the image: <c>20.11.0, 2024-02-13, superseded twice</c>.</summary>
    /// <param name="today">The day to judge the end of support by.</param>
    public string Summary(Day today)
    {
        var superseded = Superseded;
        return $"{Name}, {Day}"
            + (IsPlatform ? ", one platform" : "")
            + (superseded == 0 ? "" : $", superseded {Times(superseded, IsRecorded)}")
            + (SupportEnded(today) is { } ended ? $", out of support{Since(ended)}" : "");
    }

    /// <summary>Whether support of the version has ended on a day.</summary>
    public bool IsOutOfSupport(Day today) => SupportEnded(today) is not null;

    /// <summary>The version line of the image if its support has ended on a day; else null.</summary>
    internal ProductCycle? SupportEnded(Day today) =>
        knowledge.EndOfLife.Of(Repository, Name) is { } cycle && knowledge.EndOfLife.IsKnownToBeOver(cycle, today)
            ? cycle : null;

    /// <summary>The day of the knowledge.</summary>
    internal Day KnowledgeDate => knowledge.Date;

    /// <summary>Where the knowledge of this digest comes from, for a note.</summary>
    internal string Source => SourceOf(entries);

    /// <summary>Whether a tag named it.</summary>
    internal bool IsOf(string tag) => Tags.Contains(tag);

    /// <summary>
    /// What a tag named after this digest, in the order of time; empty if it never named it. Of digests that public
    /// repositories pin in the same days, nothing says which one is newer.
    /// </summary>
    internal IReadOnlyList<DigestEntry> SuccessorsIn(string tag)
    {
        var all = table.OfTag(tag);
        for (var at = all.Count - 1; at >= 0; at--)
        {
            if (entries.Contains(all[at]))
                return [.. all.Skip(at + 1).Where(later => later.IsRecorded || later.Day - all[at].Day > PinDelay)];
        }

        return [];
    }

    /// <summary>Whether this is the image of one platform of an index that a tag named.</summary>
    internal bool IsMemberOf(string tag) => IndexOf(tag) is not null;

    /// <summary>
    /// The index of a tag that this image of one platform is in: the one that was published with it; null if it is in
    /// none, or if a tag names it itself.
    /// </summary>
    internal TagDigest? IndexOf(string tag)
    {
        if (!IsPlatform)
            return null;
        var shared = Tags.Select(PlatformNames.WithoutPlatform).Where(name => !Tags.Contains(name)).ToList();
        foreach (var index in table.OfTag(tag))
        {
            if (index.Source == DigestTable.Index && Math.Abs(index.Day - Day) <= 1
                && table.TagsOf(index).Any(shared.Contains))
            {
                return new TagDigest(table.TextOf(index) ?? "", index.Day, SourceOf([index]));
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a tag of the repository certainly never named this digest: the record began before, the digest went by
    /// under all its tags, or it is of another version. Where public repositories are the source, two owners write it
    /// with tags of another version.
    /// </summary>
    internal bool NeverWas(string tag)
    {
        var named = table.OfTag(tag);
        if (named.Count == 0 || Tags.Count == 0 || IsOf(tag) || IsMemberOf(tag))
            return false;
        if (IsOfOtherVersion(tag))
            return IsRecorded ? Day > table.First : Owners > 1;
        return IsRecorded && !IsPlatform && named.All(entry => entry.IsRecorded) && Day > table.First
            && Tags.All(own => SuccessorsIn(own).Count > 0);
    }

    private bool IsOfOtherVersion(string tag)
    {
        var version = TagName.Parse(tag).Numbers;
        // What "latest" was says nothing about the version.
        var versions = Tags.Select(own => TagName.Parse(own).Numbers).Where(own => own.Count > 0).ToList();
        return version.Count > 0 && versions.Count > 0
            && versions.All(own => own.Zip(version, (one, other) => one == other).Contains(false));
    }

    /// <summary>How often, in words.</summary>
    internal static string Times(int count, bool isExact) => (isExact ? "" : "at least ")
        + (count == 1 ? "once" : count.ToString(CultureInfo.InvariantCulture) + " times");

    /// <summary>The end of a line's support as words with a space before; empty if its day is not known.</summary>
    internal static string Since(ProductCycle ended) => ended.End is { } day ? $" since {day}" : "";

    /// <summary>The digest shortened as Docker does.</summary>
    internal static string Short(string digest) =>
        digest.Length > Algorithm.Length + ShortLength ? digest.Substring(0, Algorithm.Length + ShortLength) : digest;

    /// <summary>Where the knowledge of some entries comes from.</summary>
    internal static string SourceOf(IReadOnlyList<DigestEntry> entries) =>
        entries.Max(entry => entry.Owners) is { } owners ? Sightings.InWords(owners) : "recorded by its publisher";

    /// <summary>The text of a digest.</summary>
    internal static string TextOf(ReadOnlySpan<byte> digest) => Algorithm + Hexadecimal.Of(digest);

    /// <summary>The bytes of a digest; null for other algorithms and for what is no digest.</summary>
    internal static byte[]? BytesOf(string text)
    {
        if (text.Length != Algorithm.Length + (2 * Length) || !text.StartsWith(Algorithm, StringComparison.Ordinal))
            return null;
        var bytes = new byte[Length];
        for (var i = 0; i < Length; i++)
        {
            var (high, low) = (Digit(text[Algorithm.Length + (2 * i)]), Digit(text[Algorithm.Length + (2 * i) + 1]));
            if (high < 0 || low < 0)
                return null;
            bytes[i] = (byte)((high << 4) | low);
        }

        return bytes;
    }

    private static int Digit(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        _ => -1,
    };
}
