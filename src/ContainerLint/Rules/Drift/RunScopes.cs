using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.CSharp;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// Which files of a run belong together: those of one solution, of one compose project with the Dockerfiles that it
/// builds, of one project with the Dockerfiles in it.
/// </summary>
internal sealed class RunScopes
{
    private const string SharedProperties = "Directory.";

    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);
    private readonly HashSet<string> projects;

    /// <summary>Groups documents.</summary>
    /// <param name="documents">The documents of the run.</param>
    /// <param name="solutionOf">The solution that a path belongs to; null if none.</param>
    public RunScopes(IReadOnlyList<SourceDocument> documents, Func<string, string?> solutionOf)
    {
        projects = [.. documents.OfType<ProjectDocument>().Where(IsProject).Select(FolderOf)];
        foreach (var document in documents)
        {
            var file = NodeOf(document);
            if (solutionOf(document.Source.Path) is { } solution)
                Join(file, "solution " + solution);
            foreach (var other in Neighbours(document))
                Join(file, other);
            foreach (var build in document.Builds)
            {
                if (build.Dockerfile is { } dockerfile)
                    Join(file, FileNode(dockerfile));
            }
        }
    }

    /// <summary>The name of the group of a document.</summary>
    public string Of(SourceDocument document) => Root(NodeOf(document));

    private IEnumerable<string> Neighbours(SourceDocument document) => document switch
    {
        ComposeDocument compose when IsNamedCompose(compose) => ["compose " + FolderOf(compose)],
        ProjectDocument project when IsProject(project) => ["project " + FolderOf(project)],
        DockerfileDocument or CSharpDocument when ProjectAround(document) is { } folder => ["project " + folder],
        _ => [],
    };

    /// <summary>
    /// Whether a compose file has one of the names that compose reads together; files with other names in one folder
    /// are a collection.
    /// </summary>
    private static bool IsNamedCompose(SourceDocument document)
    {
        var name = FileNames.NameOf(document.Source.Path);
        return name.StartsWith("compose.", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("docker-compose", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("podman-compose", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The nearest folder above that has a project.</summary>
    private string? ProjectAround(SourceDocument document)
    {
        for (var folder = FolderOf(document); ; folder = FilePaths.Folder(folder))
        {
            if (projects.Contains(folder))
                return folder;
            if (folder.Length <= 1)
                return null;
        }
    }

    private static bool IsProject(SourceDocument document) =>
        !FileNames.NameOf(document.Source.Path).StartsWith(SharedProperties, StringComparison.Ordinal);

    private static string FolderOf(SourceDocument document) =>
        FilePaths.Folder(FilePaths.Normalise(document.Source.Path));

    private static string NodeOf(SourceDocument document) => FileNode(FilePaths.Normalise(document.Source.Path));

    private static string FileNode(string path) => "file " + path;

    private void Join(string one, string other)
    {
        var (left, right) = (Root(one), Root(other));
        if (left != right)
            parents[left] = right;
    }

    private string Root(string node)
    {
        while (parents.TryGetValue(node, out var parent))
        {
            if (parents.TryGetValue(parent, out var above))
                parents[node] = above;
            node = parent;
        }

        return node;
    }
}
