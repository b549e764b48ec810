using ContainerLint.Knowledge.Tags;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>Chooses among the tags of one image the one that says most precisely which image it is.</summary>
internal static class SpecificTag
{
    /// <summary>
    /// The most precise tag of the same image and, if it can be, the same variant; perhaps the tag itself.
    /// </summary>
    public static string Of(string tag, IReadOnlyList<string> sameImage)
    {
        var candidates = new List<TagName>(sameImage.Count);
        foreach (var other in sameImage)
            candidates.Add(TagName.Parse(other));
        var best = TagName.Parse(tag);
        // "latest" leads to "25" and that to "25.0.4_9-jdk"; each step is more precise, so there is an end.
        while (Step(best, candidates) is { } next)
            best = next;
        return best.Text;
    }

    private static TagName? Step(TagName tag, List<TagName> candidates)
    {
        TagName? best = null;
        var distance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            if (candidate.Precision <= tag.Precision || !candidate.IsVersioned || !TagOrder.IsPrefix(tag, candidate))
                continue;
            var far = Distance(tag, candidate);
            if (far < distance || (far == distance && best is not null && IsBetter(candidate, best, tag)))
                (best, distance) = (candidate, far);
        }

        return best;
    }

    /// <summary>Whether one of two that are as far from a tag says more, or is written more like it.</summary>
    private static bool IsBetter(TagName candidate, TagName best, TagName tag) =>
        candidate.Precision != best.Precision ? candidate.Precision > best.Precision
            : candidate.HasPrefix == tag.HasPrefix && best.HasPrefix != tag.HasPrefix;

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
