namespace ContainerLint.Cli.Files;

/// <summary>Finds the solutions of files: the nearest folder above that has a solution file.</summary>
/// <param name="store">The files of the run.</param>
/// <param name="folder">The full path that relative paths start from.</param>
internal sealed class SolutionFolders(FileStore store, string folder)
{
    private readonly NearestFolder nearest = new(store, store.HasSolution);

    /// <summary>
    /// The full path of the folder of the solution; null if there is none up to the root of the repository.
    /// </summary>
    /// <param name="path">The full path of the file, or one that is relative to the folder.</param>
    public string? Find(string path) => nearest.Above(FileStore.Slashed(Path.GetFullPath(path, folder)));
}
