using ContainerLint.Knowledge;
using ContainerLint.Knowledge.Tags;
using ContainerLint.References;
using ContainerLint.Rules;

namespace ContainerLint.Insights;

/// <summary>The tags of an image to choose from, best first.</summary>
public static class TagSuggestions
{
    /// <summary>The current tags that begin with what is typed.</summary>
    /// <param name="name">The image without tag and digest, as typed.</param>
    /// <param name="typed">What is typed of the tag; may be empty.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="context">The day, and what is known at all.</param>
    /// <returns>
    /// First the newest tag of each version line without a variant, newest line first; then those of the variants; then
    /// the rest. Empty if the image is not known. Ended versions come last.
    /// </returns>
    public static IReadOnlyList<TagSuggestion> Of(string name, string typed, int count, FileContext context)
    {
        if (ImageReference.From(ReferenceSyntax.Parse(name)) is not { } reference
            || OriginalImage.Of(reference, context.Knowledge) is not { HasSameTags: true } origin
            || context.Knowledge.TagsIn(origin.Repository) is not { } tags)
        {
            return [];
        }

        var judge = new LineJudge(context, origin.Repository);
        List<TagName> all =
        [
            .. tags.BuiltTags.Where(tag => tag.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .Select(TagName.Parse),
        ];
        all.Sort((left, right) => Compare(left, right));
        var ordered = InOrder(all, judge);
        return
        [
            .. ordered.Take(count).Select(tag => new TagSuggestion(
                tag.Text, NamedBy(tags, tag.Text), judge.HasEnded(tag), judge.EndOf(tag))),
        ];
    }

    private static string? NamedBy(ImageTags tags, string tag) =>
        tags.MostSpecificOf(tag) is { } named && named != tag ? named : null;

    /// <summary>Newest first, the more precise one first; tags without a version last.</summary>
    private static int Compare(TagName left, TagName right)
    {
        if (left.IsVersioned != right.IsVersioned)
            return left.IsVersioned ? -1 : 1;
        var order = TagOrder.Compare(right, left);
        if (order == 0)
            order = right.Precision.CompareTo(left.Precision);
        return order != 0 ? order : string.CompareOrdinal(left.Text, right.Text);
    }

    /// <summary>Puts the groups of <see cref="Rank"/> one after the other.</summary>
    private static IEnumerable<TagName> InOrder(List<TagName> sorted, LineJudge judge)
    {
        var seen = new HashSet<(string Line, string Variant, int Precision)>();
        return sorted.Select(tag => (Tag: tag, Rank: RankOf(tag, judge, seen))).OrderBy(pair => pair.Rank)
            .Select(pair => pair.Tag);
    }

    private static Rank RankOf(TagName tag, LineJudge judge, HashSet<(string, string, int)> seen)
    {
        if (tag.PreRelease is not null || judge.HasEnded(tag))
            return Rank.Ended;
        if (tag.Words.Any(PlatformNames.IsArchitecture))
            return Rank.OneArchitecture;
        if (!tag.IsVersioned)
            return tag.Words.Count == 0 ? Rank.Unversioned : Rank.UnversionedVariant;
        if (!seen.Add((judge.LineOf(tag), tag.Variant, tag.Precision)))
            return Rank.Older;
        return tag.Words.Count == 0 ? Rank.Newest : Rank.NewestVariant;
    }

    /// <summary>How likely a tag is meant, in falling order.</summary>
    private enum Rank
    {
        Newest,
        Unversioned,
        NewestVariant,
        UnversionedVariant,
        Older,
        OneArchitecture,
        Ended,
    }

    /// <summary>Says of tags to which line they belong and whether it has ended; remembers what it said.</summary>
    private sealed class LineJudge(FileContext context, string repository)
    {
        private readonly Dictionary<string, (ProductCycle? Cycle, bool HasEnded)> known = new(StringComparer.Ordinal);
        private readonly IReadOnlyList<ProductCycle> cycles =
            context.Knowledge.EndOfLife.ProductOf(repository) is { } product
                ? context.Knowledge.EndOfLife.CyclesOf(product) : [];

        public bool HasEnded(TagName tag) => Find(tag).HasEnded;

        public Day? EndOf(TagName tag) => Find(tag).Cycle?.End;

        /// <summary>The line: of the product if its lines are known, else the major version.</summary>
        public string LineOf(TagName tag) => Find(tag).Cycle?.Name ?? (tag.Digits.Count > 0 ? tag.Digits[0] : "");

        private (ProductCycle? Cycle, bool HasEnded) Find(TagName tag)
        {
            var version = tag.Numbers.Count > 0 ? string.Join(".", tag.Digits) : tag.Words.FirstOrDefault() ?? "";
            if (known.TryGetValue(version, out var found))
                return found;
            var cycle = cycles.Count == 0 ? null : EndOfLife.Find(cycles, tag);
            found = (cycle, cycle is not null && context.Knowledge.EndOfLife.IsKnownToBeOver(cycle, context.Today));
            return known[version] = found;
        }
    }
}
