using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2050: the first <c>WORKDIR</c> depends on the one of the base image.</summary>
public sealed partial class RelativeWorkdir : DockerfileRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        foreach (var stage in dockerfile.States)
        {
            var first = stage.Stage.Body.Find(one => one.Kind == InstructionKind.Workdir);
            if (first is { Words: [var word] } && FolderPath.IsRelative(word.Value)
                && stage.Below?.LastOf(InstructionKind.Workdir) is null && KnownBase.StartsAtRoot(stage, dockerfile))
            {
                var folder = FolderPath.Unquote(word.Value);
                yield return Report(
                    dockerfile, word.Place.Span,
                    $"'{folder}' depends on the base image; write '{FolderPath.AtRoot(folder)}'");
            }
        }
    }
}
