using System.CommandLine;
using System.CommandLine.Invocation;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Commands;

/// <summary><c>--help</c>: what a command does, its arguments, subcommands and options, and examples.</summary>
/// <param name="command">The command.</param>
/// <param name="notes">What follows the options: blocks of lines, the first being the heading.</param>
internal sealed class Help(Command command, IReadOnlyList<string> notes) : SynchronousCommandLineAction
{
    private const int WidestText = 100;

    /// <summary>The most options that are listed without topics.</summary>
    private const int ShortList = 10;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Gives a command its help.</summary>
    public static void Add(Command command, IReadOnlyList<string> notes)
    {
        command.Options.Add(new Option<bool>("--help", "-h", "-?", "/h", "/?")
        {
            Description = "Show this help",
            Arity = ArgumentArity.Zero,
            Action = new Help(command, notes),
        });
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var terminal = (Terminal)parseResult.InvocationConfiguration;
        var page = new HelpPage(
            terminal.Output, ColorChoice.Auto.OutputStyle(terminal), Math.Min(terminal.Width, WidestText));
        // The root that was parsed has only the subcommands that were named.
        Write(page, command.Name == CommandTree.Root ? CommandTree.All() : command);
        return ExitCodes.Clean;
    }

    private void Write(HelpPage page, Command shown)
    {
        foreach (var paragraph in (shown.Description ?? "").ReplaceLineEndings("\n").Split("\n\n"))
            page.WriteParagraph(paragraph);
        page.WriteNote(Usage(shown));
        page.WriteSection("Arguments", shown.Arguments.Select(argument =>
            (argument.HelpName ?? argument.Name, argument.Description ?? "")));
        page.WriteSection("Commands", shown.Subcommands.Select(sub =>
            (sub.Name, (sub.Description ?? "").ReplaceLineEndings("\n").Split('\n')[0])));
        foreach (var (heading, options) in Groups(shown))
            page.WriteSection(heading, options.Select(option => (Names(option), Description(option))));
        foreach (var note in notes)
            page.WriteNote(note);
    }

    /// <summary>The options of a command under their headings; a short list has no topics.</summary>
    private static IEnumerable<(string Heading, IReadOnlyList<Option> Options)> Groups(Command command)
    {
        var options = command.Options.Where(option => !option.Hidden)
            .OrderBy(option => option.Name is "--help" or "--version").ToList();
        if (options.Count <= ShortList)
            return [("Options", options)];
        return
            from topic in OptionTopics.All
            let ofTopic = options.FindAll(option => OptionTopics.Of(option.Name) == topic)
            where ofTopic.Count > 0
            select (topic, (IReadOnlyList<Option>)ofTopic);
    }

    private static string Usage(Command command)
    {
        var name = command.Name == CommandTree.Root ? command.Name : $"{CommandTree.Root} {command.Name}";
        var arguments = command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0
            ? $"[{argument.HelpName ?? argument.Name}]"
            : argument.HelpName ?? argument.Name);
        var usage = $"Usage:\n{string.Join(' ', [name, .. arguments, "[OPTIONS]"])}";
        return command.Subcommands.Count > 0 ? $"{usage}\ncontainerlint COMMAND --help" : usage;
    }

    private static string Names(Option option)
    {
        var shortName = option.Aliases.FirstOrDefault(alias => alias.Length == 2 && alias[0] == '-' && alias != "-?");
        var text = (shortName is null ? "    " : shortName + ", ") + option.Name;
        return option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool)
            ? $"{text} {option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant()}"
            : text;
    }

    private static string Description(Option option) =>
        option.HasDefaultValue && option.ValueType == typeof(string) && option.GetDefaultValue() is string value
            ? $"{option.Description} [default: {value}]"
            : option.Description ?? "";
}
