using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>
/// What is known of a project from its own file, from the nearest <c>Directory.Build.props</c> and
/// <c>Directory.Packages.props</c> above, and from what these import by literal paths. What depends on conditions, on
/// properties or on imports that are not followed is unknown.
/// </summary>
internal sealed class KnownProject
{
    private const string BuildProperties = "Directory.Build.props";
    private const string PackageProperties = "Directory.Packages.props";
    private const int MostFiles = 64;

    private readonly FileTree files;
    private readonly List<ProjectFile> read = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private bool hasUnknownImports;

    private KnownProject(string path, FileTree files, ProjectFile own)
    {
        Path = path;
        this.files = files;
        Own = own;
    }

    /// <summary>The path.</summary>
    public string Path { get; }

    /// <summary>The file of the project itself.</summary>
    public ProjectFile Own { get; }

    /// <summary>The name of the file without its extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The nearest shared file above; null if there is none.</summary>
    public ProjectFile? Shared { get; private set; }

    /// <summary>The nearest file of central package versions above; null if there is none.</summary>
    public ProjectFile? Packages { get; private set; }

    /// <summary>All files that were read: the shared ones first.</summary>
    public IReadOnlyList<ProjectFile> Files => read;

    /// <summary>The items of all files with a name.</summary>
    public IEnumerable<ProjectItem> Items(string name) =>
        read.SelectMany(file => file.Items).Where(item => item.Name == name);

    /// <summary>Reads a project; null if it is not there.</summary>
    public static KnownProject? Read(string path, FileTree files)
    {
        if (files.Read(path) is not { } source)
            return null;
        var project = new KnownProject(path, files, ProjectFile.Read(source));
        project.Shared = project.AddNearest(BuildProperties, FilePaths.Folder(path));
        project.Packages = project.AddNearest(PackageProperties, FilePaths.Folder(path));
        project.Add(path);
        return project;
    }

    /// <summary>The value of a property.</summary>
    /// <param name="name">The property.</param>
    /// <param name="place">Where it is set; the project if nowhere.</param>
    /// <returns>The value; empty if it is set nowhere; null if it is unknown.</returns>
    public string? Value(string name, out Place place)
    {
        place = new Place(Own.Source, default);
        var own = Own.Named(name).ToList();
        var set = own.Count > 0 ? own : [.. read.SelectMany(file => file.Named(name))];
        if (set.Count == 0)
            return hasUnknownImports ? null : "";
        if (set.Count > 1 || set[0].IsConditional || set[0].Text.Value.IndexOf('$') >= 0)
            return null;
        place = set[0].Place;
        return set[0].Text.Value.Trim();
    }

    /// <summary>The value of a property; empty if it is set nowhere; null if it is unknown.</summary>
    public string? Value(string name) => Value(name, out _);

    /// <summary>Whether a property is, or may be, set to true.</summary>
    public bool MayBeTrue(string name) =>
        Value(name) is not { } value || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The target frameworks; empty if they are unknown.</summary>
    public IReadOnlyList<ProjectFramework> Frameworks
    {
        get
        {
            var one = Value("TargetFramework", out var place);
            var several = Value("TargetFrameworks", out var places);
            if (one is null || several is null)
                return [];
            return one.Length > 0
                ? [new ProjectFramework(one, place)]
                : [.. several.Split(';').Select(name => name.Trim()).Where(name => name.Length > 0)
                    .Select(name => new ProjectFramework(name, places))];
        }
    }

    /// <summary>The SDK of the project: <c>Microsoft.NET.Sdk.Web</c>; null if it is unknown.</summary>
    public string? Sdk => Own.Sdk is { } sdk && sdk.IndexOf(';') < 0 ? sdk.Split('/')[0].Trim() : null;

    /// <summary>The paths of the projects that it refers to, without those that are not written out.</summary>
    public IEnumerable<string> References
    {
        get
        {
            foreach (var item in Items("ProjectReference"))
            {
                if (item.IsConditional || !IsLiteral(item.Value)
                    || IsFalse(item.Attribute("ReferenceOutputAssembly")))
                    continue;
                foreach (var one in item.Value.Split(';').Where(one => one.Trim().Length > 0))
                    yield return FilePaths.Join(FilePaths.Folder(item.Place.Source.Path), one.Trim());
            }
        }
    }

    private static bool IsFalse(string? value) => string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);

    private static bool IsLiteral(string path) => path.IndexOfAny(['$', '*', '@', '%']) < 0;

    /// <summary>The nearest file with a name in a folder or above; read with what it imports.</summary>
    private ProjectFile? AddNearest(string name, string folder)
    {
        if (NearestAbove(name, folder, files) is not { } path)
            return null;
        Add(path);
        return read.Find(file => file.Source.Path == path || FilePaths.Normalise(file.Source.Path) == path);
    }

    /// <summary>The path of the nearest file with a name in a folder or above; null if there is none.</summary>
    public static string? NearestAbove(string name, string folder, FileTree files)
    {
        for (; ; folder = FilePaths.Folder(folder))
        {
            var path = FilePaths.Join(folder, name);
            switch (files.KindOf(path))
            {
                case PathKind.File:
                    return path;
                case PathKind.Unknown:
                    return null;
            }

            if (folder is "" or "/" || folder.EndsWith("..", StringComparison.Ordinal))
                return null;
        }
    }

    private void Add(string path)
    {
        if (!seen.Add(path))
            return;
        if (seen.Count > MostFiles || (path == Path ? Own.Source : files.Read(path)) is not { } source)
        {
            hasUnknownImports = true;
            return;
        }

        var file = path == Path ? Own : ProjectFile.Read(source);
        foreach (var import in file.Items.Where(item => item.Name == "Import"))
            AddImport(import, path);
        read.Add(file);
    }

    private void AddImport(ProjectItem import, string path)
    {
        if (import.Attribute("Sdk") is not null)
            return;
        var value = import.Value.Replace("$(MSBuildThisFileDirectory)", "");
        if (value.Contains("GetPathOfFileAbove") || value.Contains("GetDirectoryNameOfFileAbove"))
            AddAbove(path);
        else if (IsLiteral(value))
            AddIfThere(FilePaths.Join(FilePaths.Folder(path), value));
        else
            hasUnknownImports = true;
    }

    private void AddAbove(string path)
    {
        var folder = FilePaths.Folder(path);
        if (folder.Length > 0 && NearestAbove(FileNames.NameOf(path), FilePaths.Folder(folder), files) is { } above)
            Add(above);
    }

    private void AddIfThere(string path)
    {
        if (files.KindOf(path) == PathKind.File)
            Add(path);
        else
            hasUnknownImports = true;
    }
}
