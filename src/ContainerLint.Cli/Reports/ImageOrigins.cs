using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Projects;

namespace ContainerLint.Cli.Reports;

/// <summary>Traces built images from their base images to their uses.</summary>
internal sealed class ImageOrigins
{
    /// <summary>The limit for re-reading Dockerfiles with build arguments, in UTF-16 units.</summary>
    private const long MostWork = 8_000_000;

    private readonly Dictionary<string, ImageOrigin> named = new(StringComparer.Ordinal);
    private readonly List<ImageOrigin> services = [];
    private readonly Dictionary<string, DockerfileDocument> dockerfiles = new(StringComparer.Ordinal);
    private long work;

    private ImageOrigins()
    {
    }

    /// <summary>
    /// The images that documents build, ordered by name, followed by services whose image has no name.
    /// </summary>
    public static IReadOnlyList<ImageOrigin> Of(
        IReadOnlyList<SourceDocument> documents, IEnumerable<ImageEntry> entries)
    {
        var origins = new ImageOrigins();
        foreach (var document in documents.OfType<DockerfileDocument>())
            origins.dockerfiles[document.Source.Path] = document;
        foreach (var document in documents)
            origins.Add(document);
        foreach (var entry in entries.Where(entry => !entry.Image.IsProduced))
        {
            if (NameOf(entry.Image) is { } name && origins.named.TryGetValue(name, out var origin))
                origin.Uses.Add(entry);
        }

        return [.. origins.named.Values.OrderBy(origin => origin.Name, StringComparer.Ordinal), .. origins.services];
    }

    private void Add(SourceDocument document)
    {
        var builds = document.Builds;
        foreach (var image in document.Images.Where(image => image.Role == Role.Built))
        {
            if (NameOf(image) is not { } name)
                continue;
            if (!named.TryGetValue(name, out var origin))
                named[name] = origin = new ImageOrigin(name, IsNamed: true);
            AddBuilder(origin, document, ImageOwner.Of(image));
            foreach (var build in builds.Where(build => build.Owner is not null && build.Owner == image.Owner))
                AddBuild(origin, build);
            if (document is ProjectDocument)
                AddParts(origin, document.Images);
        }

        foreach (var build in builds)
        {
            if (build.Owner is not { } owner
                || document.Images.Any(image => image.Role == Role.Built && image.Owner == owner))
            {
                continue;
            }

            var origin = new ImageOrigin(owner, IsNamed: false);
            AddBuilder(origin, document, ImageOwner.Service(owner));
            AddBuild(origin, build);
            services.Add(origin);
        }
    }

    private static void AddBuilder(ImageOrigin origin, SourceDocument document, string? owner)
    {
        if (!origin.Builders.Contains((document.Source.Path, owner)))
            origin.Builders.Add((document.Source.Path, owner));
    }

    private void AddBuild(ImageOrigin origin, ImageBuild build)
    {
        if (build.Dockerfile is null)
            return;
        origin.Dockerfiles.Add(build.Dockerfile);
        if (dockerfiles.TryGetValue(build.Dockerfile, out var document))
            AddParts(origin, ImagesOf(document, build));
    }

    /// <summary>The images of a Dockerfile, given the arguments and the target of the build.</summary>
    private IReadOnlyList<ImageUse> ImagesOf(DockerfileDocument dockerfile, ImageBuild build)
    {
        if (build.Target is null && build.Arguments.Count == 0)
            return dockerfile.Images;
        return (work += dockerfile.Source.Text.Length) < MostWork
            ? DockerfileImages.Of(DockerfileReader.SyntaxOf(dockerfile), BuildArguments.Of(build))
            : dockerfile.Images;
    }

    private static void AddParts(ImageOrigin origin, IEnumerable<ImageUse> images)
    {
        foreach (var image in images)
        {
            if (image.IsPulled && image.Role is not (Role.Frontend or Role.Cache)
                && !origin.Parts.Exists(part => part.Text.Value == image.Text.Value && part.Role == image.Role))
            {
                origin.Parts.Add(image);
            }
        }
    }

    private static string? NameOf(ImageUse image) => image.Reference?.FamiliarName;
}
