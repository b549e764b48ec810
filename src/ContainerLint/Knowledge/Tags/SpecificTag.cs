namespace ContainerLint.Knowledge.Tags;

/// <summary>Chooses among the tags of one image the one that says most precisely which image it is.</summary>
internal static class SpecificTag
{
    /// <summary>The most precise tag of the same image and, if it can be, the same variant; perhaps the tag itself.</summary>
    public static string Of(string tag, IReadOnlyList<string> sameImage)
    {
        var candidates = sameImage.Select(TagName.Parse).ToList();
        var best = TagName.Parse(tag);
        // "latest" leads to "25" and that to "25.0.4_9-jdk"; each step is more precise, so there is an end.
        while (Step(best, candidates) is { } next)
            best = next;
        return best.Text;
    }

    private static TagName? Step(TagName tag, List<TagName> candidates)
    {
        var better = candidates.Where(candidate =>
            candidate.Precision > tag.Precision && candidate.IsVersioned && TagOrder.IsPrefix(tag, candidate));
        return better
            .Select(candidate => (Tag: candidate, Distance: Distance(tag, candidate)))
            .Where(candidate => candidate.Distance < int.MaxValue)
            .OrderBy(candidate => candidate.Distance)
            .ThenByDescending(candidate => candidate.Tag.Precision)
            .ThenBy(candidate => candidate.Tag.HasPrefix == tag.HasPrefix ? 0 : 1)
            .Select(candidate => candidate.Tag)
            .FirstOrDefault();
    }

    /// <summary>
    /// How far a variant is from another: not at all, by the words that come to it, or by those that it loses because
    /// they are names of what moves (<c>langres-alpine</c>).
    /// </summary>
    private static int Distance(TagName tag, TagName candidate)
    {
        if (TagOrder.IsSameVariant(tag, candidate))
            return 0;
        if (TagOrder.IsAmong(tag.Words, candidate.Words))
            return candidate.Words.Count - tag.Words.Count;
        const int losing = 100;
        return TagOrder.IsAmong(candidate.Words, tag.Words) && !tag.IsVersioned
            && !tag.Words.Except(candidate.Words).Any(word => Distributions.Find(word) is not null)
            ? losing + tag.Words.Count - candidate.Words.Count
            : int.MaxValue;
    }
}
