using System.CommandLine;

namespace ContainerLint.Cli.Commands;

/// <summary><c>--option</c>: settings by their keys.</summary>
internal sealed class SettingOptions
{
    private readonly Option<string[]> options = new("--option")
    {
        HelpName = "KEY=VALUE",
        Description = "Set an option from a rule's page (containerlint.allowed_registries=…); repeatable",
    };

    /// <summary>Adds the option to a command.</summary>
    public SettingOptions(Command command) => command.Options.Add(options);

    /// <summary>The settings, as keys and values.</summary>
    /// <exception cref="UsageException">An option or its value is unknown.</exception>
    public IEnumerable<KeyValuePair<string, string>> Values(ParseResult parsed) =>
        (parsed.GetValue(options) ?? []).Select(OptionValue.Read);
}
