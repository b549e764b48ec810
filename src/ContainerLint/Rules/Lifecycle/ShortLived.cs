using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>
/// Containers that live as long as a test. Nothing of them stays, so an upgrade has no old data to read.
/// </summary>
internal static class ShortLived
{
    /// <summary>What keeps data of a Testcontainers container, or the container itself.</summary>
    private static readonly string[] Keeping =
        ["WithVolumeMount", "WithBindMount", "WithMount", "WithReuse", "WithAutoRemove(false", "WithCleanUp(false"];

    /// <summary>
    /// Whether a use runs such a container: one of Testcontainers, in a file that mounts nothing and reuses nothing.
    /// </summary>
    public static bool Is(ImageUse use) => use.Role == Role.Run
        && (use.Dialect == Dialect.Testcontainers || use.Dialect == Dialect.DockerImage)
        && !Array.Exists(Keeping, word => use.Place.Source.File.Text.IndexOf(word, StringComparison.Ordinal) >= 0);
}
