using System.Collections.Concurrent;
using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.CSharp;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// The containers of a run that run .NET apps: which image a Dockerfile ends with, which project it publishes, which
/// services build it. A Dockerfile is read again for it, so that few trees are kept.
/// </summary>
internal sealed class RunContainers
{
    private const string Mark = "dotnet";

    private readonly ConcurrentDictionary<Source, AppContainer?> containers = new();
    private readonly ConcurrentDictionary<string, bool?> listening = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<SourceDocument> documents;
    private readonly RunFrameworks frameworks;
    private readonly KnowledgeBase knowledge;
    private readonly Func<string, bool?> listensByCode;
    private readonly Dictionary<string, DockerfileDocument> dockerfiles = new(StringComparer.Ordinal);
    private readonly ILookup<string, (ComposeDocument Document, ImageBuild Build)> builders;
    private readonly ILookup<string, ComposeDocument> neighbours;

    /// <summary>Gathers what documents say.</summary>
    /// <param name="documents">The documents of the run.</param>
    /// <param name="frameworks">Which projects Dockerfiles belong to.</param>
    /// <param name="knowledge">What is known of images.</param>
    /// <param name="listensByCode">Whether code in a folder says where an app listens.</param>
    public RunContainers(
        IReadOnlyList<SourceDocument> documents,
        RunFrameworks frameworks,
        KnowledgeBase knowledge,
        Func<string, bool?> listensByCode)
    {
        this.documents = documents;
        this.frameworks = frameworks;
        this.knowledge = knowledge;
        this.listensByCode = listensByCode;
        foreach (var dockerfile in documents.OfType<DockerfileDocument>())
            dockerfiles[FilePaths.Normalise(dockerfile.Source.Path)] = dockerfile;
        var composes = documents.OfType<ComposeDocument>().ToList();
        neighbours = composes.ToLookup(compose => FilePaths.Folder(compose.Source.Path));
        builders = composes.SelectMany(compose => compose.Builds.Select(build => (compose, build)))
            .Where(pair => pair.build.Dockerfile is not null)
            .ToLookup(pair => pair.build.Dockerfile!, pair => (pair.compose, pair.build));
    }

    /// <summary>The container that a Dockerfile makes; null if no .NET app is in it, or its image is unknown.</summary>
    public AppContainer? Of(DockerfileDocument document) =>
        document.Source.Text.IndexOf(Mark, StringComparison.Ordinal) < 0
            ? null : containers.GetOrAdd(document.Source, _ => Find(document));

    /// <summary>Whether the findings in a document may depend on what other documents say of containers.</summary>
    public static bool MayConcern(SourceDocument document) => document is ComposeDocument { Builds.Count: > 0 }
        || (document is DockerfileDocument && document.Source.Text.IndexOf(Mark, StringComparison.Ordinal) >= 0);

    /// <summary>The containers that the services of a compose file build, with the services.</summary>
    public IEnumerable<(AppContainer Container, ServiceInRun Service)> BuiltBy(ComposeDocument compose)
    {
        foreach (var build in compose.Builds)
        {
            if (build.Dockerfile is { } path && dockerfiles.TryGetValue(path, out var dockerfile)
                && Of(dockerfile) is { } container && container.IsBuiltBy(build)
                && container.Services.FirstOrDefault(one => one.Document.Source == compose.Source
                    && one.Facts.Name == build.Owner) is { } service)
            {
                yield return (container, service);
            }
        }
    }

    /// <summary>Whether code or settings say where an app listens; null if that is not known.</summary>
    public bool? ListensByCode(AppContainer container)
    {
        if (container.Project is not var (path, syntax))
            return null;
        var folder = FilePaths.Folder(path);
        var folders = syntax.Imports.Projects.Select(other => FilePaths.Folder(PathOf(folder, other)));
        foreach (var one in folders.Prepend(folder))
        {
            var found = listening.GetOrAdd(one, listensByCode);
            if (found is not false)
                return found;
        }

        return false;
    }

    /// <summary>Whether C# of the run contains a text.</summary>
    public bool IsInCode(string text) => documents.OfType<CSharpDocument>()
        .Any(code => code.Source.Text.IndexOf(text, StringComparison.Ordinal) >= 0);

    /// <summary>The packages of the project of a container, and of the projects that it refers to.</summary>
    public IEnumerable<string> PackagesOf(AppContainer container)
    {
        if (container.Project is not var (path, syntax))
            return [];
        var folder = FilePaths.Folder(path);
        return syntax.Imports.Packages.Concat(syntax.Imports.Projects
            .Select(other => frameworks.ProjectAt(PathOf(folder, other))).OfType<ProjectSyntax>()
            .SelectMany(other => other.Imports.Packages));
    }

    /// <summary>The packages of all projects beside and below a Dockerfile, and of its own project.</summary>
    public IEnumerable<string> PackagesAround(AppContainer container) => PackagesOf(container).Concat(
        frameworks.ProjectsBelow(FolderOf(container.Document.Source.Path))
            .SelectMany(project => project.Imports.Packages));

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);

    private static string PathOf(string folder, string path) => FilePaths.Join(folder, path.Replace('\\', '/'));

    private AppContainer? Find(DockerfileDocument document)
    {
        var states = DockerfileReader.SyntaxOf(document).States;
        return states.Count > 0 && StageImage.Of(states[states.Count - 1], knowledge) is { } image
            ? new AppContainer(document, states, image)
            {
                Project = frameworks.ProjectOf(document),
                Services = ServicesOf(document),
            }
            : null;
    }

    private List<ServiceInRun> ServicesOf(DockerfileDocument document)
    {
        var services = new List<ServiceInRun>();
        foreach (var (compose, build) in builders[FilePaths.Normalise(document.Source.Path)])
        {
            if (compose.Services.FirstOrDefault(service => service.Name == build.Owner) is not { } facts)
                continue;
            var others = neighbours[FilePaths.Folder(compose.Source.Path)].Where(other => other != compose)
                .SelectMany(other => other.Services).Where(service => service.Name == facts.Name);
            services.Add(new ServiceInRun(compose, facts, build, [.. others]));
        }

        return services;
    }
}
