using System.CommandLine;

namespace ContainerLint.Cli.Commands;

/// <summary>How commands are set up.</summary>
internal static class CommandActions
{
    /// <summary>Sets what a command does, and its help.</summary>
    /// <param name="command">The command.</param>
    /// <param name="action">Runs the command; returns the exit code.</param>
    /// <param name="notes">What help shows below the options: blocks of lines, the first being the heading.</param>
    public static void Runs(this Command command, Func<ParseResult, Terminal, int> action, params string[] notes)
    {
        Help.Add(command, notes);
        command.SetAction(parsed => action(parsed, (Terminal)parsed.InvocationConfiguration));
    }
}
