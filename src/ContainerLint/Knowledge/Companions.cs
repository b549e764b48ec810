namespace ContainerLint.Knowledge;

/// <summary>
/// Images that are parts of one product and only work together with the same version, so that a new version for one of
/// them alone breaks the product.
/// </summary>
/// <param name="knowledge">Where that is known.</param>
internal sealed class Companions(KnowledgeBase knowledge)
{
    /// <summary>Ends the name of a namespace whose images all are parts of a product.</summary>
    public const string All = "/*";

    private readonly KnowledgeTable table = knowledge.Table("companions");

    /// <summary>The product that a repository, given by its full name, is a part of; null if it stands alone.</summary>
    public string? ProductOf(string repository) =>
        (table.Find(repository) ?? table.Find(repository.Substring(0, repository.LastIndexOf('/')) + All))?[1];
}
