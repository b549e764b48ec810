using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>What BuildKit refuses in a single instruction.</summary>
internal sealed class InstructionChecks
{
    private readonly ErrorSink errors;
    private readonly char escape;

    private InstructionChecks(DockerfileSyntax syntax)
    {
        errors = syntax.Errors;
        escape = syntax.Escape;
    }

    /// <summary>Checks all instructions of a file.</summary>
    public static void Check(DockerfileSyntax syntax)
    {
        var checks = new InstructionChecks(syntax);
        var hasStage = false;
        foreach (var instruction in syntax.Instructions)
        {
            checks.Check(instruction);
            hasStage |= instruction.Kind == InstructionKind.From;
            if (!hasStage && instruction.Kind != InstructionKind.Arg)
            {
                checks.Refuse(
                    instruction.KeywordSpan,
                    $"{instruction.Keyword} stands before the first FROM, where only ARG may stand");
            }
        }

        if (!hasStage && syntax.Instructions.Count > 0)
        {
            var last = syntax.Instructions[^1].KeywordSpan;
            syntax.Errors.Add(Step.Resolving, last, "There is no FROM in this file; name a base image");
        }
    }

    private void Check(Instruction instruction)
    {
        CheckSplitting(instruction);
        var first = instruction.FirstBodyCharacter;
        if (first == '-' && instruction.Kind != InstructionKind.Unknown)
            FlagChecks.Check(instruction, errors);
        switch (instruction.Kind)
        {
            case InstructionKind.Unknown:
                RefuseUnknown(instruction);
                break;
            case InstructionKind.From:
                CheckFrom(instruction);
                break;
            case InstructionKind.Copy:
            case InstructionKind.Add:
                if (!instruction.HasTwoPlainWords && instruction.Arguments.Words.Count < 2)
                    Refuse(instruction, "needs at least one source and a destination");
                break;
            case InstructionKind.Arg:
            case InstructionKind.Env:
            case InstructionKind.Label:
                CheckNames(instruction);
                break;
            case InstructionKind.Healthcheck:
                CheckHealthcheck(instruction);
                break;
            case InstructionKind.Onbuild:
                CheckOnbuild(instruction);
                break;
            case InstructionKind.Shell:
                if (!instruction.IsJson || instruction.Arguments.Words.Count == 0)
                    Refuse(instruction, "needs a JSON array such as [\"/bin/bash\", \"-c\"]");
                break;
            case InstructionKind.User:
            case InstructionKind.Workdir:
            case InstructionKind.StopSignal:
            case InstructionKind.Maintainer:
            case InstructionKind.Expose:
            case InstructionKind.Volume:
                if (first == '\0')
                    Refuse(instruction, "needs an argument");
                break;
            default:
                break;
        }
    }

    /// <summary>What stops BuildKit while it still splits the file into instructions.</summary>
    private void CheckSplitting(Instruction instruction)
    {
        switch (instruction.Kind)
        {
            case InstructionKind.Env:
            case InstructionKind.Label:
                CheckPairs(instruction);
                break;
            case InstructionKind.Onbuild:
                if (instruction.Trigger is { Kind: not InstructionKind.Onbuild } trigger)
                    CheckSplitting(trigger);
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
        var culprit = instruction.Arguments.Culprit;
        errors.Add(
            Step.Splitting, instruction.Text.SpanOf(culprit.Start, culprit.End),
            "The JSON form takes strings only; put this in double quotes");
    }

    /// <summary>Tells, without splitting the arguments, those that are no JSON or good JSON.</summary>
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
        var text = instruction.Text;
        var position = instruction.BodyStart;
        if (!TryTakeWord(instruction, ref position, out var first))
            return;
        if (text.Text.IndexOf('=', first.Start, first.End - first.Start) < 0)
        {
            if (instruction.Arguments is { IsLegacyPair: true, Words.Count: 1 })
            {
                errors.Add(
                    Step.Splitting, text.SpanOf(first.Start, first.End),
                    $"{KeywordOf(instruction)} needs a name and a value; write NAME=value");
            }

            return;
        }

        while (TryTakeWord(instruction, ref position, out var word))
        {
            if (text.Text.IndexOf('=', word.Start, word.End - word.Start) < 0)
            {
                errors.Add(
                    Step.Splitting, text.SpanOf(word.Start, word.End),
                    "There is no '=' in this word; write NAME=value, and quote a value that has blanks");
                return;
            }
        }
    }

    private void CheckNames(Instruction instruction)
    {
        var position = instruction.BodyStart;
        if (position == instruction.Text.End)
            Refuse(instruction, "needs an argument");
        while (TryTakeWord(instruction, ref position, out var word))
        {
            if (instruction.Text.Text[word.Start] == '=' && IsPair(instruction))
                Refuse(instruction.Text.SpanOf(word.Start, word.End), "There is no name before the '='");
        }
    }

    private static bool IsPair(Instruction instruction) =>
        instruction.Kind == InstructionKind.Arg || !instruction.Arguments.IsLegacyPair;

    private bool TryTakeWord(Instruction instruction, ref int position, out WordRange word) =>
        Words.TryTakeQuoted(instruction.Text.Text, ref position, instruction.Text.End, escape, out word);

    private void CheckFrom(Instruction instruction)
    {
        var words = instruction.Arguments.Words;
        if (words.Count == 0)
        {
            Refuse(instruction, "needs an image");
            return;
        }

        if (StageReader.HasAs(instruction.Text, words))
        {
            var span = instruction.Text.SpanOf(words[2].Start, words[2].End);
            var name = instruction.Text.Text.Substring(words[2].Start, words[2].End - words[2].Start);
            if (!StageReader.IsName(name))
            {
                Refuse(
                    span,
                    $"'{name}' cannot name a stage; begin with a letter and use letters, digits, '-', '_' and '.'");
            }
        }
        else if (words.Count > 1)
        {
            var second = instruction.Text.SpanOf(words[1].Start, words[^1].End);
            Refuse(second, instruction.Text.Text[words[1].Start] == '#' || IsComment(instruction, words)
                ? "A comment must stand on a line of its own; BuildKit takes this for arguments of FROM"
                : "FROM takes one image, or an image, AS and a name; nothing else may follow");
        }
    }

    private static bool IsComment(Instruction instruction, List<WordRange> words) =>
        words.Count > 3 && instruction.Text.Text[words[3].Start] == '#';

    private void CheckHealthcheck(Instruction instruction)
    {
        var words = instruction.Arguments.Words;
        var type = words.Count > 0
            ? instruction.Text.Text.Substring(words[0].Start, words[0].End - words[0].Start).ToUpperInvariant()
            : "";
        if (type is not ("CMD" or "NONE"))
            Refuse(instruction, "needs CMD and a command, or NONE");
        else if (type == "NONE" && words.Count > 1)
            Refuse(instruction.Text.SpanOf(words[1].Start, words[^1].End), "HEALTHCHECK NONE takes no arguments");
        else if (type == "CMD" && words.Count == 1)
            Refuse(instruction, "CMD needs a command");
    }

    private void CheckOnbuild(Instruction instruction)
    {
        if (instruction.Trigger is not { } trigger)
            Refuse(instruction, "needs an instruction");
        else if (trigger.Kind is InstructionKind.Onbuild or InstructionKind.From or InstructionKind.Maintainer)
            Refuse(trigger.KeywordSpan, $"{trigger.Keyword.ToUpperInvariant()} may not follow ONBUILD");
    }

    private void RefuseUnknown(Instruction instruction)
    {
        // Prose has one of these on every line.
        if (errors.IsSettled(Step.Reading))
            return;
        var keyword = instruction.Keyword;
        var blank = IndexOfBlank(keyword);
        if (keyword.Length == 0)
        {
            Refuse(instruction.Span, "A continuation stands here and nothing follows it; remove it");
        }
        else if (blank >= 0 && Keywords.Find(keyword, 0, blank) != InstructionKind.Unknown)
        {
            Refuse(
                instruction.KeywordSpan,
                $"The blank behind '{keyword.Substring(0, blank)}' is U+{(int)keyword[blank]:X4}; write a plain one");
        }
        else
        {
            var shown = keyword.Length > 40 ? keyword.Substring(0, 40) + "…" : keyword;
            Refuse(instruction.KeywordSpan, Keywords.Nearest(keyword) is { } nearest
                ? $"'{shown}' is not an instruction; did you mean {nearest}?"
                : $"'{shown}' is not an instruction");
        }
    }

    private static int IndexOfBlank(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                return i;
        }

        return -1;
    }

    private void Refuse(Instruction instruction, string reason) =>
        Refuse(instruction.KeywordSpan, $"{KeywordOf(instruction)} {reason}");

    private void Refuse(SourceSpan span, string message) => errors.Add(Step.Reading, span, message);

    private static string KeywordOf(Instruction instruction) => Keywords.WordOf(instruction.Kind);
}
