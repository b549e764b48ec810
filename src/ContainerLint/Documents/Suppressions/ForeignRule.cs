using ContainerLint.Text;

namespace ContainerLint.Documents.Suppressions;

/// <summary>A rule of another tool that corresponds to rules of ContainerLint.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Code">The tool's name for its rule.</param>
/// <param name="Names">The names of the corresponding rules.</param>
internal sealed record ForeignRule(ForeignTool Tool, string Code, IReadOnlyList<string> Names)
{
    /// <summary>
    /// Whether the tool's rule only checks what a <c>FROM</c> takes from variables, while ours checks all references.
    /// </summary>
    public bool IsAboutVariables { get; init; }

    /// <summary>The suppression that results from a comment with this rule.</summary>
    /// <param name="directive">The whole comment.</param>
    /// <param name="scope">The scope of the suppression; null for the whole file.</param>
    /// <param name="code">Where the comment names the rule.</param>
    /// <param name="reason">The reason given in the comment, or null.</param>
    public Suppression Suppress(Place directive, Place? scope, Place code, string? reason)
    {
        var place = code.InFile();
        return new Suppression(
            directive.InFile(), scope?.InFile(), [.. Names.Select(name => new SuppressedRule(name, place))], reason)
        {
            Kind = SuppressionKind.Foreign,
        };
    }
}
