using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Commands;

/// <summary>Whether registries are asked at all, and how. Without a word nothing touches the network.</summary>
internal sealed class OnlineOptions
{
    private readonly Option<bool> online = new("--online")
    {
        Description = "Ask registries about every image, for the rules and fixes that need it (CL1019 and CL7…)",
    };

    private readonly RegistryOptions registries;

    /// <summary>Adds the options to a command.</summary>
    public OnlineOptions(Command command)
    {
        command.Options.Add(online);
        registries = new RegistryOptions(command);
    }

    /// <summary>What is set, as keys and values.</summary>
    /// <exception cref="UsageException">A registry is no host with or without a port, or a mirror is none.</exception>
    public IEnumerable<KeyValuePair<string, string>> Values(ParseResult parsed) => registries.Values(parsed);

    /// <summary>Asks registries about the images of a run; null if they are not to be asked.</summary>
    /// <param name="parsed">The words of the command line.</param>
    /// <param name="terminal">The world around.</param>
    /// <param name="settings">What applies to the files.</param>
    public RegistrySurvey? Survey(ParseResult parsed, Terminal terminal, RunSettings settings) =>
        parsed.GetValue(online) ? registries.Survey(parsed, terminal, settings) : null;
}
