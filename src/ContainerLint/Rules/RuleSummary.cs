namespace ContainerLint.Rules;

/// <summary>A rule as its page introduces it.</summary>
/// <param name="id">Its ID, such as <c>CL1002</c>.</param>
/// <param name="title">What is wrong, in a few words.</param>
/// <param name="help">What to do about it, in one line without a final period.</param>
public sealed class RuleSummary(string id, string title, string help)
{
    /// <inheritdoc cref="RulePage.Id"/>
    public string Id => id;

    /// <inheritdoc cref="RulePage.Title"/>
    public string Title => title;

    /// <inheritdoc cref="RulePage.Help"/>
    public string Help => help;

    /// <inheritdoc cref="RulePage.Category"/>
    public string Category { get; init; } = "";

    /// <inheritdoc cref="RulePage.Severity"/>
    public Severity Severity { get; init; }

    /// <summary>Whether it offers fixes.</summary>
    public bool HasFixes { get; init; }

    /// <inheritdoc cref="RulePage.Address"/>
    public string Address { get; init; } = "";
}
