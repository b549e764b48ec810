namespace ContainerLint.Knowledge;

/// <summary>
/// The Docker Official Images, including retired ones: the only repositories of docker.io/library, where only Docker
/// can push.
/// </summary>
internal static class OfficialImages
{
    private static readonly Lazy<HashSet<string>> Known =
        new(() => new HashSet<string>(Archive.Embedded.Rows("official").Select(row => row[0]), StringComparer.Ordinal));

    /// <summary>The names, such as <c>nginx</c>.</summary>
    public static IReadOnlyCollection<string> Names => Known.Value;

    /// <summary>Whether there is or was an official image with this name, such as <c>nginx</c>.</summary>
    public static bool Contains(string name) => Known.Value.Contains(name);
}
