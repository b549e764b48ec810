namespace ContainerLint.Knowledge;

/// <summary>A repository that itself moves from release to release of an operating system.</summary>
/// <param name="Fixed">The full name of the one for the newest release.</param>
/// <param name="Reason">Why it moves.</param>
internal sealed record MovingName(string Fixed, string Reason)
{
    private static readonly Lazy<KnowledgeTable> Table = new(() => Archive.Embedded.Table("moving"));

    /// <summary>What is known of a repository, given by its full name; null if it does not move.</summary>
    public static MovingName? Of(string repository) =>
        Table.Value.Find(repository) is [_, var name, var reason] ? new MovingName(name, reason) : null;
}
