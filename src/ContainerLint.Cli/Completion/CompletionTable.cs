using System.CommandLine;
using System.CommandLine.Completions;
using Option = System.CommandLine.Option;

namespace ContainerLint.Cli.Completion;

/// <summary>
/// The words of the command line as completion scripts read them: one line per word, with five tab-separated fields:
/// the command it belongs to (<c>-</c> for the root), its kind, the word, what it relates to, and a description.
/// </summary>
/// <remarks>
/// The kinds: <c>command</c>, a subcommand; <c>option</c>, related to the form of its value: <see cref="None"/>,
/// <c>words</c>, <c>list</c> (comma-separated words), <c>file</c> or <c>text</c>; <c>value</c>, related to its option;
/// <c>argument</c>, a word that is an argument; <c>files</c>, for arguments that are paths.
/// </remarks>
internal static class CompletionTable
{
    private const string None = "none";

    /// <summary>Writes the words of a command and of its subcommands.</summary>
    public static void Write(TextWriter output, Command command) => Write(output, command, "-");

    private static void Write(TextWriter output, Command command, string path)
    {
        var subcommands = command.Subcommands.Where(sub => !sub.Hidden).ToList();
        foreach (var sub in subcommands)
            Write(output, new Line(path, "command", sub.Name, sub.Description));
        foreach (var option in command.Options.Where(option => !option.Hidden))
            Write(output, option, path);
        foreach (var argument in command.Arguments)
        {
            if (IsPath(argument.HelpName ?? argument.Name))
                Write(output, new Line(path, "files", "-", argument.Description));
            foreach (var word in argument.GetCompletions(CompletionContext.Empty))
                Write(output, new Line(path, "argument", word.Label, word.Detail));
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
            Write(output, new Line(path, "option", name, option.Description) { Related = value });
            foreach (var word in words)
                Write(output, new Line(path, "value", word.Label, word.Detail) { Related = name });
        }
    }

    private static string ValueOf(Option option, bool hasWords)
    {
        if (option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool))
            return None;
        if (hasWords)
            return option.ValueType.IsArray ? "list" : "words";
        return IsPath(option.HelpName ?? option.Name) ? "file" : "text";
    }

    /// <summary>Whether a value with this name in help is a path.</summary>
    private static bool IsPath(string name) =>
        name.Contains("PATH", StringComparison.Ordinal) || name.Contains("FILE", StringComparison.Ordinal)
        || name.Contains("FOLDER", StringComparison.Ordinal);

    /// <summary>Excludes aliases in the style of Windows: <c>/h</c> and <c>-?</c>.</summary>
    private static bool IsWritten(string alias) => alias[0] == '-' && alias != "-?";

    private static void Write(TextWriter output, Line line)
    {
        var text = (line.Description ?? "").Split('\n')[0].Replace('\t', ' ').TrimEnd('\r');
        output.WriteLine($"{line.Path}\t{line.Kind}\t{line.Word}\t{line.Related}\t{(text.Length == 0 ? "-" : text)}");
    }

    /// <summary>A line of the table.</summary>
    private sealed record Line(string Path, string Kind, string Word, string? Description)
    {
        public string Related { get; init; } = None;
    }
}
