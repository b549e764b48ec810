using ContainerLint.Documents;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>A rule about containers that run .NET apps, as all files of the run together make them.</summary>
public abstract class ContainerRule : Rule, IRunRule
{
    /// <inheritdoc/>
    IEnumerable<Finding> IRunRule.CheckInRun(SourceDocument document, RuleContext context) => document switch
    {
        DockerfileDocument dockerfile when context.Run.Containers.Of(dockerfile) is { } container =>
            Check(container, context.Run.Containers),
        ComposeDocument { Builds.Count: > 0 } compose => context.Run.Containers.BuiltBy(compose)
            .SelectMany(pair => Check(pair.Container, pair.Service, context.Run.Containers)),
        _ => [],
    };

    /// <summary>The findings in the Dockerfile of a container.</summary>
    private protected virtual IEnumerable<Finding> Check(AppContainer container, RunContainers run) => [];

    /// <summary>The findings in the compose file of a service that builds a container.</summary>
    private protected virtual IEnumerable<Finding> Check(
        AppContainer container, ServiceInRun service, RunContainers run) => [];
}
