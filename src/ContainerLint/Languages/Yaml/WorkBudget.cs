namespace ContainerLint.Languages.Yaml;

/// <summary>
/// The work allowed for a file. Aliases, merge keys and variables can expand a small file to an enormous one;
/// everything that follows them takes from the budget, so that reading stays linear in the length of the text.
/// </summary>
internal sealed class WorkBudget
{
    private const int Allowance = 1_000_000;
    private long left;

    /// <summary>A budget for a file of <paramref name="length"/> characters.</summary>
    public WorkBudget(int length) => left = Allowance + (8L * length);

    /// <summary>Whether the budget was too small.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Takes some of the budget; false if too little is left, then and from then on.</summary>
    public bool TryTake(int amount)
    {
        left -= amount;
        IsExhausted |= left < 0;
        return !IsExhausted;
    }
}
