using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>Whether one edit takes a product from one version line to another.</summary>
/// <param name="knowledge">Where that is known.</param>
internal sealed class Upgrades(KnowledgeBase knowledge)
{
    /// <summary>The second field of products whose line may be changed by an edit.</summary>
    public const string Move = "move";

    /// <summary>The second field of products that are upgraded one minor version at a time.</summary>
    public const string Step = "step";

    /// <summary>
    /// The second field of products with one version that an edit does not cross, which is the fourth field.
    /// </summary>
    public const string Border = "border";

    private readonly KnowledgeTable table = knowledge.Table("upgrades");

    /// <summary>
    /// Whether a fix may write another line: nothing that is kept depends on the version, or only its first number
    /// matters and stays.
    /// </summary>
    public bool IsOneEdit(ProductCycle old, ProductCycle line) => table.Find(old.Product) switch
    {
        [_, Move, ..] => true,
        [_, Step, ..] => false,
        [_, Border, _, var border, ..] => !Crosses(old, line, TagName.Parse(border)),
        _ => TagOrder.CommonNumbers(old.Version, line.Version) > 0,
    };

    /// <summary>Why more than an edit is needed; null if that is not known.</summary>
    public string? Obstacle(string product) =>
        table.Find(product) is [_, not Move, var reason, ..] ? reason : null;

    private static bool Crosses(ProductCycle old, ProductCycle line, TagName border) =>
        TagOrder.Compare(old.Version, border) < 0 && TagOrder.Compare(line.Version, border) >= 0;
}
