namespace ContainerLint.Languages.Dockerfiles;

/// <summary>Groups instructions into stages.</summary>
internal static class StageReader
{
    /// <summary>The stages of a Dockerfile.</summary>
    public static IReadOnlyList<Stage> Read(IReadOnlyList<Instruction> instructions)
    {
        var stages = new List<Stage>();
        foreach (var instruction in instructions)
        {
            if (instruction.Kind == InstructionKind.From)
                stages.Add(Make(stages.Count, instruction));
            else if (stages.Count > 0)
                stages[^1].Body.Add(instruction);
        }

        return stages;
    }

    /// <summary>
    /// Whether a name is valid for a stage: BuildKit's <c>instructions/parse.go</c>, <c>validStageName</c>.
    /// </summary>
    public static bool IsName(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var isLetter = name[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && (i == 0 || name[i] is not ((>= '0' and <= '9') or '-' or '_' or '.')))
                return false;
        }

        return name.Length > 0;
    }

    /// <summary>Whether words are an image, <c>AS</c> and a name, which may be invalid.</summary>
    public static bool HasAs(LogicalText text, List<WordRange> words) => words.Count == 3
        && words[1].End - words[1].Start == 2
        && string.Compare(text.Text, words[1].Start, "AS", 0, 2, StringComparison.OrdinalIgnoreCase) == 0;

    private static Stage Make(int index, Instruction from)
    {
        var words = from.Arguments.Words;
        string? name = null;
        if (HasAs(from.Text, words))
            name = from.Text.Text.Substring(words[2].Start, words[2].End - words[2].Start);
        return new Stage(
            index, from, words, name?.ToLowerInvariant(), words.Count == 1 || (name is not null && IsName(name)));
    }
}
