using ContainerLint.Configuration;

namespace ContainerLint.Linting;

/// <summary>
/// What a <c>.globalconfig</c> can do for all files below it: what it sets counts, comments suppress nothing, and what
/// others say of a rule can only make it weigh more.
/// </summary>
public static class PolicyLock
{
    /// <summary><c>containerlint.locked</c>: whether what a <c>.globalconfig</c> says is final.</summary>
    public static Option<bool> Option { get; } = BooleanOption.Create("containerlint.locked");
}
