using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <content>What <c>COPY --from</c> and <c>RUN --mount=from=</c> name.</content>
internal sealed partial class Evaluation
{
    private void ReadSources(Stage stage, Instruction instruction)
    {
        if (instruction.Kind is not (InstructionKind.Copy or InstructionKind.Run or InstructionKind.Onbuild))
            return;
        var trigger = instruction.Trigger;
        var inner = trigger ?? instruction;
        if (inner.Kind is not (InstructionKind.Copy or InstructionKind.Run) || inner.FirstBodyCharacter != '-')
            return;
        foreach (var flag in inner.Flags)
        {
            if (flag.Value is not { } value)
                continue;
            if (flag.Name == "from" && inner.Kind == InstructionKind.Copy)
                ReadCopied(stage, instruction, value, flag.ValueSpan);
            else if (flag.Name == "mount" && inner.Kind == InstructionKind.Run)
                ReadMounted(stage, instruction, flag, value);
        }
    }

    private void ReadCopied(Stage stage, Instruction instruction, MappedText value, SourceSpan span)
    {
        if (value.Value.Length == 0)
            return;
        var isTrigger = instruction.Trigger is not null;
        var use = new Use(stage.Index, Role.Copied, value, new Place(syntax.Source, span));
        if (value.Value.IndexOf('$') >= 0)
        {
            if (syntax.IsForBuildah)
                ReadExpanded(stage, instruction, use, isTrigger);
            if (isTrigger || syntax.IsForBuildah)
                return;
            Errors.Add(
                Step.Resolving, DockerfileErrorKinds.VariableInFromFlag, span,
                "BuildKit expands no variables in --from; add a stage FROM this image and copy from the stage");
        }
        else if (int.TryParse(value.Value, out var index))
        {
            if (!isTrigger)
                ReadIndex(stage, index, span);
        }
        else
        {
            ReadSource(stage, use, isTrigger);
        }
    }

    private void ReadIndex(Stage stage, int index, SourceSpan span)
    {
        if (index >= 0 && index < stage.Index)
            stages.Depend(stage, index);
        else if (index >= 0 && index < syntax.Stages.Count)
            AddNotBefore(stage, index, $"{index}", span);
        else
            Errors.Add(
                Step.Resolving, DockerfileErrorKinds.UnknownStageIndex, span,
                $"There is no stage {index}; stages are numbered from 0");
    }

    private void ReadMounted(Stage stage, Instruction instruction, Flag flag, MappedText value)
    {
        var mount = Mount.Read(value);
        var isTrigger = instruction.Trigger is not null;
        var isExpanded = syntax.IsForBuildah && mount.From is { } named && named.Value.IndexOf('$') >= 0;
        if (mount.Error is var (foundIn, kind, message) && !isTrigger && !isExpanded)
            Errors.Add(foundIn, kind, flag.Span, message);
        if (mount.From is not { Value.Length: > 0 } from)
            return;
        var use = new Use(stage.Index, Role.Mounted, from, from.Place);
        if (isExpanded)
            ReadExpanded(stage, instruction, use, isTrigger);
        else if (from.Value.IndexOf('$') < 0)
            ReadSource(stage, use, isTrigger);
    }

    /// <summary>Reads a name that is a stage or an image.</summary>
    private void ReadSource(Stage stage, Use use, bool isTrigger)
    {
        var name = use.Text.Value;
        var found = stages.Find(name, stage.Index);
        if (found >= 0 && found < stage.Index)
        {
            stages.Depend(stage, found);
        }
        else if (found >= 0 && !isTrigger)
        {
            AddNotBefore(stage, found, $"'{name}'", use.Place.Span);
        }
        else if (name != "scratch" && !IsReplaced(name) && !(isTrigger && StageReader.IsName(name)))
        {
            // A trigger is resolved in the child's build, where a plain name may be a stage.
            AddUse(use);
        }
    }

    private void AddNotBefore(Stage stage, int index, string name, SourceSpan span)
    {
        if (index == stage.Index)
        {
            Errors.Add(
                Step.Resolving, DockerfileErrorKinds.CyclicStages, span,
                $"Stage {name} uses itself; name another stage or an image");
        }
        else
        {
            Errors.Add(
                Step.Resolving, DockerfileErrorKinds.StageUsedBeforeDefinition, span,
                $"Stage {name} is defined further down; move it above this stage");
        }
    }
}
