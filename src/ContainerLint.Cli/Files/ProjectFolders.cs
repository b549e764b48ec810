namespace ContainerLint.Cli.Files;

/// <summary>
/// Finds the project of a C# file: the nearest folder above it, within its repository, that has a project file.
/// Thread-safe.
/// </summary>
/// <param name="store">The files of the run.</param>
internal sealed class ProjectFolders(FileStore store)
{
    private static readonly string[] Shared =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];

    private readonly NearestFolder nearest = new(store, folder => store.ProjectsIn(folder).Count > 0);

    /// <summary>The full path of the folder of the project; null if there is none.</summary>
    /// <param name="file">The full path of the file.</param>
    public string? Find(string file) => nearest.Above(file);

    /// <summary>
    /// The project files of a folder, and the <c>Directory.Build</c> and <c>Directory.Packages</c> files in it and
    /// above it that MSBuild may import, up to the root of the repository.
    /// </summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="store">The files of the run.</param>
    public static IEnumerable<string> FilesOf(string folder, FileStore store)
    {
        foreach (var file in store.ProjectsIn(folder))
            yield return file;
        for (var parent = folder; parent is not null; parent = ParentOf(parent))
        {
            foreach (var name in Shared)
            {
                if (store.Exists($"{parent}/{name}"))
                    yield return $"{parent}/{name}";
            }

            if (IsRepository(parent, store))
                break;
        }
    }

    /// <summary>The C# files directly in a folder, without generated ones.</summary>
    public static IEnumerable<string> CodeIn(string folder) =>
        Code(folder).Where(path => !GeneratedCode.IsNamed(path)).Select(FileStore.Slashed);

    /// <summary>The parent folder of a path; null at the root.</summary>
    public static string? ParentOf(string path) =>
        Path.GetDirectoryName(path) is { Length: > 0 } parent ? FileStore.Slashed(parent) : null;

    /// <summary>Whether a folder is the root of a repository.</summary>
    public static bool IsRepository(string folder, FileStore store) => store.Exists(folder + "/.git");

    private static string[] Code(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.cs") : [];
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return [];
        }
    }
}
