namespace ContainerLint.CSharp.Commands;

/// <summary>The options that a command knows, and which of them are followed by a value.</summary>
internal sealed class CommandOptions
{
    private readonly HashSet<string> flags;
    private readonly HashSet<string> values;

    /// <summary>Makes a table.</summary>
    /// <param name="flags">Options without a value: names with blanks between, short ones of one letter.</param>
    /// <param name="values">Options with one.</param>
    public CommandOptions(string flags, string values)
    {
        this.flags = SetOf(flags);
        this.values = SetOf(values);
    }

    /// <summary>A command without options.</summary>
    public static CommandOptions None { get; } = new("", "");

    /// <summary>Whether an option is followed by a value; null if the option is not known.</summary>
    public bool? TakesValue(string name) => values.Contains(name) ? true : flags.Contains(name) ? false : null;

    private static HashSet<string> SetOf(string names) =>
        new(names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
