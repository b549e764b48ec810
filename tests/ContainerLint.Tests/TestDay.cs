using ContainerLint.Knowledge;

namespace ContainerLint.Tests;

/// <summary>The day on which tests ask: a fixed one, so that what they find stays.</summary>
internal static class TestDay
{
    /// <summary>A month behind the last day of the record that the tests know.</summary>
    public static Day Today { get; } = new(2026, 9, 21);
}
