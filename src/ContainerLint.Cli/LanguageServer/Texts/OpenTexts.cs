using System.Collections.Concurrent;
using System.Text;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.LanguageServer.Texts;

/// <summary>
/// What a run in an editor asks the file system: texts that are open outweigh the disk, saved or not. Safe for several
/// threads.
/// </summary>
internal sealed class OpenTexts : DiskInput
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ConcurrentDictionary<string, OpenText> byPath = new(StringComparer.Ordinal);

    /// <summary>All open documents, in the order of their paths.</summary>
    public IReadOnlyList<OpenText> All =>
        [.. byPath.Values.OrderBy(open => open.FullPath, StringComparer.Ordinal)];

    /// <summary>The open document of a path; null if it is not open.</summary>
    /// <param name="fullPath">The full path.</param>
    public OpenText? Find(string fullPath) => byPath.GetValueOrDefault(fullPath);

    /// <summary>A document is open, or has another text.</summary>
    public void Put(OpenText open) => byPath[open.FullPath] = open;

    /// <summary>A document is not open any more.</summary>
    /// <param name="fullPath">The full path.</param>
    public void Remove(string fullPath) => byPath.TryRemove(fullPath, out _);

    /// <inheritdoc/>
    public override bool TryRead(string path, out byte[] bytes, out string? problem)
    {
        if (!byPath.TryGetValue(path, out var open))
            return base.TryRead(path, out bytes, out problem);
        (bytes, problem) = (Utf8.GetBytes(open.Text), null);
        return true;
    }
}
