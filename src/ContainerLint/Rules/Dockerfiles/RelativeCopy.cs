using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2063: files are copied to a folder that depends on the base image.</summary>
public sealed partial class RelativeCopy : DockerfileRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        foreach (var stage in dockerfile.States)
        {
            // In a stage on scratch nothing can change where a relative target is.
            if (stage.Below?.LastOf(InstructionKind.Workdir) is not null || stage.Image is null
                || !KnownBase.StartsAtRoot(stage, dockerfile))
                continue;
            foreach (var instruction in stage.Stage.Instructions)
            {
                if (instruction.Kind == InstructionKind.Workdir)
                    break;
                if (instruction.Kind is InstructionKind.Copy or InstructionKind.Add
                    && instruction.Words is [_, .., var target] && FolderPath.IsRelative(target.Value))
                {
                    var path = FolderPath.Unquote(target.Value);
                    yield return Report(
                        dockerfile, target.Place.Span,
                        $"'{path}' is '{FolderPath.AtRoot(path)}' without a WORKDIR; write an absolute path");
                }
            }
        }
    }
}
