using System.CommandLine;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Commands;

/// <summary>Whether and how registries are queried. Without <c>--online</c> nothing touches the network.</summary>
internal sealed class OnlineOptions
{
    private readonly Option<bool> online = new("--online")
    {
        Description = "Query registries about every image, for the rules and fixes that need it (CL1019 and CL7…)",
    };

    private readonly RegistryOptions registries;

    /// <summary>Adds the options to a command.</summary>
    public OnlineOptions(Command command)
    {
        command.Options.Add(online);
        registries = new RegistryOptions(command);
    }

    /// <inheritdoc cref="RegistryOptions.Values"/>
    public IEnumerable<KeyValuePair<string, string>> Values(ParseResult parsed) => registries.Values(parsed);

    /// <summary>How registries are queried; null to stay offline.</summary>
    public RegistryAccess? Read(ParseResult parsed) => parsed.GetValue(online) ? registries.Read(parsed) : null;
}
