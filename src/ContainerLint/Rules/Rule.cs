using ContainerLint.Configuration;

namespace ContainerLint.Rules;

/// <summary>
/// Something that can be wrong. Stateless and deterministic, without I/O, one instance in a process. Its page in
/// <c>rules/</c> bears the class's name and says everything else about it.
/// </summary>
public abstract class Rule
{
    private RulePage? page;

    /// <summary>What the rule's page says.</summary>
    public RulePage Page => page ??= RulePage.Load(GetType().Name);

    /// <summary>The rule's ID, such as <c>CL1002</c>.</summary>
    public string Id => Page.Id;

    /// <summary>The options that change what the rule reports.</summary>
    public virtual IReadOnlyList<Option> Options => [];

    /// <inheritdoc/>
    public sealed override string ToString() => $"{Id} {Page.Name}";
}
