using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>Finds where the stages and variables of a Dockerfile are made and used, for editors.</summary>
public static class NameUses
{
    /// <summary>All names, in the order of the text.</summary>
    public static IReadOnlyList<NameUse> In(DockerfileSyntax dockerfile)
    {
        var uses = new List<NameUse>();
        var graph = new StageGraph(dockerfile.Stages);
        foreach (var instruction in dockerfile.Instructions.TakeWhile(one => one.Kind != InstructionKind.From))
            AddVariables(uses, dockerfile, instruction, stage: -1);
        foreach (var stage in dockerfile.Stages)
        {
            AddStage(uses, dockerfile, graph, stage);
            AddVariables(uses, dockerfile, stage.From, stage: -1);
            foreach (var instruction in stage.Instructions)
            {
                AddSources(uses, graph, stage, instruction);
                AddVariables(uses, dockerfile, instruction, stage.Index);
            }
        }

        return [.. uses.OrderBy(use => use.Span.Start)];
    }

    private static void AddStage(List<NameUse> uses, DockerfileSyntax dockerfile, StageGraph graph, Stage stage)
    {
        if (stage.Name is { } name)
            uses.Add(new NameUse(NameKind.Stage, name, stage.NameSpan, true, stage.Index));
        var typed = new Place(dockerfile.Source, stage.BaseSpan).Text;
        // The name of a base is compared with case: FROM Build is an image.
        var found = graph.Find(typed, stage.Index);
        if (found >= 0 && found < stage.Index && dockerfile.Stages[found].Name == typed)
            uses.Add(new NameUse(NameKind.Stage, typed, stage.BaseSpan, false, found));
    }

    private static void AddSources(List<NameUse> uses, StageGraph graph, Stage stage, Instruction instruction)
    {
        var inner = instruction.Trigger ?? instruction;
        if (inner.Kind is not (InstructionKind.Copy or InstructionKind.Run))
            return;
        foreach (var flag in inner.Flags)
        {
            var from = inner.Kind == InstructionKind.Copy && flag.Name == "from" ? flag.Value
                : inner.Kind == InstructionKind.Run && flag.Name == "mount" && flag.Value is { } mount
                    ? Mount.Read(mount).From : null;
            if (from is null || graph.Find(from.Value, stage.Index) is not (>= 0 and var found) || found >= stage.Index)
                continue;
            uses.Add(new NameUse(NameKind.Stage, from.Value.ToLowerInvariant(), from.Place.Span, false, found));
        }
    }

    private static void AddVariables(
        List<NameUse> uses, DockerfileSyntax dockerfile, Instruction instruction, int stage)
    {
        if (instruction.Kind is InstructionKind.Arg or InstructionKind.Env)
            AddDeclarations(uses, instruction, stage);
        var text = instruction.Text;
        for (var i = text.Start; i < text.End - 1; i++)
        {
            if (text.Text[i] == dockerfile.Escape)
            {
                i++;
                continue;
            }

            if (text.Text[i] != '$')
                continue;
            var start = text.Text[i + 1] == '{' ? i + 2 : i + 1;
            var end = EndOfName(text.Text, start, text.End);
            if (end > start)
            {
                uses.Add(new NameUse(
                    NameKind.Variable, text.Text.Substring(start, end - start), text.SpanOf(start, end), false, stage));
            }

            i = Math.Max(i, end - 1);
        }
    }

    private static void AddDeclarations(List<NameUse> uses, Instruction instruction, int stage)
    {
        foreach (var word in instruction.Words)
        {
            var end = EndOfName(word.Value, 0, word.Value.Length);
            if (end == 0)
                continue;
            var isWhole = end == word.Value.Length || word.Value[end] == '=';
            if (isWhole)
            {
                uses.Add(new NameUse(
                    NameKind.Variable, word.Value.Substring(0, end), word.PlaceOf(new TextRange(0, end)).Span, true,
                    stage));
            }

            // The old form, ENV name value, has one name.
            if (instruction.Kind == InstructionKind.Env && isWhole && end == word.Value.Length)
                return;
        }
    }

    private static int EndOfName(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && (char.IsLetterOrDigit(text[end]) || text[end] == '_') && text[end] < 128)
            end++;
        return end > start && char.IsDigit(text[start]) ? start : end;
    }
}
