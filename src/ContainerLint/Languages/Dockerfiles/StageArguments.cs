namespace ContainerLint.Languages.Dockerfiles;

/// <summary>The arguments that stages declare for themselves: an <c>ARG</c> below the first <c>FROM</c>.</summary>
internal static class StageArguments
{
    /// <summary>The first stage that declares each name.</summary>
    public static IReadOnlyDictionary<string, int> Of(DockerfileSyntax syntax)
    {
        var stages = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var stage in syntax.Stages)
        {
            foreach (var instruction in stage.Instructions)
            {
                if (instruction.Kind == InstructionKind.Arg)
                    Add(instruction, stage.Index, stages);
            }
        }

        return stages;
    }

    private static void Add(Instruction instruction, int stage, Dictionary<string, int> stages)
    {
        foreach (var word in instruction.Words)
        {
            var equals = word.Value.IndexOf('=');
            var name = equals < 0 ? word.Value : word.Value.Substring(0, equals);
            if (!stages.ContainsKey(name))
                stages.Add(name, stage);
        }
    }
}
