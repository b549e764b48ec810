using ContainerLint.Documents;
using ContainerLint.Languages;

namespace ContainerLint.Cli.Files;

/// <summary>
/// A list of paths from another program: one per line, or each ended by a NUL (<c>git diff -z</c>, <c>find -print0</c>)
/// if the list contains one.
/// </summary>
internal static class FileList
{
    /// <summary>Reads the paths as they are written; lines may be quoted by git (<see cref="QuotedPath"/>).</summary>
    public static IReadOnlyList<string> Read(ReadOnlySpan<byte> bytes)
    {
        var text = TextFormat.Decode(bytes).Text;
        return text.Contains('\0')
            ? text.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            : [.. text.Split('\n').Select(line => QuotedPath.Read(line.TrimEnd('\r'))).Where(line => line.Length > 0)];
    }

    /// <summary>
    /// The candidates among the paths: what a folder walk would read, even if git ignores it. Everything else, such as
    /// pictures and folders, is left out silently, since lists of changes contain all kinds of files.
    /// </summary>
    /// <param name="paths">The paths, absolute or relative to <paramref name="folder"/>.</param>
    /// <param name="folder">The full path of the working folder.</param>
    /// <param name="missing">Paths that would be read if they existed: a change may have removed them.</param>
    public static IReadOnlyList<Candidate> Candidates(
        IReadOnlyList<string> paths, string folder, out IReadOnlyList<string> missing)
    {
        var candidates = new List<Candidate>();
        var gone = new List<string>();
        foreach (var path in paths)
        {
            var fullPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, folder));
            var shown = Path.IsPathRooted(path) ? FileStore.Slashed(fullPath) : FileStore.ShownPath(fullPath, folder);
            var language = LanguageList.OfName(shown);
            if (language is null ? !LanguageList.MayBeOfContent(shown) : GeneratedCode.IsNamed(shown))
                continue;
            if (File.Exists(fullPath))
                candidates.Add(Listed(shown, fullPath, language));
            else if (!Directory.Exists(fullPath))
                gone.Add(shown);
        }

        missing = gone;
        return candidates;
    }

    private static Candidate Listed(string shown, string fullPath, Language? language) =>
        new(shown, FileStore.Slashed(fullPath), language, IsExplicit: false) { IsLink = FileStamp.IsLink(fullPath) };
}
