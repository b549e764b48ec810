using ContainerLint.Text;

namespace ContainerLint.CSharp.Commands;

/// <summary>Finds the images in commands, also behind shells and programs that run other programs.</summary>
internal static class CommandLines
{
    /// <summary>The maximum depth of shells and programs that run each other.</summary>
    private const int MaximumDepth = 6;

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "!", "do", "elif", "else", "if", "then", "until", "while", "{",
    };

    /// <summary>The images that a command names.</summary>
    /// <param name="words">The program, followed by its arguments.</param>
    public static IReadOnlyList<CommandImage> ImagesOf(IReadOnlyList<CommandWord> words) => ImagesOf(words, 0);

    private static IReadOnlyList<CommandImage> ImagesOf(IReadOnlyList<CommandWord> words, int depth)
    {
        var start = 0;
        while (start < words.Count && !words[start].IsOptional && StandsBeforeProgram(words[start].Text.Value))
            start++;
        if (start == words.Count || words[start].IsOptional || depth > MaximumDepth)
            return [];
        var program = words[start].Text;
        return Programs.KindOf(program) switch
        {
            ProgramKind.Containers => DockerCommandLine.ImagesOf(words, start + 1),
            ProgramKind.Shell when ScriptIn(words, start + 1) is { } script => InScript(script, depth + 1),
            ProgramKind.PowerShell => InRest(words, Behind(words, start + 1, "-c", "-command"), depth, InScript),
            ProgramKind.WindowsShell => InRest(words, Behind(words, start + 1, "/c", "/k"), depth, InWindowsScript),
            ProgramKind.Prefix when ProgramBehind(words, start) is { } rest => ImagesOf(rest, depth + 1),
            _ => [],
        };
    }

    /// <summary>Whether a word is <c>NAME=value</c> or a keyword of the shell.</summary>
    private static bool StandsBeforeProgram(string word)
    {
        var equals = word.IndexOf('=');
        for (var i = 0; i < equals; i++)
        {
            if (!char.IsLetterOrDigit(word[i]) && word[i] != '_')
                return false;
        }

        return equals > 0 || Keywords.Contains(word);
    }

    /// <summary>The script after <c>-c</c>, which may be combined with other options: <c>-ec</c>.</summary>
    private static MappedText? ScriptIn(IReadOnlyList<CommandWord> words, int start)
    {
        for (var i = start; i + 1 < words.Count; i++)
        {
            var word = words[i].Text.Value;
            if (word.Length < 2 || word[0] is not ('-' or '+') || !words[i].Text.IsKnown)
                return null;
            if (word[1] != '-' && word.IndexOf('c') > 0)
                return words[i + 1].Text;
            if (word is "-o" or "+o" or "-O" or "+O")
                i++;
        }

        return null;
    }

    private static int Behind(IReadOnlyList<CommandWord> words, int start, string one, string other)
    {
        for (var i = start; i < words.Count; i++)
        {
            var word = words[i].Text.Value;
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase)
                || word.Equals(other, StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return words.Count;
    }

    /// <summary>The images in what a shell runs: one word is a script, several are a command.</summary>
    private static IReadOnlyList<CommandImage> InRest(
        IReadOnlyList<CommandWord> words,
        int start,
        int depth,
        Func<MappedText, int, IReadOnlyList<CommandImage>> inScript)
    {
        return start + 1 == words.Count
            ? inScript(words[start].Text, depth + 1)
            : InCommands(words.Skip(start), depth + 1);
    }

    private static IReadOnlyList<CommandImage> InScript(MappedText script, int depth) =>
        [.. ShellScript.Split(script).SelectMany(command => ImagesOf(command, depth))];

    private static IReadOnlyList<CommandImage> InWindowsScript(MappedText script, int depth) =>
        InCommands(ProcessWords.Split(script), depth);

    /// <summary>The images in commands that are separated by operators.</summary>
    private static List<CommandImage> InCommands(IEnumerable<CommandWord> words, int depth)
    {
        var images = new List<CommandImage>();
        var command = new List<CommandWord>();
        foreach (var word in words)
        {
            if (word.Text.Value is not ("&" or "&&" or "|" or "||" or ";"))
            {
                command.Add(word);
                continue;
            }

            images.AddRange(ImagesOf(command, depth));
            command = [];
        }

        images.AddRange(ImagesOf(command, depth));
        return images;
    }

    /// <summary>The program that another one runs, with its arguments; null if an option is unknown.</summary>
    private static List<CommandWord>? ProgramBehind(IReadOnlyList<CommandWord> words, int prefix)
    {
        var options = Programs.OptionsOf(words[prefix].Text);
        var i = prefix + 1;
        for (; i < words.Count && OptionWord.IsOption(words[i].Text.Value); i++)
        {
            if (words[i].Text.Value == "--")
                continue;
            if (OptionWord.Read(words[i].Text.Value, options) is not { } option)
                return null;
            if (option.Value == ValuePosition.Next)
                i++;
        }

        return [.. words.Skip(Programs.TakesWord(words[prefix].Text) ? i + 1 : i)];
    }
}
