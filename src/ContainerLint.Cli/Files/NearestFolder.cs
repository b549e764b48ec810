using System.Collections.Concurrent;

namespace ContainerLint.Cli.Files;

/// <summary>
/// Finds the nearest folder above a file that has what is looked for, up to the root of the repository. Thread-safe;
/// each folder is asked once.
/// </summary>
/// <param name="store">The files of the run.</param>
/// <param name="has">Whether a folder, by its full path, has it.</param>
internal sealed class NearestFolder(FileStore store, Func<string, bool> has)
{
    private readonly ConcurrentDictionary<string, string?> known = new(StringComparer.Ordinal);

    /// <summary>The full path of the folder; null if none has it.</summary>
    /// <param name="file">The full path of the file.</param>
    public string? Above(string file) => ProjectFolders.ParentOf(file) is { } folder ? From(folder) : null;

    private string? From(string folder)
    {
        if (known.TryGetValue(folder, out var found))
            return found;
        if (has(folder))
            found = folder;
        else if (!ProjectFolders.IsRepository(folder, store) && ProjectFolders.ParentOf(folder) is { } parent)
            found = From(parent);
        known[folder] = found;
        return found;
    }
}
