using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2045: a stage has a name that means something else.</summary>
public sealed partial class ReservedStageName : DockerfileRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        foreach (var stage in dockerfile.Stages)
        {
            if (stage is { Name: "scratch" or "context", IsWellFormed: true })
            {
                yield return Report(
                    dockerfile, stage.NameSpan,
                    stage.Name == "scratch"
                        ? "'scratch' is the name of the empty image, so no FROM can use this stage"
                        : "'context' is the name of the build context; give the stage another name");
            }
        }
    }
}
