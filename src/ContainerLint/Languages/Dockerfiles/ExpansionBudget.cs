namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Bounds the work of evaluation, because each line can double the length of a variable. Beyond it values are unknown.
/// </summary>
internal sealed class ExpansionBudget
{
    /// <summary>The longest text that is expanded; references are shorter.</summary>
    public const int MaximalLength = 4096;

    /// <summary>The longest chain of variables that a value may come through.</summary>
    public const int MaximalDepth = 40;

    private int steps = 4_000_000;

    /// <summary>Takes a number of steps; false if fewer are left.</summary>
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
