namespace ContainerLint.Rules;

/// <summary>The names of the severities in pages, options and reports.</summary>
public static class Severities
{
    /// <summary>The names, in rising order of <see cref="Severity"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["none", "hint", "info", "warning", "error"];

    /// <summary>The name of a severity.</summary>
    public static string NameOf(Severity severity) => Names[(int)severity];

    /// <summary>
    /// The severity of a name, or of the compiler's word for it (<c>suggestion</c>, <c>silent</c>), whatever its case;
    /// null if there is none.
    /// </summary>
    public static Severity? ReadAny(string name) =>
        Read(name)
        ?? (string.Equals(name, "suggestion", StringComparison.OrdinalIgnoreCase) ? Severity.Info
            : string.Equals(name, "silent", StringComparison.OrdinalIgnoreCase) ? Severity.Hint
            : null);

    /// <summary>The severity of a name, whatever its case; null if there is none.</summary>
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
