namespace ContainerLint.Text;

/// <summary>How text is written at a place: what must be escaped there, and what cannot stand there at all.</summary>
public sealed class Notation
{
    private readonly Func<string, string?> write;

    /// <summary>Makes a notation.</summary>
    /// <param name="name">Its name, for dumps and tests.</param>
    /// <param name="write">The text as it must be typed, or null if the place cannot hold it.</param>
    public Notation(string name, Func<string, string?> write)
    {
        Name = name;
        this.write = write;
    }

    /// <summary>Text that stands as it is, on one line.</summary>
    public static Notation Plain { get; } =
        new("plain", text => text.IndexOfAny(['\r', '\n']) < 0 ? text : null);

    /// <summary>The name, for dumps and tests.</summary>
    public string Name { get; }

    /// <summary>Returns <paramref name="text"/> as it must be typed here, or null if it cannot stand here.</summary>
    public string? Write(string text) => write(text);
}
