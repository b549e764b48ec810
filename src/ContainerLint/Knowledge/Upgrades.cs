namespace ContainerLint.Knowledge;

/// <summary>Whether one edit takes a product from one version line to the next.</summary>
internal static class Upgrades
{
    /// <summary>The second field of products whose line may be changed by an edit.</summary>
    public const string Move = "move";

    /// <summary>The second field of products that are upgraded one minor version at a time.</summary>
    public const string Step = "step";

    private static readonly Lazy<KnowledgeTable> Table = new(() => Archive.Embedded.Table("upgrades"));

    /// <summary>Whether a fix may write another line: nothing that is kept depends on the version.</summary>
    public static bool IsOneEdit(string product) => Table.Value.Find(product) is [_, Move, ..];

    /// <summary>Whether no version may be left out, so that the newest one is no replacement.</summary>
    public static bool IsStepwise(string product) => Table.Value.Find(product) is [_, Step, ..];

    /// <summary>Why more than an edit is needed; null if that is not known.</summary>
    public static string? Obstacle(string product) =>
        Table.Value.Find(product) is [_, not Move, var reason, ..] ? reason : null;
}
