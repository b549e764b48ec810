using ContainerLint.Cli.Runs;

namespace ContainerLint.Cli.Configuration;

/// <summary>What the words of the command line say of settings: they outweigh what files say.</summary>
/// <param name="Selection">Which rules report.</param>
/// <param name="Values">Keys as in an <c>.editorconfig</c>, with their values; the last of a key counts.</param>
internal sealed record SettingWords(Selection Selection, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    /// <summary>Nothing is said.</summary>
    public static SettingWords None { get; } = new(Selection.All, []);
}
