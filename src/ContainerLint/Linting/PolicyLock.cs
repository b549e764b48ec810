using ContainerLint.Configuration;

namespace ContainerLint.Linting;

/// <summary>
/// Makes the settings of a <c>.globalconfig</c> final for all files below it: suppressions have no effect, and other
/// configuration can only raise a severity.
/// </summary>
public static class PolicyLock
{
    /// <summary><c>containerlint.locked</c>: whether a <c>.globalconfig</c> is final.</summary>
    public static Option<bool> Option { get; } = BooleanOption.Create("containerlint.locked");
}
