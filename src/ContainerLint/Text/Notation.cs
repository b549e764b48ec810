namespace ContainerLint.Text;

/// <summary>How text is written at a place: what must be escaped, and what is not possible at all.</summary>
public sealed class Notation
{
    private readonly Func<string, string?> write;

    /// <summary>Creates a notation.</summary>
    /// <param name="name">Its name, for dumps and tests.</param>
    /// <param name="write">Escapes a text; returns null if the place cannot hold it.</param>
    public Notation(string name, Func<string, string?> write)
    {
        Name = name;
        this.write = write;
    }

    /// <summary>Unescaped text on a single line.</summary>
    public static Notation Plain { get; } =
        new("plain", text => text.IndexOfAny(['\r', '\n']) < 0 ? text : null);

    /// <summary>The name, for dumps and tests.</summary>
    public string Name { get; }

    /// <summary>Returns <paramref name="text"/> escaped for this notation, or null if it cannot be written.</summary>
    public string? Write(string text) => write(text);
}
