using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Links the documents of a run with the Dockerfiles that they build: what a build argument puts into a <c>FROM</c> is
/// an image use of the document that gives the argument, and a name that every build gives to a context is no image.
/// </summary>
public sealed class DockerfileBuilds
{
    /// <summary>
    /// How much of Dockerfiles is read again for arguments; a run with more is a flood, not a repository.
    /// </summary>
    private const long MaximumWork = 8_000_000;

    private readonly Dictionary<string, DockerfileDocument> dockerfiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ImageBuild>> builders = new(StringComparer.Ordinal);
    private readonly Dictionary<Source, Link> links = [];
    private long work;

    private DockerfileBuilds(IReadOnlyList<SourceDocument> documents)
    {
        foreach (var dockerfile in documents.OfType<DockerfileDocument>())
            dockerfiles[FilePaths.Normalise(dockerfile.Source.Path)] = dockerfile;
        foreach (var build in documents.SelectMany(document => document.Builds))
        {
            if (PathOf(build) is not { } path)
                continue;
            if (!builders.TryGetValue(path, out var found))
                builders[path] = found = [];
            found.Add(build);
        }
    }

    /// <summary>
    /// The linked documents, in the order of the given ones; those that build have the uses that their build arguments
    /// make and know their Dockerfiles, Dockerfiles lack the images that are contexts. A document without links is the
    /// given one.
    /// </summary>
    public IReadOnlyList<SourceDocument> Documents { get; private set; } = [];

    /// <summary>Links documents. Paths are compared as they are, after <c>.</c> and <c>..</c> are resolved.</summary>
    /// <param name="documents">The documents of a run as they were read.</param>
    /// <param name="previous">An earlier result: what it linked from the same documents is taken over.</param>
    public static DockerfileBuilds Of(IReadOnlyList<SourceDocument> documents, DockerfileBuilds? previous = null)
    {
        if (!documents.Any(document => document.Builds.Count > 0))
            return new DockerfileBuilds([]) { Documents = documents };
        var builds = new DockerfileBuilds(documents);
        builds.Documents = builds.builders.Count == 0
            ? documents
            : [.. documents.Select(document => builds.Linked(document, previous))];
        return builds;
    }

    private string? PathOf(ImageBuild build) => build.Dockerfile ?? build.Guess?.Choose(dockerfiles.ContainsKey);

    private SourceDocument Linked(SourceDocument document, DockerfileBuilds? previous)
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

    private List<LinkedBuild> BuildsOf(SourceDocument one) =>
        one is not DockerfileDocument ? [.. BuildsToLink(one)]
        : builders.TryGetValue(FilePaths.Normalise(one.Source.Path), out var found)
            ? found.ConvertAll(build => new LinkedBuild(build, null))
            : [];

    private IEnumerable<LinkedBuild> BuildsToLink(SourceDocument builder)
    {
        foreach (var build in builder.Builds)
        {
            if ((build.Guess is not null || IsRead(build)) && PathOf(build) is { } path
                && dockerfiles.TryGetValue(path, out var dockerfile)
                && (!IsRead(build) || (work += dockerfile.Source.Text.Length) < MaximumWork))
            {
                yield return new LinkedBuild(build, dockerfile);
            }
        }
    }

    /// <summary>Whether the Dockerfile is read again for a build.</summary>
    private static bool IsRead(ImageBuild build) => build.Arguments.Count > 0 || build.Reader is not null;

    /// <summary>A build with its Dockerfile, which is null where the Dockerfile itself is linked.</summary>
    private readonly record struct LinkedBuild(ImageBuild Build, DockerfileDocument? Dockerfile);

    /// <summary>A document with what other documents make of it.</summary>
    private sealed class Link
    {
        private readonly SourceDocument document;
        private readonly List<LinkedBuild> builds;

        private Link(SourceDocument document, List<LinkedBuild> builds, SourceDocument linked)
        {
            this.document = document;
            this.builds = builds;
            Linked = linked;
        }

        public SourceDocument Linked { get; }

        public static Link Of(SourceDocument document, List<LinkedBuild> builds) =>
            new(document, builds, document is DockerfileDocument
                ? WithoutContexts(document, builds.ConvertAll(pair => pair.Build))
                : WithArguments(WithDockerfiles(document, builds), builds));

        /// <summary>Whether it was made of the same documents; they are compared by identity.</summary>
        public bool IsOf(SourceDocument document, List<LinkedBuild> builds)
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

        /// <summary>
        /// The document with the paths of the Dockerfiles that could only be guessed before, and with what libraries
        /// misread in them.
        /// </summary>
        private static SourceDocument WithDockerfiles(SourceDocument document, List<LinkedBuild> builds)
        {
            var found = new Dictionary<ImageBuild, ImageBuild>();
            foreach (var (build, dockerfile) in builds)
            {
                if (build.Dockerfile is null || build.Reader is not null)
                    found[build] = WithDockerfile(build, dockerfile!);
            }

            return found.Count == 0 ? document : document with
            {
                Builds = [.. document.Builds.Select(build => found.TryGetValue(build, out var known) ? known : build)],
            };
        }

        private static ImageBuild WithDockerfile(ImageBuild build, DockerfileDocument dockerfile) => build with
        {
            Dockerfile = build.Dockerfile ?? FilePaths.Normalise(dockerfile.Source.Path),
            Misreadings = build.Reader is null ? [] : LineReading.Of(DockerfileReader.SyntaxOf(dockerfile)),
        };

        private static SourceDocument WithArguments(SourceDocument document, List<LinkedBuild> builds)
        {
            List<ImageUse> added =
            [
                .. builds.Where(pair => pair.Build.Arguments.Count > 0).SelectMany(pair =>
                    ArgumentUses.Of(document, pair.Build, DockerfileReader.SyntaxOf(pair.Dockerfile!))),
            ];
            var images = WithoutArguments(document.Images, builds);
            return added.Count == 0 && images.Count == document.Images.Count ? document : document with
            {
                Images = [.. images.Concat(added).OrderBy(image => image.Place.InFile().Span.Start)],
            };
        }

        /// <summary>
        /// The images without those that a reader only supposed in an argument because of its name: the Dockerfile
        /// tells what the argument is.
        /// </summary>
        private static IReadOnlyList<ImageUse> WithoutArguments(
            IReadOnlyList<ImageUse> images, List<LinkedBuild> builds)
        {
            var places = new HashSet<Place>(
                builds.SelectMany(pair => pair.Build.Arguments.Values).Select(argument => argument.Place));
            return [.. images.Where(image => image.Role != Role.Base || !places.Contains(image.Place))];
        }

        private static SourceDocument WithoutContexts(SourceDocument document, List<ImageBuild> builds)
        {
            if (builds.Exists(build => build.Contexts.Count == 0))
                return document;
            var arguments = builds.ConvertAll(BuildArguments.Of);
            return document with
            {
                Images = [.. document.Images.Where(image => image.Role == Role.Frontend
                    || !arguments.TrueForAll(argument => argument.Replaces(image.Text.Value)))],
            };
        }
    }
}
