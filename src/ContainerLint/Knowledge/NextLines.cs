namespace ContainerLint.Knowledge;

/// <summary>
/// The supported lines after one that is not, best first, by one policy for all products: the nearest that one edit
/// reaches and that is supported for half a year; if there is none, the nearest that an edit reaches, then any other.
/// Of products with long-term support only lines that have it, if one is left.
/// </summary>
internal sealed class NextLines
{
    /// <summary>For how many days a line must still be supported to be worth an upgrade.</summary>
    private const int MinDays = 180;

    /// <summary>How many ranks <see cref="RankOf"/> gives to lines that are worth an upgrade.</summary>
    private const int Ranks = 8;

    private readonly KnowledgeBase knowledge;
    private readonly ProductCycle old;
    private readonly Day today;
    private readonly IReadOnlyList<ProductCycle> nearestFirst;
    private readonly bool hasLongTerm;

    /// <summary>Finds the lines after one, on a day.</summary>
    public NextLines(KnowledgeBase knowledge, ProductCycle old, Day today)
    {
        this.knowledge = knowledge;
        this.old = old;
        this.today = today;
        nearestFirst = [.. knowledge.EndOfLife.Replacements(old, today).Reverse()];
        hasLongTerm = nearestFirst.Any(line => line.IsLongTerm);
    }

    /// <summary>The lines, best first.</summary>
    public IEnumerable<ProductCycle> BestFirst
    {
        get
        {
            var ranks = nearestFirst.Select(RankOf).ToList();
            for (var rank = 0; rank < Ranks; rank++)
            {
                for (var at = 0; at < ranks.Count; at++)
                {
                    if (ranks[at] == rank)
                        yield return nearestFirst[at];
                }
            }
        }
    }

    /// <summary>Whether no supported line is nearer than one.</summary>
    public bool IsNearest(ProductCycle line) => ReferenceEquals(line, nearestFirst[0]);

    /// <summary>Whether no supported line is newer than one.</summary>
    public bool IsNewest(ProductCycle line) => ReferenceEquals(line, nearestFirst[nearestFirst.Count - 1]);

    /// <summary>The last day of support for a line; null if it is not known, or was only planned and is over.</summary>
    public Day? EndOf(ProductCycle line) => line.End is { } end && end >= today ? end : null;

    /// <summary>Why a line is better than the nearest one; null if it is that line.</summary>
    public string? ReasonFor(ProductCycle line, string tag)
    {
        if (IsNearest(line))
            return null;
        var nearest = nearestFirst[0];
        if (hasLongTerm && !nearest.IsLongTerm)
            return "nearer lines have no long-term support";
        if (IsOtherChannel(nearest) && !IsOtherChannel(line))
            return $"'{nearest.Name}' is a stable version, '{old.Name}' is not";
        if (!EndsSoon(nearest) || EndsSoon(line))
            return $"'{nearest.Name}' is supported, but no tag of it is like '{tag}'";
        return nearest.End is { } end ? $"support for '{nearest.Name}' ends on {end}"
            : $"support for '{nearest.Name}' ends with the release after '{NewestName}'";
    }

    /// <summary>A mainline version stays one; of stable versions only stable ones are replacements anyway.</summary>
    private bool IsOtherChannel(ProductCycle line) => !knowledge.EndOfLife.IsSameChannel(line, old.Version);

    private int RankOf(ProductCycle line) => hasLongTerm && !line.IsLongTerm ? Ranks
        : (IsOtherChannel(line) ? 4 : 0) + (knowledge.Upgrades.IsOneEdit(old, line) ? 0 : 2) + (EndsSoon(line) ? 1 : 0);

    private string NewestName => nearestFirst[nearestFirst.Count - 1].Name;

    /// <summary>Of some products only the newest releases get fixes, without a plan of dates.</summary>
    private bool EndsSoon(ProductCycle line) => line.End is { } end
        ? end - today < MinDays
        : knowledge.EndOfLife.PolicyOf(line.Product).IsNewestOnly && !IsNewest(line);
}
