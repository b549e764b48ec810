namespace ContainerLint.Cli.Configuration;

/// <summary>What the words of the command line say of settings: they outweigh what files say.</summary>
/// <param name="RuleSelection">Which rules report.</param>
/// <param name="Values">Keys as in an <c>.editorconfig</c>, with their values; the last of a key counts.</param>
internal sealed record CommandLineSettings(RuleSelection RuleSelection, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    /// <summary>Nothing is said.</summary>
    public static CommandLineSettings None { get; } = new(RuleSelection.All, []);
}
