namespace ContainerLint.Knowledge;

/// <summary>
/// The Docker Official Images, including retired ones: the only repositories of docker.io/library, where only Docker
/// can push.
/// </summary>
public sealed class OfficialImages
{
    private readonly KnowledgeTable table;
    private readonly Lazy<string[]> all;

    /// <summary>Takes what a knowledge base says.</summary>
    internal OfficialImages(KnowledgeBase knowledge)
    {
        table = knowledge.Table("official");
        all = new(() => [.. table.Rows().Select(row => row[0])]);
    }

    /// <summary>The names, such as <c>nginx</c>.</summary>
    public IReadOnlyCollection<string> Names => all.Value;

    /// <summary>Whether there is or was an official image with this name, such as <c>nginx</c>.</summary>
    public bool Contains(string name) => table.Contains(name);
}
