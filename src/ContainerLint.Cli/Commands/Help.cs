using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Commands;

/// <summary>What <c>--help</c> says of a command: what it does, everything it takes, and examples.</summary>
/// <param name="command">The command.</param>
/// <param name="notes">What is worth knowing besides: blocks of lines, the first of each being its heading.</param>
internal sealed class Help(Command command, params string[] notes) : SynchronousCommandLineAction
{
    private const int WidestText = 100;
    private const string Indent = "  ";

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Gives a command its help.</summary>
    public static void Add(Command command, params string[] notes)
    {
        var option = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (option is null)
            command.Options.Add(option = new HelpOption());
        option.Description = "Show this help";
        option.Action = new Help(command, notes);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var terminal = (Terminal)parseResult.InvocationConfiguration;
        var style = OutputOptions.DefaultStyle(terminal, terminal.IsOutputShown);
        Write(terminal.Output, style, Math.Min(terminal.Width, WidestText));
        return ExitCodes.Clean;
    }

    private void Write(TextWriter output, Style style, int width)
    {
        foreach (var paragraph in (command.Description ?? "").Split("\n\n"))
        {
            foreach (var line in TextWrap.Wrap(paragraph.ReplaceLineEndings(" "), width))
                output.WriteLine(line);
            output.WriteLine();
        }

        output.WriteLine(style.Bold("Usage:"));
        output.WriteLine(Indent + Usage());
        if (command.Subcommands.Count > 0)
            output.WriteLine($"{Indent}containerlint COMMAND --help");
        WriteSection(output, style, width, "Arguments:", command.Arguments.Select(argument =>
            (argument.HelpName ?? argument.Name, argument.Description ?? "")));
        WriteSection(output, style, width, "Commands:", command.Subcommands.Select(sub =>
            (sub.Name, (sub.Description ?? "").Split('\n')[0])));
        WriteSection(output, style, width, "Options:", command.Options.Where(option => !option.Hidden).Select(option =>
            (Names(option), Description(option))));
        foreach (var note in notes)
            WriteNote(output, style, note);
    }

    private string Usage()
    {
        var name = command is RootCommand ? "containerlint" : $"containerlint {command.Name}";
        var arguments = command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0
            ? $"[{argument.HelpName ?? argument.Name}]"
            : argument.HelpName ?? argument.Name);
        return string.Join(' ', [name, .. arguments, "[OPTIONS]"]);
    }

    private static string Names(Option option)
    {
        var shortName = option.Aliases.FirstOrDefault(alias => alias.Length == 2 && alias[0] == '-');
        var text = (shortName is null ? "    " : shortName + ", ") + option.Name;
        return option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool) && option is not HelpOption
            ? $"{text} {option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant()}"
            : text;
    }

    private static string Description(Option option) =>
        option.HasDefaultValue && option.ValueType == typeof(string) && option.GetDefaultValue() is string value
            ? $"{option.Description} [default: {value}]"
            : option.Description ?? "";

    private static void WriteSection(
        TextWriter output, Style style, int width, string heading, IEnumerable<(string Name, string Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(style.Bold(heading));
        var column = all.Max(row => row.Name.Length) + Indent.Length + 3;
        foreach (var (name, text) in all)
        {
            var lead = Indent + style.Cyan(name) + new string(' ', column - Indent.Length - name.Length);
            foreach (var line in TextWrap.Wrap(text, Math.Max(30, width - column)))
            {
                output.WriteLine(lead + line);
                lead = new string(' ', column);
            }
        }
    }

    private static void WriteNote(TextWriter output, Style style, string note)
    {
        var lines = note.Split('\n');
        output.WriteLine();
        output.WriteLine(style.Bold(lines[0]));
        foreach (var line in lines.Skip(1))
            output.WriteLine((Indent + line).TrimEnd());
    }
}
