using System.CommandLine;
using System.CommandLine.Completions;
using Option = System.CommandLine.Option;

namespace ContainerLint.Cli.Completion;

/// <summary>
/// The words of the command line as the completion scripts read them. Each line has five columns, separated by tabs:
/// the command (<c>-</c> is the root), the kind, the word, its related word or kind of value, and a description.
/// </summary>
/// <remarks>
/// The kinds: <c>command</c> is a subcommand; <c>option</c> is an option, whose value is one of <see cref="None"/>,
/// <c>words</c>, <c>list</c> (comma-separated words), <c>file</c> or <c>text</c>; <c>value</c> is a word that an option
/// accepts; <c>argument</c> is a word that is an argument; <c>files</c> says that arguments are paths.
/// </remarks>
internal static class CompletionTable
{
    private const string None = "none";

    /// <summary>Writes the words of a command and of all its subcommands.</summary>
    public static void Write(TextWriter output, Command command) => Write(output, command, "-");

    private static void Write(TextWriter output, Command command, string path)
    {
        var subcommands = command.Subcommands.Where(sub => !sub.Hidden).ToList();
        foreach (var sub in subcommands)
            Line(output, path, "command", sub.Name, None, sub.Description);
        foreach (var option in command.Options.Where(option => !option.Hidden))
            Write(output, option, path);
        foreach (var argument in command.Arguments)
        {
            if (IsPath(argument.HelpName ?? argument.Name))
                Line(output, path, "files", "-", None, argument.Description);
            foreach (var word in argument.GetCompletions(CompletionContext.Empty))
                Line(output, path, "argument", word.Label, None, word.Detail);
        }

        foreach (var sub in subcommands)
            Write(output, sub, path == "-" ? sub.Name : $"{path} {sub.Name}");
    }

    private static void Write(TextWriter output, Option option, string path)
    {
        var words = option.ValueType == typeof(bool) ? [] : option.GetCompletions(CompletionContext.Empty).ToList();
        var value = ValueOf(option, words.Count > 0);
        foreach (var name in option.Aliases.Where(IsWritten).Prepend(option.Name))
        {
            Line(output, path, "option", name, value, option.Description);
            foreach (var word in words)
                Line(output, path, "value", word.Label, name, word.Detail);
        }
    }

    private static string ValueOf(Option option, bool hasWords)
    {
        if (option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool) || option is VersionOption)
            return None;
        if (hasWords)
            return option.ValueType.IsArray ? "list" : "words";
        return IsPath(option.HelpName ?? option.Name) ? "file" : "text";
    }

    /// <summary>Whether a value is a path, by its name in the help.</summary>
    private static bool IsPath(string name) =>
        name.Contains("PATH", StringComparison.Ordinal) || name.Contains("FILE", StringComparison.Ordinal)
        || name.Contains("FOLDER", StringComparison.Ordinal);

    /// <summary>Leaves out the aliases that System.CommandLine adds for Windows: <c>/h</c> and <c>-?</c>.</summary>
    private static bool IsWritten(string alias) => alias[0] == '-' && alias != "-?";

    private static void Line(
        TextWriter output, string path, string kind, string word, string related, string? text)
    {
        var line = (text ?? "").Split('\n')[0].Replace('\t', ' ').TrimEnd('\r');
        output.WriteLine($"{path}\t{kind}\t{word}\t{related}\t{(line.Length == 0 ? "-" : line)}");
    }
}
