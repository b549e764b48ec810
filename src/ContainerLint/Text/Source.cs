namespace ContainerLint.Text;

/// <summary>
/// A text to read: a file, or text embedded in another source (a Dockerfile in a compose file), whose offsets
/// <see cref="Origin"/> maps back to where it was typed.
/// </summary>
public sealed class Source
{
    private LineMap? lines;

    /// <summary>Creates a source from the text of a file.</summary>
    /// <param name="path">The path to display, as the user wrote or would write it, with <c>/</c> as separator.</param>
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

    /// <summary>The path to display. An embedded source has the path of its host.</summary>
    public string Path { get; }

    /// <summary>The whole text, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>The text that an embedded source comes from; null for a file.</summary>
    public MappedText? Origin { get; }

    /// <summary>The file: this source, or the host of an embedded source.</summary>
    public Source File => Origin is null ? this : Origin.Home.File;

    /// <summary>The lines of the text, computed on first use.</summary>
    public LineMap Lines => lines ??= new LineMap(Text);

    /// <summary>Creates a source for text embedded in another one.</summary>
    public static Source Embedded(MappedText text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Path;
}
