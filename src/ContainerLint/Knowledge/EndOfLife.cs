using System.Collections.Concurrent;
using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>When support for product versions ends, and which images contain which product.</summary>
/// <param name="knowledge">Where that is known.</param>
internal sealed class EndOfLife(KnowledgeBase knowledge)
{
    /// <summary>The third field of policies of products whose even minor versions are stable.</summary>
    public const string Even = "even";

    /// <summary>The same where the other minor versions are for the developers of the product alone.</summary>
    public const string OnlyEven = "only-even";

    private readonly KnowledgeTable products = knowledge.Table("products");
    private readonly ConcurrentDictionary<string, IReadOnlyList<ProductCycle>> read = new(StringComparer.Ordinal);
    private KnowledgeTable? policies;

    /// <summary>All repositories with a known product, such as <c>docker.io/library/node</c>.</summary>
    public IReadOnlyCollection<string> Repositories => [.. products.Rows().Select(row => row[0])];

    /// <summary>The product in a repository, given by its full name; null if it is unknown.</summary>
    public string? ProductOf(string repository) => products.Find(repository)?[1];

    /// <summary>How a product is supported, beyond the dates of its versions.</summary>
    public SupportPolicy PolicyOf(string product) => (policies ??= knowledge.Table("policies")).Find(product) is { } row
        ? new SupportPolicy(product, row[1].Length > 0, row[2] == Even, row[2] == OnlyEven)
        : new SupportPolicy(product);

    /// <summary>The version lines of a product, as endoflife.date lists them; empty if it is unknown.</summary>
    public IReadOnlyList<ProductCycle> CyclesOf(string product) =>
        read.TryGetValue(product, out var known) ? known
            : !knowledge.Archive.Contains("cycles/" + product) ? []
            : read.GetOrAdd(product, key =>
                [.. knowledge.Table("cycles/" + key).Rows().Select(row => ReadCycle(key, row))]);

    /// <summary>
    /// The version line that a tag names, by version or by the code name of a distribution; for a floating tag of a
    /// recorded image, the line it names now. A tag that names several lines (<c>acme/python:3</c>) means the one with
    /// the longest support. Null if the product is unknown or the tag has no known version.
    /// </summary>
    public ProductCycle? Of(string repository, string tag)
    {
        if (ProductOf(repository) is not { } product)
            return null;
        var cycles = CyclesOf(product);
        var specific = Specific(repository, tag);
        var found = Find(cycles, TagName.Parse(specific))
            ?? (specific == tag ? null : Find(cycles, TagName.Parse(tag)));
        return found is null ? Unlisted(product, cycles, TagName.Parse(specific)) : LongestSupported(found, cycles);
    }

    /// <summary>
    /// The line of a version that the record leaves out because it is older than all listed ones, of a product that
    /// supports little more than its newest release; null if it is none.
    /// </summary>
    private ProductCycle? Unlisted(string product, IReadOnlyList<ProductCycle> cycles, TagName tag)
    {
        if (tag.Numbers.Count < 2 || !PolicyOf(product).IsNewestOnly || !cycles.Any(cycle => cycle.IsOver(
                knowledge.Date)) || cycles.Any(cycle => TagOrder.Compare(cycle.Version, tag) <= 0))
        {
            return null;
        }

        var name = string.Join(".", tag.Digits.Take(cycles[cycles.Count - 1].Version.Numbers.Count));
        return new ProductCycle(product, name, null, true, null, false, "", "");
    }

    /// <summary>
    /// Whether a word of a tag names a release of Alpine, Debian or Ubuntu that is no longer supported on a day.
    /// </summary>
    public bool IsReleaseOver(string word, Day today)
    {
        var product = Distributions.Find(word)?.Distribution
            ?? (Distributions.FamilyOf(word) == "alpine" ? "alpine-linux" : null);
        return product is not null && Distributions.ReleaseOf(word) is { } release
            && CyclesOf(product).FirstOrDefault(cycle => TagOrder.IsPrefix(cycle.Version, release)) is { } line
            && line.IsOver(today) && !(line.Extended >= today);
    }

    /// <summary>
    /// The version lines of a product that are supported on a day, or whose end is not known, newest first.
    /// </summary>
    public IReadOnlyList<ProductCycle> SupportedOn(string product, Day today) =>
    [
        .. CyclesOf(product)
            .Where(cycle => !IsKnownToBeOver(cycle, today))
            .OrderByDescending(cycle => cycle.Version, Comparer<TagName>.Create(TagOrder.Compare)),
    ];

    /// <summary>
    /// The version lines that are supported on a day and newer than one that is not, newest first; of a stable line
    /// only other stable ones.
    /// </summary>
    public IEnumerable<ProductCycle> Replacements(ProductCycle old, Day today) => SupportedOn(old.Product, today)
        .Where(cycle => TagOrder.Compare(cycle.Version, old.Version) > 0 && IsSameChannel(old, cycle.Version));

    /// <summary>
    /// Whether a version is a release for the same users as a line: stable if the product has stable and development
    /// versions and the line is stable, else any.
    /// </summary>
    public bool IsSameChannel(ProductCycle line, TagName version) =>
        PolicyOf(line.Product).IsSameChannel(line.Version, version);

    /// <summary>
    /// Whether the end of a line is known to have come: the plans for the newest line of all say nothing once the
    /// record is too old to name its successor.
    /// </summary>
    public bool IsKnownToBeOver(ProductCycle cycle, Day today) => cycle.IsOver(today)
        && (cycle.HasEnded || cycle.End <= knowledge.Date
            || CyclesOf(cycle.Product).Any(other => TagOrder.Compare(other.Version, cycle.Version) > 0));

    /// <summary>Whether a version is of a line, or so imprecise that it may be.</summary>
    internal static bool Names(ProductCycle line, TagName version) =>
        line.Version is { Numbers.Count: > 0, Words.Count: 0 }
        && (TagOrder.IsPrefix(line.Version, version) || TagOrder.IsPrefix(version, line.Version));

    /// <summary>Finds the version line that a tag names.</summary>
    internal static ProductCycle? Find(IReadOnlyList<ProductCycle> cycles, TagName tag)
    {
        if (tag.Numbers.Count > 0)
            return ByVersion(cycles, tag);
        return tag.Words.Count > 0 && tag.Words[0].Length > 0 ? ByName(cycles, tag.Words[0]) : null;
    }

    private static ProductCycle? ByVersion(IReadOnlyList<ProductCycle> cycles, TagName tag)
    {
        ProductCycle? exact = null;
        ProductCycle? within = null;
        foreach (var cycle in cycles)
        {
            var version = cycle.Version;
            if (version is not { Numbers.Count: > 0, Words.Count: 0 })
                continue;
            if (TagOrder.IsPrefix(version, tag))
                exact = exact is null || version.Numbers.Count > exact.Version.Numbers.Count ? cycle : exact;
            else if (TagOrder.IsPrefix(tag, version))
                within = within is null || LastDay(cycle) > LastDay(within) ? cycle : within;
        }

        return exact ?? within;
    }

    /// <summary>
    /// Of lines with the same version, the one with the longest support: Windows 1809 is Windows 2019.
    /// </summary>
    private static ProductCycle LongestSupported(ProductCycle found, IReadOnlyList<ProductCycle> cycles) =>
        found.Latest.Length == 0 || !char.IsDigit(found.Latest[0]) ? found
            : cycles.Where(cycle => cycle.Latest == found.Latest).OrderByDescending(LastDay).First();

    private static Day LastDay(ProductCycle cycle) =>
        cycle.HasEnded ? default : cycle.End ?? new Day(int.MaxValue);

    /// <summary>The most specific tag for the same image if a tag is a current official one, else the tag.</summary>
    private string Specific(string repository, string tag) =>
        knowledge.TagsIn(repository)?.MostSpecificOf(tag) ?? tag;

    /// <summary>Finds a line by name: <c>bookworm</c>, <c>noetic</c>, <c>ltsc2022</c>, <c>20H2</c>.</summary>
    private static ProductCycle? ByName(IReadOnlyList<ProductCycle> cycles, string word)
    {
        var name = word.StartsWith("ltsc", StringComparison.Ordinal) ? word.Substring("ltsc".Length) : word;
        return cycles.FirstOrDefault(cycle => Is(cycle.Name) || Is(cycle.CodeName.Split(' ')[0]));

        bool Is(string text) => string.Equals(text, name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Fields: line, end (a day, <c>over</c> or empty), extended end, <c>lts</c> or empty, code name, newest version.
    /// </summary>
    private static ProductCycle ReadCycle(string product, string[] row) => new(
        product, row[0], ReadDay(row[1]), row[1] == "over", ReadDay(row[2]), row[3] == "lts", row[4], row[5]);

    private static Day? ReadDay(string text) => Day.TryParse(text, out var day) ? day : null;
}
