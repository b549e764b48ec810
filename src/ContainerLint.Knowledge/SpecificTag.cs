using ContainerLint.Knowledge.Tags;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>Chooses the most specific of the tags for one image.</summary>
internal static class SpecificTag
{
    /// <summary>
    /// The most precise tag for the same image, with the same variant if possible; may be the tag itself.
    /// </summary>
    public static string Of(string tag, IReadOnlyList<string> sameImage)
    {
        var candidates = new List<TagName>(sameImage.Count);
        foreach (var other in sameImage)
            candidates.Add(TagName.Parse(other));
        var best = TagName.Parse(tag);
        // "latest" leads to "25" and that to "25.0.4_9-jdk"; every step is more precise, so this terminates.
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

    /// <summary>Whether the first of two equally distant tags is more precise or spelt more like a tag.</summary>
    private static bool IsBetter(TagName candidate, TagName best, TagName tag) =>
        candidate.Precision != best.Precision ? candidate.Precision > best.Precision
            : candidate.HasPrefix == tag.HasPrefix && best.HasPrefix != tag.HasPrefix;

    /// <summary>
    /// The distance between two variants: 0 if they are equal, else the number of added words, or more if only channel
    /// names are dropped (<c>langres-alpine</c>).
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
