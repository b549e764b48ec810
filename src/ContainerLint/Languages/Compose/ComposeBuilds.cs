using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Languages.Compose;

/// <summary>
/// Links the compose files of a run with the Dockerfiles that they build: what a build argument puts into a
/// <c>FROM</c> is an image use of the compose file, and a name that every build gives to a context is no image.
/// </summary>
public static class ComposeBuilds
{
    /// <summary>
    /// How much of Dockerfiles is read again for arguments; a run with more is a flood, not a repository.
    /// </summary>
    private const long MaximumWork = 8_000_000;

    /// <summary>Links documents.</summary>
    /// <param name="documents">The documents of a run.</param>
    /// <returns>
    /// The same documents in the same order; compose files have the uses that their build arguments make, Dockerfiles
    /// lack those that are contexts. Paths are compared as they are, after <c>.</c> and <c>..</c> are resolved.
    /// </returns>
    public static IReadOnlyList<SourceDocument> Link(IReadOnlyList<SourceDocument> documents)
    {
        var builders = BuildersByDockerfile(documents);
        if (builders.Count == 0)
            return documents;
        var dockerfiles = new Dictionary<string, SourceDocument>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            if (document.Language == Language.Dockerfile)
                dockerfiles[FilePaths.Normalise(document.Source.Path)] = document;
        }

        var work = 0L;
        return [.. documents.Select(document => document.Language switch
        {
            Language.Compose => WithArguments(document, (ComposeSyntax)document.Syntax, dockerfiles, ref work),
            Language.Dockerfile when builders.TryGetValue(FilePaths.Normalise(document.Source.Path), out var builds) =>
                WithoutContexts(document, builds),
            _ => document,
        })];
    }

    private static Dictionary<string, List<ComposeBuild>> BuildersByDockerfile(IReadOnlyList<SourceDocument> documents)
    {
        var builders = new Dictionary<string, List<ComposeBuild>>(StringComparer.Ordinal);
        foreach (var compose in documents.Select(document => document.Syntax).OfType<ComposeSyntax>())
        {
            foreach (var build in compose.Builds)
            {
                if (build.Dockerfile is null)
                    continue;
                if (!builders.TryGetValue(build.Dockerfile, out var found))
                    builders[build.Dockerfile] = found = [];
                found.Add(build);
            }
        }

        return builders;
    }

    private static SourceDocument WithArguments(
        SourceDocument document,
        ComposeSyntax compose,
        Dictionary<string, SourceDocument> dockerfiles,
        ref long work)
    {
        var added = new List<ImageUse>();
        foreach (var build in compose.Builds)
        {
            if (build.Dockerfile is not null && build.Arguments.Count > 0
                && dockerfiles.TryGetValue(build.Dockerfile, out var dockerfile)
                && (work += dockerfile.Source.Text.Length) < MaximumWork)
            {
                added.AddRange(ArgumentUses.Of(document, build, DockerfileReader.SyntaxOf(dockerfile)));
            }
        }

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
