namespace ContainerLint.Knowledge;

/// <summary>
/// The Docker Official Images, including retired ones: the only repositories of docker.io/library, where only Docker
/// can push.
/// </summary>
public static class OfficialImages
{
    private static readonly Lazy<KnowledgeTable> Table = new(() => Archive.Embedded.Table("official"));
    private static readonly Lazy<string[]> All = new(() => [.. Table.Value.Rows().Select(row => row[0])]);

    /// <summary>The names, such as <c>nginx</c>.</summary>
    public static IReadOnlyCollection<string> Names => All.Value;

    /// <summary>Whether there is or was an official image with this name, such as <c>nginx</c>.</summary>
    public static bool Contains(string name) => Table.Value.Contains(name);
}
