using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>
/// A rule about a Dockerfile that builds .NET projects, together with the files around it. It runs once all files of
/// the run are read.
/// </summary>
public abstract class DotNetRule : Rule, IRunRule
{
    /// <inheritdoc/>
    IEnumerable<Finding> IRunRule.CheckInRun(SourceDocument document, RuleContext context) =>
        document is DockerfileDocument dockerfile && context.Run.DotNetBuildOf(dockerfile) is { } build
            ? Check(build, context)
            : [];

    /// <summary>The findings in a Dockerfile, in any order.</summary>
    /// <param name="build">How it builds.</param>
    /// <param name="context">What the rule can use.</param>
    private protected abstract IEnumerable<Finding> Check(DotNetBuild build, RuleContext context);
}
