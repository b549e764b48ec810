namespace ContainerLint.Languages.Dockerfiles;

/// <summary>The commands that an instruction starts.</summary>
internal static class InstructionCommands
{
    /// <summary>The commands of a <c>RUN</c>, <c>CMD</c>, <c>ENTRYPOINT</c> or <c>HEALTHCHECK CMD</c>.</summary>
    public static IReadOnlyList<ShellCommand> Of(Instruction instruction)
    {
        var words = instruction.Arguments.Words;
        var first = instruction.Kind == InstructionKind.Healthcheck ? 1 : 0;
        if (words.Count <= first)
            return [];
        if (instruction.IsJson)
            return [new ShellCommand([.. Strings(instruction, first)], false)];
        if (instruction.Heredocs.Count > 0)
            return OfHeredoc(instruction);
        return ShellCommandReader.Read(instruction.Text, words[first].Start, instruction.Text.End);
    }

    private static IEnumerable<ShellWord> Strings(Instruction instruction, int first)
    {
        for (var i = first; i < instruction.Words.Count; i++)
        {
            yield return new ShellWord(instruction.Words[i].Value, instruction.Words[i].Place.Span, true);
        }
    }

    /// <summary>
    /// A heredoc is the script if nothing else stands on the line, and does not name its own interpreter.
    /// </summary>
    private static IReadOnlyList<ShellCommand> OfHeredoc(Instruction instruction)
    {
        var heredoc = instruction.Heredocs[0];
        var text = instruction.Text.Source;
        var isAlone = instruction.Heredocs.Count == 1
            && instruction.Body.Value.Trim() == text.Text.Substring(heredoc.Opening.Start, heredoc.Opening.Length);
        if (!isAlone || string.CompareOrdinal(text.Text, heredoc.Body.Start, "#!", 0, 2) == 0)
            return [];
        var script = LogicalText.OfLine(text, heredoc.Body.Start, heredoc.Body.End);
        return ShellCommandReader.Read(script, script.Start, script.End);
    }
}
