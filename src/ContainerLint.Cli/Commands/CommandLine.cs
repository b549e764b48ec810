using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Commands;

/// <summary>One invocation: arguments in, exit code out.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The arguments, without the name of the program.</param>
    /// <param name="terminal">Where to read and write.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        if (arguments is ["--version"])
            return WriteVersion(terminal);
        // No response files: a path may begin with '@'.
        var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var commands = CommandTree.For(arguments);
        var parsed = commands.Parse(ParserInput.Of(arguments, commands), configuration);
        if (parsed.Action is not (Help or VersionAction) && UsageErrors(parsed) is { Count: > 0 } errors)
            return Reject(terminal, parsed, errors);
        try
        {
            var code = parsed.Invoke(terminal);
            terminal.Output.Flush();
            return code;
        }
        catch (UsageException exception)
        {
            return Reject(terminal, parsed, [exception.Message]);
        }
        catch (ConfigurationException exception)
        {
            WriteErrors(terminal, exception.Problems.Select(problem => problem.Sentence));
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Stopped");
            return ExitCodes.Interrupted;
        }
    }

    private static int WriteVersion(Terminal terminal)
    {
        terminal.Output.WriteLine(ProductVersion.Text);
        terminal.Output.Flush();
        return ExitCodes.Clean;
    }

    private static List<string> UsageErrors(ParseResult parsed)
    {
        List<string> own = [.. ArgumentText.UnknownOptions(parsed), .. ArgumentText.Unused(parsed)];
        return own.Count > 0 ? own : [.. parsed.Errors.Select(error => error.Message.TrimEnd('.')).Distinct()];
    }

    private static int Reject(Terminal terminal, ParseResult parsed, IEnumerable<string> errors)
    {
        WriteErrors(terminal, errors);
        var command = parsed.CommandResult.Command.Name is var name && name == CommandTree.Root ? "" : name + " ";
        terminal.Error.WriteLine($"Try 'containerlint {command}--help'");
        return ExitCodes.Usage;
    }

    private static void WriteErrors(Terminal terminal, IEnumerable<string> errors)
    {
        var style = ColorChoice.Auto.ErrorStyle(terminal);
        foreach (var error in errors)
            terminal.Error.WriteLine($"{style.Red("error")}: {Visible.Line(error)}");
    }
}
