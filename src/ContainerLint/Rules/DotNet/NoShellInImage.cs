using System.Text;
using ContainerLint.Knowledge;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6017: the shell form where the image has no shell.</summary>
public sealed partial class NoShellInImage : StageRule
{
    private static readonly char[] ShellSyntax =
        ['$', '&', '|', ';', '<', '>', '*', '?', '\'', '"', '`', '~', '(', ')', '\\', '#', '[', '{', '\n', '\r', '='];

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(StageState stage, BaseImage image)
    {
        if (image.Has("sh") != false)
            yield break;
        foreach (var instruction in stage.Stage.Instructions)
        {
            if (!NeedsShell(instruction) || stage.ShellAt(instruction) is not null || BringsShell(stage, instruction))
                continue;
            var keyword = instruction.Kind == InstructionKind.Healthcheck ? "HEALTHCHECK" : instruction.Keyword;
            yield return new Finding(
                this,
                new Place(stage.Source, instruction.KeywordSpan).InFile(),
                $"'{keyword}' in this form needs a shell, which is not in '{image.Name}'")
            {
                Fixes = FixOf(instruction, stage) is { } fix ? [fix] : [],
                Notes = [image.Note],
            };
        }
    }

    private static bool NeedsShell(Instruction instruction) => instruction.Kind switch
    {
        InstructionKind.Run => !instruction.IsJson && instruction.Words.Count > 0
            && !StageContents.MountsImage(instruction),
        InstructionKind.Cmd or InstructionKind.Entrypoint => !instruction.IsJson && instruction.Words.Count > 0,
        InstructionKind.Healthcheck => !instruction.IsJson && instruction.Words.Count > 1
            && instruction.Words[0].Value.Equals("CMD", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>Whether something above the instruction brings a shell, or may.</summary>
    private static bool BringsShell(StageState stage, Instruction instruction) => stage.Chain
        .TakeWhile(one => !ReferenceEquals(one, instruction))
        .Any(one => one.Kind is InstructionKind.Copy or InstructionKind.Add
            && (StageContents.IsIntoSystem(one) || StageContents.Mentions(one, stage.Source, "busybox")));

    private static Fix? FixOf(Instruction instruction, StageState stage)
    {
        if (instruction.Kind is not (InstructionKind.Cmd or InstructionKind.Entrypoint) || instruction.IsContinued
            || stage.Source.Origin is not null)
            return null;
        var body = instruction.Body;
        var text = body.Value.TrimEnd();
        if (text.IndexOfAny(ShellSyntax) >= 0)
            return null;
        var json = new StringBuilder();
        foreach (var word in text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            json.Append(json.Length == 0 ? "[\"" : "\", \"").Append(word);
        var span = new SourceSpan(body.Place.Span.Start, text.Length);
        return new Fix(
            "Use the JSON form", Safety.Safe, [new Edit(stage.Source, span, json.Append("\"]").ToString())]);
    }
}
