using ContainerLint.Text;

namespace ContainerLint.Documents.Suppressions;

/// <summary>A rule of another tool that is about the same as rules here.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Code">What the tool calls its rule.</param>
/// <param name="Names">The names of the rules here.</param>
internal sealed record ForeignRule(ForeignTool Tool, string Code, IReadOnlyList<string> Names)
{
    /// <summary>
    /// Whether the tool's rule judges only what a <c>FROM</c> takes from variables, where ours judges all references.
    /// </summary>
    public bool IsAboutVariables { get; init; }

    /// <summary>The suppression that a comment with this rule is.</summary>
    /// <param name="directive">The whole comment.</param>
    /// <param name="scope">What it covers; null for the whole file.</param>
    /// <param name="code">Where it names the rule.</param>
    /// <param name="reason">The reason that it gives, or null.</param>
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
