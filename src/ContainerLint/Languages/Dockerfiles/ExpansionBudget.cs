namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Bounds what evaluation may cost, for variables can double their length with every line: what goes beyond is unknown.
/// </summary>
internal sealed class ExpansionBudget
{
    /// <summary>The longest text that is worth knowing; no reference is so long.</summary>
    public const int MaximalLength = 4096;

    /// <summary>How many variables a value may come through.</summary>
    public const int MaximalDepth = 40;

    private int steps = 4_000_000;

    /// <summary>Takes a number of steps; false if there are not so many left.</summary>
    public bool TryTake(long cost)
    {
        if (cost > steps)
        {
            return false;
        }

        steps -= (int)cost;
        return true;
    }
}
