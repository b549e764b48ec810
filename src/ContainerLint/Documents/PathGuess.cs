using ContainerLint.Text;

namespace ContainerLint.Documents;

/// <summary>
/// A path that starts in a folder which only the running program knows: its working folder, its project, its solution.
/// That folder is nearly always one above the source, so the files of the run tell which file is meant.
/// </summary>
public sealed record PathGuess
{
    /// <summary>How many folders above a source are looked at.</summary>
    private const int MostFolders = 16;

    /// <summary>What leads from the output of a program, <c>bin/Debug/net10.0</c>, to its project.</summary>
    private const string OutOfOutput = "../../../";

    private PathGuess(IReadOnlyList<string> paths, bool takesFirst)
    {
        Paths = paths;
        TakesFirst = takesFirst;
    }

    /// <summary>The possible paths, normalised; the likeliest first.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Whether the first that exists is meant; else it is unknown which one, if several exist.</summary>
    public bool TakesFirst { get; }

    /// <summary>
    /// A path that starts in the folder of the source, in its project's folder or where the program is built to.
    /// </summary>
    /// <param name="source">The path of the source.</param>
    /// <param name="path">The path.</param>
    public static PathGuess InProject(string source, string path)
    {
        var folders = FoldersAbove(source);
        var paths = folders.ConvertAll(folder => FilePaths.Join(folder, path));
        path = path.Replace('\\', '/');
        if (path.StartsWith(OutOfOutput, StringComparison.Ordinal))
            paths.AddRange(folders.Select(folder => FilePaths.Join(folder, path.Substring(OutOfOutput.Length))));
        return new PathGuess(paths, takesFirst: true);
    }

    /// <summary>A path that starts in one folder above the source: that of its solution or repository.</summary>
    /// <inheritdoc cref="InProject"/>
    public static PathGuess Above(string source, string path) =>
        new(FoldersAbove(source).ConvertAll(folder => FilePaths.Join(folder, path)), takesFirst: false);

    /// <summary>The one of the paths that is meant; null if none exists or it is unknown which.</summary>
    public string? Choose(Func<string, bool> exists)
    {
        string? found = null;
        foreach (var path in Paths)
        {
            if (path == found || !exists(path))
                continue;
            if (TakesFirst)
                return path;
            if (found is not null)
                return null;
            found = path;
        }

        return found;
    }

    private static List<string> FoldersAbove(string source)
    {
        List<string> folders = [FilePaths.Folder(FilePaths.Normalise(source))];
        while (folders.Count < MostFolders && folders[folders.Count - 1] is not ("" or "/") and var last
            && !last.EndsWith("..", StringComparison.Ordinal))
        {
            folders.Add(FilePaths.Folder(last));
        }

        return folders;
    }
}
