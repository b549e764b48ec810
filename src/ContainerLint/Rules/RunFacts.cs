using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>What all documents of a run say together: names that one file makes and another one uses.</summary>
public sealed class RunFacts
{
    private readonly HashSet<string> produced = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<RegistryUse>> ports = new(StringComparer.OrdinalIgnoreCase);

    private readonly IReadOnlyList<SourceDocument> documents;
    private readonly Lazy<RunVersions> versions;
    private readonly Lazy<RunFrameworks> frameworks;
    private readonly Lazy<RunContainers> containers;
    private readonly Lazy<ILookup<string, string>> contexts;
    private readonly DotNetBuilds dotNet;
    private readonly RunCompanions companions;
    private readonly KnowledgeBase knowledge;

    private RunFacts(
        IReadOnlyList<SourceDocument> documents,
        Func<string, string?> solutionOf,
        KnowledgeBase knowledge,
        Func<string, bool?> listensByCode,
        FileTree files)
    {
        this.knowledge = knowledge;
        dotNet = new DotNetBuilds(files, this);
        contexts = new(() => this.documents.SelectMany(document => document.Builds)
            .Where(build => build is { Dockerfile: not null, Context: not null })
            .ToLookup(build => build.Dockerfile!, build => build.Context!));
        this.documents = documents;
        versions = new(() => new RunVersions(this.documents, this, solutionOf));
        frameworks = new(() => new RunFrameworks(this.documents));
        containers = new(() => new RunContainers(this.documents, frameworks.Value, knowledge, listensByCode));
        companions = new RunCompanions(documents, knowledge);
    }

    /// <summary>Nothing known: one document on its own.</summary>
    public static RunFacts None { get; } =
        new([], _ => null, KnowledgeBase.Embedded, _ => null, FileTree.Unknown);

    /// <summary>Gathers what <paramref name="documents"/> say; their order decides what is named first.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="solutionOf">
    /// The solution that the document of a path belongs to, null if none; without it all documents are of one.
    /// </param>
    /// <param name="knowledge">What is known of images; without it what is embedded.</param>
    /// <param name="listensByCode">
    /// Whether code or settings in a folder say where an app listens; null where that is not known, as without it.
    /// </param>
    /// <param name="files">What is known of the files around the documents; without it nothing.</param>
    public static RunFacts Of(
        IEnumerable<SourceDocument> documents,
        Func<string, string?>? solutionOf = null,
        KnowledgeBase? knowledge = null,
        Func<string, bool?>? listensByCode = null,
        FileTree? files = null)
    {
        var facts = new RunFacts(
            [.. documents],
            solutionOf ?? (_ => ""),
            knowledge ?? KnowledgeBase.Embedded,
            listensByCode ?? (_ => null),
            files ?? FileTree.Unknown);
        foreach (var document in facts.documents)
            facts.Add(document);
        return facts;
    }

    /// <summary>The documents.</summary>
    internal IReadOnlyList<SourceDocument> Documents => documents;

    /// <summary>The names of images and stages that the run makes.</summary>
    internal IEnumerable<string> ProducedNames => produced;

    /// <summary>The registry hosts that the run uses with a port.</summary>
    internal IEnumerable<string> HostsWithPorts => ports.Keys;

    /// <summary>
    /// Whether the run makes an image or a stage of the name of <paramref name="image"/>. Official images are
    /// never taken for one: a stage that is called <c>node</c> says nothing about <c>FROM node</c> in another file.
    /// </summary>
    public bool Produces(ImageUse image)
    {
        if (produced.Count == 0)
            return false;
        var name = image.TextOf(image.NameRange());
        return produced.Contains(name) && !knowledge.OfficialImages.Contains(name);
    }

    /// <summary>The ports with which the run uses a registry host, the first one first; empty if none.</summary>
    public IReadOnlyList<RegistryUse> PortsOf(string host) =>
        ports.Count > 0 && ports.TryGetValue(host, out var found) ? found : [];

    /// <summary>
    /// What most files that belong together use instead of an image; null if that is the same version, or nothing can
    /// be said. The documents are compared on the first question.
    /// </summary>
    public Drift? DriftOf(ImageUse image) => documents.Count > 1 ? versions.Value.DriftOf(image) : null;

    /// <summary>
    /// The framework of the project that an image builds or runs; null if it suits the image, or is unknown.
    /// </summary>
    public UnsuitedFramework? UnsuitedFor(ImageUse image) => frameworks.Value.UnsuitedFor(image);

    /// <summary>
    /// The framework of the project that a .NET image builds or runs; null if there are several or none is known.
    /// </summary>
    internal ProjectFramework? FrameworkOf(ImageUse image) => frameworks.Value.FrameworkOf(image);

    /// <summary>The containers that run .NET apps.</summary>
    internal RunContainers Containers => containers.Value;

    /// <summary>How a Dockerfile builds .NET projects; null if it builds none, or nothing is known of files.</summary>
    internal DotNetBuild? DotNetBuildOf(DockerfileDocument document) => dotNet.Of(document);

    /// <summary>Whether what rules found about a document may be different after files have changed.</summary>
    internal bool DependsOnAny(SourceDocument document, IReadOnlyCollection<string> changed) =>
        dotNet.DependsOnAny(document, changed);

    /// <summary>The folders that the run sends to the build of a Dockerfile; empty if nothing names one.</summary>
    internal IReadOnlyList<string> ContextsOf(SourceDocument document) =>
        [.. contexts.Value[FilePaths.Normalise(document.Source.Path)].Distinct()];

    /// <summary>
    /// The other images that have to have the version of an image of a document; empty if it stands alone.
    /// </summary>
    internal IReadOnlyList<ImageUse> CompanionsOf(ImageUse image, SourceDocument document) =>
        companions.Of(image, document);

    private void Add(SourceDocument document)
    {
        produced.UnionWith(document.Produces);
        foreach (var image in document.Images)
        {
            if (image.Name.Error is not null)
                continue;
            if (image.IsProduced && image.Text.IsKnownIn(image.NameRange()))
                produced.Add(image.TextOf(image.NameRange()));
            if (image.Name.Domain is { IsKnown: true } domain)
                AddPort(image, domain.Range);
        }
    }

    private void AddPort(ImageUse image, Text.TextRange domain)
    {
        if (image.Text.Value.IndexOf(':', domain.Start, domain.Length) < 0
            || HostAndPort.Split(image.TextOf(domain)) is not (var host, { } port))
        {
            return;
        }

        if (!ports.TryGetValue(host, out var uses))
            ports[host] = uses = [];
        if (!uses.Exists(use => use.Port == port))
            uses.Add(new RegistryUse(port, image.Text.PlaceOf(domain).InFile()));
    }
}
