namespace ContainerLint.Languages.Yaml;

/// <summary>
/// What may be spent on a file. Aliases, merge keys and variables make a small file stand for an enormous one; all that
/// follows them is paid for here, so that reading stays linear in what was typed.
/// </summary>
internal sealed class WorkBudget
{
    private const int Allowance = 1_000_000;
    private long left;

    /// <summary>A budget for a file of <paramref name="length"/> characters.</summary>
    public WorkBudget(int length) => left = Allowance + (8L * length);

    /// <summary>Whether something had to be left out.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Takes some of the budget; false if there is too little left, now and from then on.</summary>
    public bool TryTake(int amount)
    {
        left -= amount;
        IsExhausted |= left < 0;
        return !IsExhausted;
    }
}
