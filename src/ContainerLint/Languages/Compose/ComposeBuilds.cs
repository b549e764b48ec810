using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>
/// Links the compose files of a run with the Dockerfiles that they build: what a build argument puts into a
/// <c>FROM</c> is an image use of the compose file, and a name that every build gives to a context is no image.
/// </summary>
public sealed class ComposeBuilds
{
    /// <summary>
    /// How much of Dockerfiles is read again for arguments; a run with more is a flood, not a repository.
    /// </summary>
    private const long MaximumWork = 8_000_000;

    private readonly Dictionary<string, List<ComposeBuild>> builders;
    private readonly Dictionary<string, DockerfileDocument> dockerfiles = new(StringComparer.Ordinal);
    private readonly Dictionary<Source, Link> links = [];
    private long work;

    private ComposeBuilds(IReadOnlyList<SourceDocument> documents)
    {
        builders = BuildersByDockerfile(documents);
        if (builders.Count == 0)
            return;
        foreach (var dockerfile in documents.OfType<DockerfileDocument>())
            dockerfiles[FilePaths.Normalise(dockerfile.Source.Path)] = dockerfile;
    }

    /// <summary>
    /// The linked documents, in the order of the given ones; compose files have the uses that their build arguments
    /// make, Dockerfiles lack those that are contexts. A document without links is the given one.
    /// </summary>
    public IReadOnlyList<SourceDocument> Documents { get; private set; } = [];

    /// <summary>Links documents. Paths are compared as they are, after <c>.</c> and <c>..</c> are resolved.</summary>
    /// <param name="documents">The documents of a run as they were read.</param>
    /// <param name="previous">An earlier result: what it linked from the same documents is taken over.</param>
    public static ComposeBuilds Of(IReadOnlyList<SourceDocument> documents, ComposeBuilds? previous = null)
    {
        var builds = new ComposeBuilds(documents);
        builds.Documents = builds.builders.Count == 0
            ? documents
            : [.. documents.Select(document => builds.Linked(document, previous))];
        return builds;
    }

    private static Dictionary<string, List<ComposeBuild>> BuildersByDockerfile(IReadOnlyList<SourceDocument> documents)
    {
        var builders = new Dictionary<string, List<ComposeBuild>>(StringComparer.Ordinal);
        foreach (var build in documents.OfType<ComposeDocument>().SelectMany(compose => compose.Builds))
        {
            if (build.Dockerfile is null)
                continue;
            if (!builders.TryGetValue(build.Dockerfile, out var found))
                builders[build.Dockerfile] = found = [];
            found.Add(build);
        }

        return builders;
    }

    private SourceDocument Linked(SourceDocument document, ComposeBuilds? previous)
    {
        var builds = BuildsOf(document);
        if (builds.Count == 0)
            return document;
        if (previous is null || !previous.links.TryGetValue(document.Source, out var link)
            || !link.IsOf(document, builds))
            link = Link.Of(document, builds);
        links[document.Source] = link;
        return link.Linked;
    }

    private List<(ComposeBuild Build, DockerfileDocument? Dockerfile)> BuildsOf(SourceDocument one) => one switch
    {
        ComposeDocument compose => [.. BuildsWithArguments(compose)],
        DockerfileDocument when builders.TryGetValue(FilePaths.Normalise(one.Source.Path), out var found) =>
            found.ConvertAll(build => (build, (DockerfileDocument?)null)),
        _ => [],
    };

    private IEnumerable<(ComposeBuild Build, DockerfileDocument? Dockerfile)> BuildsWithArguments(
        ComposeDocument compose)
    {
        foreach (var build in compose.Builds)
        {
            if (build.Dockerfile is not null && build.Arguments.Count > 0
                && dockerfiles.TryGetValue(build.Dockerfile, out var dockerfile)
                && (work += dockerfile.Source.Text.Length) < MaximumWork)
            {
                yield return (build, dockerfile);
            }
        }
    }

    /// <summary>A document with what other documents make of it.</summary>
    private sealed class Link
    {
        private readonly SourceDocument document;
        private readonly List<(ComposeBuild Build, DockerfileDocument? Dockerfile)> builds;

        private Link(
            SourceDocument document, List<(ComposeBuild, DockerfileDocument?)> builds, SourceDocument linked)
        {
            this.document = document;
            this.builds = builds;
            Linked = linked;
        }

        public SourceDocument Linked { get; }

        public static Link Of(
            SourceDocument document, List<(ComposeBuild Build, DockerfileDocument? Dockerfile)> builds) =>
            new(document, builds, document is DockerfileDocument
                ? WithoutContexts(document, builds.ConvertAll(pair => pair.Build))
                : WithArguments(document, builds));

        /// <summary>Whether it was made of the same documents; they are compared by identity.</summary>
        public bool IsOf(SourceDocument document, List<(ComposeBuild Build, DockerfileDocument? Dockerfile)> builds)
        {
            if (!ReferenceEquals(this.document, document) || this.builds.Count != builds.Count)
                return false;
            for (var i = 0; i < builds.Count; i++)
            {
                if (!ReferenceEquals(this.builds[i].Build, builds[i].Build)
                    || !ReferenceEquals(this.builds[i].Dockerfile, builds[i].Dockerfile))
                {
                    return false;
                }
            }

            return true;
        }

        private static SourceDocument WithArguments(
            SourceDocument document, List<(ComposeBuild Build, DockerfileDocument? Dockerfile)> builds)
        {
            List<ImageUse> added =
            [
                .. builds.SelectMany(pair =>
                    ArgumentUses.Of(document, pair.Build, DockerfileReader.SyntaxOf(pair.Dockerfile!))),
            ];
            return added.Count == 0 ? document : document with
            {
                Images = [.. document.Images.Concat(added).OrderBy(image => image.Place.InFile().Span.Start)],
            };
        }

        private static SourceDocument WithoutContexts(SourceDocument document, List<ComposeBuild> builds)
        {
            if (builds.Exists(build => build.Contexts.Count == 0))
                return document;
            var arguments = builds.ConvertAll(build => build.ToArguments());
            return document with
            {
                Images = [.. document.Images.Where(image => image.Role == Role.Frontend
                    || !arguments.TrueForAll(argument => argument.Replaces(image.Text.Value)))],
            };
        }
    }
}
