using System.CommandLine;
using ContainerLint.Cli.Commands;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli;

/// <summary>One invocation: words in, exit code out.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The words behind the program's name.</param>
    /// <param name="terminal">Where to read and write.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        // A path may begin with '@': no response files.
        var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var parsed = LintCommand.Create().Parse(arguments, configuration);
        if (parsed.Action is not (Help or Commands.Version) && Complaints(parsed) is { Count: > 0 } unused)
            return Complain(terminal, parsed, unused);
        try
        {
            var code = parsed.Invoke(terminal);
            terminal.Output.Flush();
            return code;
        }
        catch (UsageException exception)
        {
            return Complain(terminal, parsed, [exception.Message]);
        }
        catch (ConfigurationException exception)
        {
            Write(terminal, exception.Problems.Select(problem => problem.Sentence));
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Stopped");
            return ExitCodes.Interrupted;
        }
    }

    private static List<string> Complaints(ParseResult parsed)
    {
        var unknown = ArgumentText.UnknownOptions(parsed).ToList();
        return unknown.Count > 0 ? unknown : [.. parsed.Errors.Select(error => error.Message.TrimEnd('.')).Distinct()];
    }

    private static int Complain(Terminal terminal, ParseResult parsed, IEnumerable<string> unused)
    {
        Write(terminal, unused);
        var command = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        terminal.Error.WriteLine($"Try 'containerlint {command}--help'");
        return ExitCodes.Usage;
    }

    private static void Write(Terminal terminal, IEnumerable<string> unused)
    {
        var style = OutputOptions.DefaultStyle(terminal, terminal.IsErrorShown);
        foreach (var complaint in unused)
            terminal.Error.WriteLine($"{style.Red("error")}: {Visible.Line(complaint)}");
    }
}
