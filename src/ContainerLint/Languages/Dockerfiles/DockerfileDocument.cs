using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>A Dockerfile.</summary>
/// <param name="Source">The file, or the text embedded in another file.</param>
/// <param name="Syntax">
/// The syntax tree; null once the rules about this file alone have run. <see cref="DockerfileReader.SyntaxOf"/> reads
/// it again for the few that are needed later.
/// </param>
public sealed record DockerfileDocument(Source Source, DockerfileSyntax? Syntax)
    : SourceDocument(Source, DockerfileLanguage.Instance)
{
    /// <summary>Whether the file was read as Buildah reads it.</summary>
    public bool IsForBuildah { get; init; }

    /// <inheritdoc/>
    public override SourceDocument WithoutSyntax() => this with { Syntax = null };
}
