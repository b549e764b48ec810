using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL6013: a health check with a program that is not in the image.</summary>
public sealed partial class HealthcheckToolNotInImage : StageRule, IRunRule
{
    /// <inheritdoc/>
    IEnumerable<Finding> IRunRule.CheckInRun(SourceDocument document, RuleContext context)
    {
        if (document is not ComposeDocument { Builds.Count: > 0 } compose)
            yield break;
        foreach (var (container, service) in context.Run.Containers.BuiltBy(compose))
        {
            var tools = HealthcheckTool.In(service.Facts);
            if (tools.Count > 0
                && tools.All(tool => HealthcheckTool.IsAbsent(tool.Name, container.Final, container.Image)))
            {
                yield return new Finding(
                    this, tools[0].Place.InFile(), HealthcheckTool.MessageFor(tools[0].Name, container.Image))
                {
                    Notes = [container.Image.Note],
                };
            }
        }
    }

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(StageState stage, BaseImage image)
    {
        if (!stage.IsLeaf || stage.LastOf(InstructionKind.Healthcheck) is not { } check)
            yield break;
        var tools = HealthcheckTool.In(stage.CommandsOf(check), stage.Source);
        if (tools.Count > 0 && tools.All(tool => HealthcheckTool.IsAbsent(tool.Name, stage, image, check)))
        {
            yield return new Finding(
                this, tools[0].Place.InFile(), HealthcheckTool.MessageFor(tools[0].Name, image))
            {
                Notes = [image.Note],
            };
        }
    }
}
