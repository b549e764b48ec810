using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Checks single instructions as BuildKit's <c>instructions/parse.go</c> does (<see cref="DockerfileErrorKinds"/>).
/// </summary>
internal sealed class InstructionChecks
{
    private readonly ErrorSink errors;
    private readonly SplittingChecks splitting;
    private readonly char escape;

    private InstructionChecks(DockerfileSyntax syntax)
    {
        errors = syntax.Errors;
        escape = syntax.Escape;
        splitting = new SplittingChecks(errors, escape);
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
                checks.AddBeforeFrom(instruction);
        }

        if (!hasStage && syntax.Instructions.Count > 0)
        {
            syntax.Errors.Add(
                Step.Resolving, DockerfileErrorKinds.MissingFrom, syntax.Instructions[^1].KeywordSpan,
                "The file has no FROM; add one that names a base image");
        }
    }

    private void Check(Instruction instruction)
    {
        splitting.Check(instruction);
        var first = instruction.FirstBodyCharacter;
        if (first == '-' && instruction.Kind != InstructionKind.Unknown)
            FlagChecks.Check(instruction, errors);
        switch (instruction.Kind)
        {
            case InstructionKind.Unknown:
                CheckUnknown(instruction);
                break;
            case InstructionKind.From:
                CheckFrom(instruction);
                break;
            case InstructionKind.Copy:
            case InstructionKind.Add:
                if (!instruction.HasTwoPlainWords && instruction.Arguments.Words.Count < 2)
                    AddMissing(instruction, "needs at least one source and a destination");
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
                CheckShell(instruction);
                break;
            case InstructionKind.User:
            case InstructionKind.Workdir:
            case InstructionKind.StopSignal:
            case InstructionKind.Maintainer:
            case InstructionKind.Expose:
            case InstructionKind.Volume:
                if (first == '\0')
                    AddMissing(instruction, "needs an argument");
                break;
            default:
                break;
        }
    }

    private void CheckNames(Instruction instruction)
    {
        var (text, position) = (instruction.Text, instruction.BodyStart);
        if (position == text.End)
            AddMissing(instruction, "needs an argument");
        while (Words.TryTakeQuoted(text.Text, ref position, text.End, escape, out var word))
        {
            if (text.Text[word.Start] == '=' && IsPair(instruction))
            {
                Add(
                    DockerfileErrorKinds.MalformedKeyValue, text.SpanOf(word.Start, word.End),
                    "There is no name before the '='; write NAME=value");
            }
        }
    }

    private static bool IsPair(Instruction instruction) =>
        instruction.Kind == InstructionKind.Arg || !instruction.Arguments.IsLegacyPair;

    private void CheckFrom(Instruction instruction)
    {
        var (text, words) = (instruction.Text, instruction.Arguments.Words);
        if (words.Count == 0)
        {
            AddMissing(instruction, "needs an image");
        }
        else if (StageReader.HasAs(text, words))
        {
            CheckStageName(text, words[2]);
        }
        else if (words.Count > 1)
        {
            AddExtra(text.SpanOf(words[1].Start, words[^1].End), IsComment(text, words)
                ? "A comment must be on a line of its own; BuildKit reads this one as arguments of FROM"
                : "FROM takes an image, or an image, AS and a stage name; remove the rest");
        }
    }

    private void CheckStageName(LogicalText text, WordRange word)
    {
        var name = text.Text.Substring(word.Start, word.End - word.Start);
        if (StageReader.IsName(name))
            return;
        Add(
            DockerfileErrorKinds.InvalidStageName, text.SpanOf(word.Start, word.End),
            $"'{name}' is not a stage name; start with a letter and use letters, digits, '-', '_' and '.'");
    }

    private static bool IsComment(LogicalText text, List<WordRange> words) =>
        text.Text[words[1].Start] == '#' || (words.Count > 3 && text.Text[words[3].Start] == '#');

    private void CheckShell(Instruction instruction)
    {
        if (instruction.IsJson && instruction.Arguments.Words.Count > 0)
            return;
        Add(
            DockerfileErrorKinds.InvalidJsonForm, instruction.KeywordSpan,
            "SHELL needs a JSON array such as [\"/bin/bash\", \"-c\"]");
    }

    private void CheckHealthcheck(Instruction instruction)
    {
        var (text, words) = (instruction.Text, instruction.Arguments.Words);
        if (words.Count == 0)
        {
            AddMissing(instruction, "needs CMD and a command, or NONE");
            return;
        }

        var type = text.Text.Substring(words[0].Start, words[0].End - words[0].Start);
        switch (type.ToUpperInvariant())
        {
            case "NONE":
                if (words.Count > 1)
                    AddExtra(text.SpanOf(words[1].Start, words[^1].End), "HEALTHCHECK NONE takes no arguments");
                break;
            case "CMD":
                if (words.Count == 1)
                    AddMissing(instruction, "CMD needs a command");
                break;
            default:
                Add(
                    DockerfileErrorKinds.UnknownHealthcheckType, instruction.KeywordSpan,
                    "HEALTHCHECK needs CMD before the command, or NONE");
                break;
        }
    }

    private void CheckOnbuild(Instruction instruction)
    {
        if (instruction.Trigger is not { } trigger)
        {
            AddMissing(instruction, "needs an instruction");
        }
        else if (trigger.Kind is InstructionKind.Onbuild or InstructionKind.From or InstructionKind.Maintainer)
        {
            Add(
                DockerfileErrorKinds.InvalidTrigger, trigger.KeywordSpan,
                $"{Keywords.WordOf(trigger.Kind)} is not allowed after ONBUILD; remove it");
        }
    }

    private void CheckUnknown(Instruction instruction)
    {
        // A text that is not a Dockerfile has one of these on every line.
        if (errors.IsSettled(Step.Reading))
            return;
        var keyword = instruction.Keyword;
        if (keyword.Length == 0)
        {
            Add(
                DockerfileErrorKinds.Malformed, instruction.Span,
                "Nothing follows this line continuation; remove it");
        }
        else
        {
            Add(DockerfileErrorKinds.UnknownInstruction, instruction.KeywordSpan, Unknown(keyword));
        }
    }

    private static string Unknown(string keyword)
    {
        var blank = IndexOfBlank(keyword);
        if (blank >= 0 && Keywords.Find(keyword, 0, blank) != InstructionKind.Unknown)
        {
            var instruction = keyword.Substring(0, blank);
            return $"'{instruction}' is followed by the character U+{(int)keyword[blank]:X4}; write a plain space";
        }

        var shown = keyword.Length > 40 ? keyword.Substring(0, 40) + "…" : keyword;
        return $"'{shown}' is not an instruction"
            + (Keywords.Nearest(keyword) is { } nearest ? $"; did you mean {nearest}?" : "");
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

    private void AddBeforeFrom(Instruction instruction) => Add(
        DockerfileErrorKinds.InstructionBeforeFrom, instruction.KeywordSpan,
        $"{instruction.Keyword} is not allowed before the first FROM; only ARG is");

    private void AddMissing(Instruction instruction, string reason) => Add(
        DockerfileErrorKinds.MissingArgument, instruction.KeywordSpan,
        $"{Keywords.WordOf(instruction.Kind)} {reason}");

    private void AddExtra(SourceSpan span, string message) => Add(DockerfileErrorKinds.ExtraArguments, span, message);

    private void Add(SyntaxErrorKind kind, SourceSpan span, string message) =>
        errors.Add(Step.Reading, kind, span, message);
}
