using ContainerLint.Text;

namespace ContainerLint.Cli.Files;

/// <summary>The text of a file, and what is needed to write it back.</summary>
/// <param name="Source">The text, with the path to show.</param>
/// <param name="FullPath">Where it is stored.</param>
/// <param name="Format">Its encoding and byte order mark.</param>
/// <param name="IsLossless">Whether encoding the text restores the bytes that it was decoded from.</param>
internal sealed record TextFile(Source Source, string FullPath, TextFormat Format, bool IsLossless)
{
    /// <summary>Decodes bytes.</summary>
    /// <param name="path">The path to show.</param>
    /// <param name="fullPath">Where the bytes are stored.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="problem">Why the bytes are not text, as the end of a sentence; else null.</param>
    /// <returns>The text; null if there is a problem.</returns>
    public static TextFile? Of(string path, string fullPath, ReadOnlySpan<byte> bytes, out string? problem)
    {
        var (text, format) = TextFormat.Decode(bytes);
        problem = text.Contains('\0') ? "is binary, not text" : null;
        return problem is null
            ? new TextFile(new Source(path, text), fullPath, format, format.IsLossless(text, bytes))
            : null;
    }
}
