namespace ContainerLint.Knowledge;

/// <summary>What <c>latest</c> named before it became another product.</summary>
/// <param name="Line">The tag of the version line.</param>
/// <param name="Until">The day of the change.</param>
internal sealed record FormerLatest(string Line, string Until)
{
    private static readonly Lazy<KnowledgeTable> Table = new(() => Archive.Embedded.Table("latest"));

    /// <summary>What it was in a repository, given by its full name; null if it still names the same product.</summary>
    public static FormerLatest? Of(string repository) =>
        Table.Value.Find(repository) is [_, var line, var until] ? new FormerLatest(line, until) : null;
}
