using ContainerLint.Configuration;

namespace ContainerLint.Rules;

/// <summary>
/// A check with an ID, a page and perhaps options. Stateless and deterministic, without I/O; one instance per process.
/// Each rule is a <c>partial</c> class: <see cref="Id"/> and <see cref="Page"/> are generated from
/// <c>rules/FAMILY/NAME.md</c>, where <c>NAME</c> is the name of the class.
/// </summary>
public abstract class Rule
{
    /// <summary>The rule's ID, such as <c>CL1002</c>.</summary>
    public abstract string Id { get; }

    /// <summary>The rule's page: its descriptor, documentation and examples.</summary>
    public abstract RulePage Page { get; }

    /// <inheritdoc cref="RulePage.FormerIds"/>
    public IReadOnlyList<string> FormerIds => Page.FormerIds;

    /// <summary>The options that change what the rule reports.</summary>
    public virtual IReadOnlyList<Option> Options => [];

    /// <inheritdoc/>
    public sealed override string ToString() => $"{Id} {Page.Name}";
}
