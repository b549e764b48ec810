using System.Text;
using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2047: a shell starts the program of the container, and gets its signals.</summary>
public sealed partial class ShellFormEntrypoint : DockerfileRule
{
    private static readonly char[] Operators = [';', '&', '|', '<', '>', '(', ')', '`', '\n'];

    private static readonly HashSet<string> Builtins = new(StringComparer.Ordinal)
    {
        ".", ":", "alias", "cd", "eval", "exit", "export", "read", "set", "source", "trap", "ulimit", "umask", "wait",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context) =>
        dockerfile.States.SelectMany(stage => Check(dockerfile, stage));

    private IEnumerable<Finding> Check(DockerfileSyntax dockerfile, StageState stage)
    {
        var hasShell = stage.Below?.LastOf(InstructionKind.Shell) is not null;
        foreach (var instruction in stage.Stage.Instructions)
        {
            hasShell |= instruction.Kind == InstructionKind.Shell;
            if (hasShell)
                yield break;
            if (instruction.Kind is InstructionKind.Cmd or InstructionKind.Entrypoint && !instruction.IsJson
                && instruction.Arguments.Words.Count > 0 && !StartsWithExec(instruction)
                && !WindowsStage.Is(stage, dockerfile))
            {
                yield return Report(dockerfile, instruction, stage);
            }
        }
    }

    private Finding Report(DockerfileSyntax dockerfile, Instruction instruction, StageState stage) => Report(
        dockerfile, instruction.KeywordSpan,
        $"{instruction.Keyword.ToUpperInvariant()} starts a shell, which may keep the signal of 'docker stop'; "
        + "use the JSON form",
        FixFor(dockerfile, instruction, stage));

    private static Fix? FixFor(DockerfileSyntax dockerfile, Instruction instruction, StageState stage)
    {
        var word = instruction.Arguments.Words[0];
        var (text, span) = (instruction.Text, instruction.Text.SpanOf(word.Start, word.End));
        var command = text.Text.Substring(word.Start, word.End - word.Start);
        // A comment between the lines would be lost.
        if (command[0] == '[' || command.IndexOfAny(Operators) >= 0
            || dockerfile.Source.Text.IndexOf('#', span.Start, span.Length) >= 0)
        {
            return null;
        }

        var words = command.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (Builtins.Contains(words[0]) || words[0].IndexOf('=') >= 0)
            return null;
        if (command.All(IsPlain))
        {
            return FixOf(
                dockerfile, "Use the JSON form", IsExact(dockerfile, instruction, stage) ? Safety.Safe : Safety.Unsafe,
                (span, $"[{string.Join(", ", words.Select(Quote))}]"));
        }

        return FixOf(
            dockerfile, "Let the shell replace itself with the program", Safety.Unsafe,
            (span, $"[{Quote("/bin/sh")}, {Quote("-c")}, {Quote("exec " + command)}]"));
    }

    /// <summary>
    /// Whether the same runs: an <c>ENTRYPOINT</c> gets the words of a <c>CMD</c>, which the shell drops, and a
    /// <c>CMD</c> gives its words to the <c>ENTRYPOINT</c>.
    /// </summary>
    private static bool IsExact(DockerfileSyntax dockerfile, Instruction instruction, StageState stage) =>
        instruction.Kind == InstructionKind.Entrypoint
            ? stage.LastOf(InstructionKind.Cmd) is null
            : stage.LastOf(InstructionKind.Entrypoint) is null && KnownBase.HasNoEntrypoint(stage, dockerfile);

    private static bool StartsWithExec(Instruction instruction)
    {
        var (text, start) = (instruction.Text.Text, instruction.Arguments.Words[0].Start);
        return string.CompareOrdinal(text, start, "exec ", 0, 5) == 0;
    }

    private static bool IsPlain(char c) => c < '\u0080' && (char.IsLetterOrDigit(c) || " \t_./:@%+,-=".IndexOf(c) >= 0);

    private static string Quote(string word)
    {
        var json = new StringBuilder("\"", word.Length + 2);
        foreach (var c in word)
            json.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\t' => "\\t", _ => c.ToString() });
        return json.Append('"').ToString();
    }
}
