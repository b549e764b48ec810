using System.Collections.Concurrent;

namespace ContainerLint.Cli.Files;

/// <summary>Finds the solutions of files: the nearest folder above that has a solution file.</summary>
/// <param name="store">The files of the run.</param>
/// <param name="folder">The full path that relative paths start from.</param>
internal sealed class SolutionFolders(FileStore store, string folder)
{
    private readonly ConcurrentDictionary<string, string?> solutions = new(StringComparer.Ordinal);

    /// <summary>
    /// The full path of the folder of the solution; null if there is none up to the root of the repository.
    /// </summary>
    /// <param name="path">The full path of the file, or one that is relative to the folder.</param>
    public string? Find(string path)
    {
        var parent = ProjectFolders.ParentOf(FileStore.Slashed(Path.GetFullPath(path, folder)));
        return parent is null ? null : FindFrom(parent);
    }

    private string? FindFrom(string parent)
    {
        if (solutions.TryGetValue(parent, out var found))
            return found;
        if (store.HasSolution(parent))
            found = parent;
        else if (!store.Exists(parent + "/.git") && ProjectFolders.ParentOf(parent) is { } above)
            found = FindFrom(above);
        return solutions[parent] = found;
    }
}
