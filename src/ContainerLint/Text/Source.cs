namespace ContainerLint.Text;

/// <summary>
/// One text to read: a file, or a text that stands inside another one (a Dockerfile in a compose file), whose
/// offsets <see cref="Origin"/> maps back to where it was typed.
/// </summary>
public sealed class Source
{
    private LineMap? lines;

    /// <summary>Makes a source of a file's text.</summary>
    /// <param name="path">The path to show, as the user wrote or would write it; <c>/</c> separates.</param>
    /// <param name="text">The text without a byte order mark.</param>
    public Source(string path, string text)
    {
        Path = path;
        Text = text;
    }

    private Source(MappedText origin)
    {
        Path = origin.Home.Path;
        Text = origin.Value;
        Origin = origin;
    }

    /// <summary>The path to show. An embedded source has its host's.</summary>
    public string Path { get; }

    /// <summary>The whole text, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>Where the text stands if it is part of another source, else null.</summary>
    public MappedText? Origin { get; }

    /// <summary>The file that this text is in: itself, or the host of an embedded source.</summary>
    public Source File => Origin is null ? this : Origin.Home.File;

    /// <summary>The lines of the text, computed once when first asked for.</summary>
    public LineMap Lines => lines ??= new LineMap(Text);

    /// <summary>A source of its own for text that stands inside another one.</summary>
    public static Source Embedded(MappedText text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Path;
}
