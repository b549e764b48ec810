using System.CommandLine;

namespace ContainerLint.Cli.Commands;

/// <summary>
/// Options of <c>containerlint</c> that make no sense for a subcommand, which explains why it lacks them.
/// </summary>
internal static class RefusedOptions
{
    /// <summary>Adds options to a command that are in no help, and an error if they are given.</summary>
    /// <param name="command">The command.</param>
    /// <param name="reason">Why it has no such options, as the end of a sentence.</param>
    /// <param name="names">The names of the options.</param>
    public static void Add(Command command, string reason, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            // With or without a value: what follows is not read anyway.
            var option = new Option<string[]>(name) { Arity = ArgumentArity.ZeroOrMore, Hidden = true };
            option.Validators.Add(result =>
            {
                if (!result.Implicit)
                    result.AddError($"'{command.Name}' has no {name}: {reason}");
            });
            command.Options.Add(option);
        }
    }
}
