namespace ContainerLint.Tests;

/// <summary>
/// Expected results that stand in files: with the environment variable <c>UPDATE=1</c> tests write them anew, so that
/// the diff is the review.
/// </summary>
internal static class Snapshots
{
    /// <summary>Whether to write what is expected instead of comparing with it.</summary>
    public static bool AreUpdated { get; } = Environment.GetEnvironmentVariable("UPDATE") == "1";
}
