using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>
/// Containers that live as long as a test, or as long as their application runs. Nothing of them stays, so an upgrade
/// has no old data to read. Not those of compose files: compose hands the volumes that an image declares to the next
/// container.
/// </summary>
internal static class ShortLived
{
    /// <summary>What keeps data of a Testcontainers container, or the container itself.</summary>
    private static readonly string[] KeepingOfTests =
        ["WithVolumeMount", "WithBindMount", "WithMount", "WithReuse", "WithAutoRemove(false", "WithCleanUp(false"];

    /// <summary>
    /// The same for a resource of Aspire: volumes, mounts, a lifetime, arguments for the container's runtime, and what
    /// puts it into a deployment.
    /// </summary>
    private static readonly string[] KeepingOfAspire =
        ["Volume", "Mount", "WithLifetime", "Persistent", "WithContainerRuntimeArgs", "PublishAs"];

    /// <summary>
    /// Whether a use runs such a container, of Testcontainers or Aspire, in a file that mounts nothing and keeps
    /// nothing.
    /// </summary>
    public static bool Is(ImageUse use) => use.Role == Role.Run && KeepingOf(use.Dialect) is { } keeping
        && !Array.Exists(keeping, word => use.Place.Source.File.Text.IndexOf(word, StringComparison.Ordinal) >= 0);

    private static string[]? KeepingOf(Dialect dialect) =>
        dialect == Dialect.Testcontainers || dialect == Dialect.DockerImage ? KeepingOfTests
            : dialect == Dialect.Aspire || dialect == Dialect.AspireIntegration ? KeepingOfAspire : null;
}
