using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>A compose file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Syntax">The syntax tree; null once the rules about this file alone have run.</param>
public sealed record ComposeDocument(Source Source, ComposeSyntax? Syntax)
    : SourceDocument(Source, ComposeLanguage.Instance)
{
    /// <summary>What other documents need to know of the services; stays when the tree is dropped.</summary>
    public IReadOnlyList<ServiceFacts> Services { get; init; } = [];

    /// <inheritdoc/>
    public override SourceDocument WithoutSyntax() => this with { Syntax = null };
}
