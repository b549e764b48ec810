using ContainerLint.Text;

namespace ContainerLint.Cli.Files;

/// <summary>A text that was read, and what it takes to write it back.</summary>
/// <param name="Source">The text, with the path to show.</param>
/// <param name="FullPath">Where it is stored.</param>
/// <param name="Format">How it is stored.</param>
/// <param name="IsLossless">Whether writing the text gives back the bytes it was read from.</param>
internal sealed record TextFile(Source Source, string FullPath, TextFormat Format, bool IsLossless)
{
    /// <summary>Makes a text of bytes.</summary>
    /// <param name="path">The path to show.</param>
    /// <param name="fullPath">Where the bytes are stored.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="problem">Why the bytes are no text, as the end of a sentence; else null.</param>
    public static TextFile? Of(string path, string fullPath, ReadOnlySpan<byte> bytes, out string? problem)
    {
        var (text, format) = TextFormat.Decode(bytes);
        problem = text.Contains('\0') ? "is binary, not text" : null;
        return problem is null
            ? new TextFile(new Source(path, text), fullPath, format, format.IsLossless(text, bytes))
            : null;
    }
}
