using ContainerLint.Documents;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Checks for which BuildKit stops before it reads any instruction: <c>parser/line_parsers.go</c>, <c>parseNameVal</c>
/// and <c>parseJSON</c>.
/// </summary>
internal sealed class SplittingChecks(ErrorSink errors, char escape)
{
    /// <summary>Checks an instruction and the one that it triggers.</summary>
    public void Check(Instruction instruction)
    {
        switch (instruction.Kind)
        {
            case InstructionKind.Env:
            case InstructionKind.Label:
                CheckPairs(instruction);
                break;
            case InstructionKind.Onbuild:
                if (instruction.Trigger is { Kind: not InstructionKind.Onbuild } trigger)
                    Check(trigger);
                break;
            default:
                CheckJson(instruction);
                break;
        }
    }

    private void CheckJson(Instruction instruction)
    {
        if (!MayBeJson(instruction) || instruction.Arguments.Json != JsonForm.Mixed)
            return;
        Add(
            DockerfileErrorKinds.InvalidJsonForm, instruction, instruction.Arguments.Culprit,
            "The JSON form takes only strings; put this in double quotes");
    }

    /// <summary>Whether an instruction may be in the JSON form, found without splitting its arguments.</summary>
    private static bool MayBeJson(Instruction instruction)
    {
        switch (instruction.FirstBodyCharacter)
        {
            case '[':
                var text = instruction.Text;
                return JsonArray.FormOf(text.Text, instruction.BodyStart, text.End) == JsonForm.Mixed;
            case '-':
                return true;
            default:
                return instruction.Kind == InstructionKind.Healthcheck;
        }
    }

    private void CheckPairs(Instruction instruction)
    {
        var position = instruction.BodyStart;
        if (!TryTakeWord(instruction, ref position, out var first))
            return;
        if (!HasEquals(instruction, first))
        {
            if (instruction.Arguments is { IsLegacyPair: true, Words.Count: 1 })
            {
                var keyword = Keywords.WordOf(instruction.Kind);
                AddMalformed(instruction, first, $"{keyword} needs a name and a value; write NAME=value");
            }

            return;
        }

        while (TryTakeWord(instruction, ref position, out var word))
        {
            if (HasEquals(instruction, word))
                continue;
            AddMalformed(
                instruction, word, "This word has no '='; write NAME=value, and quote a value that contains spaces");
            return;
        }
    }

    private bool TryTakeWord(Instruction instruction, ref int position, out WordRange word) =>
        Words.TryTakeQuoted(instruction.Text.Text, ref position, instruction.Text.End, escape, out word);

    private static bool HasEquals(Instruction instruction, WordRange word) =>
        instruction.Text.Text.IndexOf('=', word.Start, word.End - word.Start) >= 0;

    private void AddMalformed(Instruction instruction, WordRange word, string message) =>
        Add(DockerfileErrorKinds.MalformedKeyValue, instruction, word, message);

    private void Add(SyntaxErrorKind kind, Instruction instruction, WordRange word, string message) =>
        errors.Add(Step.Splitting, kind, instruction.Text.SpanOf(word.Start, word.End), message);
}
