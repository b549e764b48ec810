namespace ContainerLint.Rules;

/// <summary>The names of the severities in pages, options and reports.</summary>
public static class Severities
{
    /// <summary>The names, in the order of <see cref="Severity"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["none", "hint", "info", "warning", "error"];

    /// <summary>The name of a severity.</summary>
    public static string NameOf(Severity severity) => Names[(int)severity];

    /// <summary>
    /// Reads a severity, including the compiler's names (<c>suggestion</c>, <c>silent</c>), ignoring case; null for any
    /// other text.
    /// </summary>
    public static Severity? ReadAny(string name) =>
        Read(name)
        ?? (string.Equals(name, "suggestion", StringComparison.OrdinalIgnoreCase) ? Severity.Info
            : string.Equals(name, "silent", StringComparison.OrdinalIgnoreCase) ? Severity.Hint
            : null);

    /// <summary>Reads a severity, ignoring case; null for any other text.</summary>
    public static Severity? Read(string name)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (string.Equals(Names[i], name, StringComparison.OrdinalIgnoreCase))
                return (Severity)i;
        }

        return null;
    }
}
