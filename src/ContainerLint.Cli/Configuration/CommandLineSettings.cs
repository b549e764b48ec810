namespace ContainerLint.Cli.Configuration;

/// <summary>The settings that a command line makes; they take precedence over configuration files.</summary>
/// <param name="RuleSelection">Which rules report.</param>
/// <param name="Values">Keys as in an <c>.editorconfig</c>, with their values; the last value of a key counts.</param>
internal sealed record CommandLineSettings(
    RuleSelection RuleSelection, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    /// <summary>No settings.</summary>
    public static CommandLineSettings None { get; } = new(RuleSelection.All, []);

    /// <summary>The settings of a run in the working folder.</summary>
    /// <param name="terminal">The working folder, the day and the environment.</param>
    /// <param name="place">
    /// A path of what the run is about, whose folder says which knowledge it takes; null for the working folder.
    /// </param>
    public RunSettings ForRun(Terminal terminal, string? place = null) => new(terminal.Folder, this)
    {
        Today = terminal.Today,
        Place = place,
        Variable = terminal.Variable,
    };
}
