using ContainerLint.Knowledge;
using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>A rule about stages of a Dockerfile of whose base image it is known what is in it.</summary>
public abstract class StageRule : DockerfileRule
{
    /// <inheritdoc/>
    protected sealed override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        List<Finding>? findings = null;
        foreach (var state in dockerfile.States)
        {
            if (StageImage.Of(state, context.Knowledge) is { } image)
                (findings ??= []).AddRange(Check(state, image));
        }

        return findings ?? (IEnumerable<Finding>)[];
    }

    /// <summary>The findings about one stage.</summary>
    private protected abstract IEnumerable<Finding> Check(StageState stage, BaseImage image);
}
