namespace ContainerLint.CSharp.Commands;

/// <summary>The options of a command and which of them take a value.</summary>
internal sealed class CommandOptions
{
    private readonly HashSet<string> flags;
    private readonly HashSet<string> values;

    /// <summary>Makes a table.</summary>
    /// <param name="flags">Options without a value: long names and short letters, separated by whitespace.</param>
    /// <param name="values">Options with a value.</param>
    public CommandOptions(string flags, string values)
    {
        this.flags = SetOf(flags);
        this.values = SetOf(values);
    }

    /// <summary>No options.</summary>
    public static CommandOptions None { get; } = new("", "");

    /// <summary>Whether an option takes a value; null if the option is unknown.</summary>
    public bool? TakesValue(string name) => values.Contains(name) ? true : flags.Contains(name) ? false : null;

    private static HashSet<string> SetOf(string names) =>
        new(names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
