using ContainerLint.Cli.Files;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// Names files for programs that do not know the working folder: relative to the repository root, or to the working
/// folder outside a repository. Files outside have their full path. The separator is always <c>/</c>.
/// </summary>
/// <param name="folder">The full path of the working folder.</param>
internal sealed class ReportPaths(string folder)
{
    private (Source? Source, string Path) last;

    /// <summary>The full path of the folder that paths are relative to.</summary>
    public string Root { get; } = RootAround(folder);

    /// <summary>The root as a URI with a final slash.</summary>
    public string RootUri => FileUri(FileStore.Slashed(Root).TrimEnd('/') + "/");

    /// <summary>The path of a file in the repository, or its full path if it is outside.</summary>
    public string Of(Source source)
    {
        // Findings are grouped by file, so the last path is likely to repeat.
        if (last.Source != source)
            last = (source, Of(source.Path));
        return last.Path;
    }

    /// <summary>The same for a displayed path.</summary>
    public string Of(string path)
    {
        if (path.Contains('\0'))
            return path;
        var fullPath = Path.GetFullPath(path, folder);
        var relative = FileStore.ShownPath(fullPath, Root);
        return IsInside(relative) ? relative : FileStore.Slashed(fullPath);
    }

    /// <summary>Whether a path from <see cref="Of(Source)"/> is relative to the root.</summary>
    public static bool IsInside(string path) =>
        !Path.IsPathRooted(path) && path != ".." && !path.StartsWith("../", StringComparison.Ordinal);

    /// <summary>
    /// The percent-encoded URI of a path from <see cref="Of(Source)"/>: relative inside the root, <c>file:</c> outside.
    /// </summary>
    public static string Uri(string path) => IsInside(path) ? Escape(path) : FileUri(path);

    /// <summary>The URI of a full path with slashes, on any platform.</summary>
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
