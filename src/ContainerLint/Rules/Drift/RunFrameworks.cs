using System.Globalization;
using ContainerLint.Documents;
using ContainerLint.Knowledge.Tags;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// The projects that the .NET images of a run build or run, and which images do not match them. A Dockerfile belongs to
/// the project that it publishes, else to the only project in its folder or the nearest folder above that has any.
/// </summary>
internal sealed class RunFrameworks
{
    private const string Repositories = "mcr.microsoft.com/dotnet/";
    private const string DependenciesOnly = "runtime-deps";
    private const string SharedProperties = "Directory.Build.props";

    private static readonly string[] Projects = [".csproj", ".fsproj", ".vbproj"];

    private readonly Dictionary<string, ProjectSyntax> projects = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> byName;
    private readonly ILookup<string, string> byFolder;
    private readonly Dictionary<ImageUse, UnsuitedFramework> unsuited = [];
    private readonly Dictionary<ImageUse, ProjectFramework> frameworks = [];

    /// <summary>Compares images with projects.</summary>
    public RunFrameworks(IReadOnlyList<SourceDocument> documents)
    {
        foreach (var document in documents)
        {
            if (document is ProjectDocument project)
                projects[document.Source.Path] = project.Syntax;
        }

        byName = projects.Keys.ToLookup(NameOf);
        byFolder = projects.Keys.Where(IsProject).ToLookup(FolderOf);
        if (projects.Count == 0)
            return;
        foreach (var document in documents)
        {
            if (document is DockerfileDocument or ProjectDocument)
                Compare(document);
        }
    }

    /// <summary>The framework that an image does not match; null if it matches or is not known.</summary>
    public UnsuitedFramework? UnsuitedFor(ImageUse image) =>
        unsuited.Count > 0 && unsuited.TryGetValue(image, out var found) ? found : null;

    /// <summary>
    /// The framework of the project that an image builds or runs; null if there are several or none is known.
    /// </summary>
    public ProjectFramework? FrameworkOf(ImageUse image) =>
        frameworks.Count > 0 && frameworks.TryGetValue(image, out var found) ? found : null;

    private void Compare(SourceDocument document)
    {
        var images = document.Images.Where(image => image.Role == Role.Base && KindOf(image) is not null).ToList();
        if (images.Count == 0 || FrameworkOf(document) is not { } framework
            || VersionOf(framework.Name) is not { } wanted)
        {
            return;
        }

        foreach (var image in images)
        {
            frameworks[image] = framework;
            if (KindOf(image) == DependenciesOnly)
                continue;
            if (TagName.Parse(image.Reference?.Tag ?? "").Numbers is not [var major, var minor, ..])
                continue;
            var isSdk = KindOf(image) == "sdk";
            var isOlder = major < wanted.Major || (major == wanted.Major && minor < wanted.Minor);
            // An SDK also builds for older frameworks, but a runtime only runs its own major version.
            if (isOlder || (!isSdk && major > wanted.Major))
                unsuited[image] = new UnsuitedFramework(framework, $"{major}.{minor}", isSdk);
        }
    }

    /// <summary>
    /// The kind of a .NET image: <c>sdk</c>, <c>aspnet</c>, <c>runtime</c> or <c>runtime-deps</c>; null for any other
    /// image.
    /// </summary>
    private static string? KindOf(ImageUse image)
    {
        if (image.Name.Domain is null || image.Reference is not { } reference)
            return null;
        var name = reference.Registry + "/" + reference.Repository;
        var kind = name.StartsWith(Repositories, StringComparison.Ordinal) ? name.Substring(Repositories.Length) : "";
        return kind is "sdk" or "aspnet" or "runtime" or DependenciesOnly ? kind : null;
    }

    /// <summary>The project that a document is or belongs to, with its path; null if none is known.</summary>
    public (string Path, ProjectSyntax Syntax)? ProjectOf(SourceDocument document)
    {
        var path = document is ProjectDocument
            ? document.Source.Path
            : PublishedIn(document.Source) ?? NearestTo(document.Source.Path);
        return path is not null && projects.TryGetValue(path, out var syntax) ? (path, syntax) : null;
    }

    /// <summary>The project with a path, and its syntax; null if it is not part of the run.</summary>
    public ProjectSyntax? ProjectAt(string path) => projects.TryGetValue(path, out var syntax) ? syntax : null;

    /// <summary>The projects in a folder and below.</summary>
    public IEnumerable<ProjectSyntax> ProjectsBelow(string folder) => projects
        .Where(pair => pair.Key.StartsWith(folder, StringComparison.Ordinal)).Select(pair => pair.Value);

    /// <summary>
    /// The framework that the document's project targets; null if there are several or none is known.
    /// </summary>
    private ProjectFramework? FrameworkOf(SourceDocument document)
    {
        if (ProjectOf(document) is not var (path, syntax))
            return null;
        var frameworks = syntax.Frameworks.Count > 0 ? syntax.Frameworks : SharedAbove(path);
        return frameworks.Count == 1 ? frameworks[0] : null;
    }

    /// <summary>
    /// The path of the project after <c>dotnet publish</c>; empty if it is ambiguous, null if there is none.
    /// </summary>
    private string? PublishedIn(Source source)
    {
        const StringSplitOptions whole = StringSplitOptions.RemoveEmptyEntries;
        var named = source.Text.Split(['\n'], whole).Where(line => line.Contains("dotnet publish"))
            .SelectMany(line => line.Split([' ', '\t', '\r', '"', '\'', '[', ']', ','], whole))
            .Where(IsProject).Select(word => word.Replace('\\', '/')).Distinct().ToList();
        if (named.Count == 0)
            return null;
        var found = byName[NameOf(named[0])].Take(2).ToList();
        return named.Count == 1 && found.Count == 1 ? found[0] : "";
    }

    /// <summary>
    /// The only project in the folder, or in the nearest folder above that has any; null if there are several.
    /// </summary>
    private string? NearestTo(string path)
    {
        for (var folder = FolderOf(path); ; folder = FolderOf(folder.TrimEnd('/')))
        {
            var found = byFolder[folder].Take(2).ToList();
            if (found.Count > 0 || folder.Length == 0)
                return found.Count == 1 ? found[0] : null;
        }
    }

    /// <summary>The frameworks in the nearest <c>Directory.Build.props</c> above.</summary>
    private IReadOnlyList<ProjectFramework> SharedAbove(string path)
    {
        for (var folder = FolderOf(path); ; folder = FolderOf(folder.TrimEnd('/')))
        {
            if (projects.TryGetValue(folder + SharedProperties, out var shared) || folder.Length == 0)
                return shared?.Frameworks ?? [];
        }
    }

    /// <summary>The version in the name of a framework, 8 and 0 for <c>net8.0</c>; null if it is not of .NET.</summary>
    public static (int Major, int Minor)? VersionOf(string framework)
    {
        var start = framework.StartsWith("netcoreapp", StringComparison.OrdinalIgnoreCase) ? 10
            : framework.StartsWith("net", StringComparison.OrdinalIgnoreCase) ? 3
            : framework.Length;
        var numbers = framework.Substring(start).Split('-')[0].Split('.');
        return numbers.Length == 2
            && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
                ? (major, minor)
                : null;
    }

    private static bool IsProject(string path) =>
        Projects.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>The folder with its final slash; empty for a bare name.</summary>
    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);
}
