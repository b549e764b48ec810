namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// The commands of a script as a POSIX shell splits it, well enough to see what certainly runs. Substitutions are parts
/// of words; what is inside of them is not read.
/// </summary>
internal sealed class ShellCommandReader
{
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "if", "while", "until", "for", "case", "select",
    };

    private static readonly HashSet<string> Closers = new(StringComparer.Ordinal) { "fi", "done", "esac" };

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "then", "else", "elif", "do", "{", "}", "in", "time",
    };

    private static readonly HashSet<string> Wrappers = new(StringComparer.Ordinal) { "sudo", "exec", "env", "nice" };

    private static readonly HashSet<string> Tests = new(StringComparer.Ordinal)
    {
        "command", "which", "type", "hash", "test", "[", "[[", "grep", "!",
    };

    private readonly LogicalText text;
    private readonly ShellLexer lexer;
    private readonly List<ShellCommand> commands = [];
    private readonly List<ShellWord> words = [];
    private int depth;
    private int functions;
    private int listStart;
    private int groups;
    private int patternStart = -1;
    private bool isGuarded;
    private bool isPiped;

    private ShellCommandReader(LogicalText text, int start, int end)
    {
        this.text = text;
        lexer = new ShellLexer(text.Text, start, end);
    }

    /// <summary>The commands of a part of a text.</summary>
    public static IReadOnlyList<ShellCommand> Read(LogicalText text, int start, int end) =>
        new ShellCommandReader(text, start, end).Read();

    private List<ShellCommand> Read()
    {
        while (lexer.TryRead())
        {
            if (lexer.Operator is { } sign)
                Take(sign);
            else if (!lexer.IsRedirected)
                words.Add(new ShellWord(lexer.Word, text.SpanOf(lexer.Start, lexer.End), lexer.IsPlain));
        }

        EndList();
        return commands;
    }

    private void Take(string sign)
    {
        switch (sign)
        {
            case "(" when words.Count > 0:
                functions++;
                words.Clear();
                break;
            case "(":
                groups++;
                break;
            case ";;":
                EndList();
                patternStart = commands.Count;
                break;
            case ")" when groups == 0:
                EndCommand();
                DropPattern();
                break;
            case ")":
                EndCommand();
                groups = Math.Max(0, groups - 1);
                break;
            case "||":
                EndCommand();
                Guard();
                break;
            case "&&":
                EndCommand();
                break;
            case "|" or "|&":
                EndCommand();
                isPiped = true;
                break;
            default:
                if (groups == 0)
                    EndList();
                else
                    EndCommand();
                break;
        }
    }

    /// <summary>Forgets what was read of a pattern of <c>case</c>.</summary>
    private void DropPattern()
    {
        if (patternStart >= 0 && patternStart < commands.Count)
            commands.RemoveRange(patternStart, commands.Count - patternStart);
        patternStart = -1;
    }

    /// <summary>Makes all commands of the list conditional, up to its end: a failure of one does not fail it.</summary>
    private void Guard()
    {
        isGuarded = true;
        for (var i = listStart; i < commands.Count; i++)
            commands[i] = commands[i] with { IsConditional = true };
    }

    private void EndList()
    {
        EndCommand();
        listStart = commands.Count;
        isGuarded = false;
    }

    private void EndCommand()
    {
        var first = 0;
        while (first < words.Count && IsSkipped(words[first].Text, ref first))
            first++;
        if (first < words.Count)
        {
            var command = new ShellCommand(
                words.GetRange(first, words.Count - first), isGuarded || depth > 0 || functions > 0)
            {
                Prefix = first == 0 ? [] : words.GetRange(0, first),
                IsPiped = isPiped,
            };
            commands.Add(command);
            isGuarded |= Tests.Contains(command.Name);
        }

        words.Clear();
        isPiped = false;
    }

    private bool IsSkipped(string word, ref int index)
    {
        if (Openers.Contains(word))
        {
            depth++;
            // The variable of a loop and the subject of a case are no commands.
            if (word is "for" or "case" or "select")
                index = words.Count - 1;
            if (word == "case")
                patternStart = commands.Count;
            return true;
        }

        if (Closers.Contains(word))
            depth = Math.Max(0, depth - 1);
        else if (word == "}" && functions > 0)
            functions--;
        else if (Wrappers.Contains(word))
            SkipOptions(ref index);
        else
            return Fillers.Contains(word) || IsAssignment(word);
        return true;
    }

    private void SkipOptions(ref int index)
    {
        while (index + 1 < words.Count && words[index + 1].Text.StartsWith("-", StringComparison.Ordinal))
            index++;
    }

    private static bool IsAssignment(string word)
    {
        var equals = word.IndexOf('=');
        for (var i = 0; i < equals; i++)
        {
            if (!(char.IsLetterOrDigit(word[i]) || word[i] == '_'))
                return false;
        }

        return equals > 0;
    }
}
