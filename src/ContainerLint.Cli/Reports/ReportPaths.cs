using ContainerLint.Cli.Files;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// Names files for programs that do not know the working folder: relative to the root of the repository around it, or
/// to itself where there is none. What is outside is named by its full path. <c>/</c> separates everywhere.
/// </summary>
/// <param name="folder">The full path of the working folder.</param>
internal sealed class ReportPaths(string folder)
{
    private (Source? Source, string Path) last;

    /// <summary>The full path of the folder that paths are relative to.</summary>
    public string Root { get; } = RootAround(folder);

    /// <summary>The root as a URI, with a slash at its end.</summary>
    public string RootUri => FileUri(FileStore.Slashed(Root).TrimEnd('/') + "/");

    /// <summary>The path of a file in the repository; its full path if it is outside.</summary>
    public string Of(Source source)
    {
        // Findings come file by file.
        if (last.Source != source)
            last = (source, Of(source.Path));
        return last.Path;
    }

    /// <summary>The same for a path as it is shown.</summary>
    public string Of(string path)
    {
        if (path.Contains('\0'))
            return path;
        var fullPath = Path.GetFullPath(path, folder);
        var relative = FileStore.ShownPath(fullPath, Root);
        return IsInside(relative) ? relative : FileStore.Slashed(fullPath);
    }

    /// <summary>Whether a path that <see cref="Of(Source)"/> gave is relative to the root.</summary>
    public static bool IsInside(string path) =>
        !Path.IsPathRooted(path) && path != ".." && !path.StartsWith("../", StringComparison.Ordinal);

    /// <summary>
    /// The URI of a path that <see cref="Of(Source)"/> gave: relative inside, of a file outside; percent-encoded.
    /// </summary>
    public static string Uri(string path) => IsInside(path) ? Escape(path) : FileUri(path);

    /// <summary>The URI of a full path with slashes, of whatever platform.</summary>
    public static string FileUri(string path)
    {
        if (path is [_, ':', ..])
            return $"file:///{path[..2]}{Escape(path[2..])}";
        return (path.StartsWith("//", StringComparison.Ordinal) ? "file:" : "file://") + Escape(path);
    }

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    private static string RootAround(string folder)
    {
        for (var parent = folder; parent is not null; parent = Path.GetDirectoryName(parent))
        {
            if (Path.Exists(Path.Combine(parent, ".git")))
                return parent;
        }

        return folder;
    }
}
