using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>A rule about the instructions of a Dockerfile.</summary>
public abstract class DockerfileRule : FileRule
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Check(SourceDocument document, FileContext context) =>
        document is DockerfileDocument { Syntax: { } syntax } ? Check(syntax, context) : [];

    /// <summary>The findings in a Dockerfile, in any order.</summary>
    protected abstract IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context);
}
