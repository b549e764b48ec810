using ContainerLint.Knowledge;
using ContainerLint.References;

namespace ContainerLint.Rules;

/// <summary>
/// Which image a name stands for: mirrors have the images of another registry, and the namespaces of architectures
/// those official images that are built for them.
/// </summary>
/// <param name="Repository">The full name of the original: registry and path.</param>
/// <param name="IsMirrored">Whether the reference names a copy.</param>
/// <param name="HasSameTags">Whether the copy has the tags of the original.</param>
/// <param name="Architecture">The only architecture of the copy; null if it has all.</param>
internal sealed record OriginalImage(string Repository, bool IsMirrored, bool HasSameTags, string? Architecture)
{
    private const string Hub = RepositoryName.DockerHub + "/";
    private const string Windows = "winamd64";

    /// <summary>
    /// The namespaces on Docker Hub: README.md of github.com/docker-library/official-images. Each is named like its
    /// architecture, except the one for Windows.
    /// </summary>
    private static readonly string[] Architectures =
    [
        "amd64", "arm32v5", "arm32v6", "arm32v7", "arm64v8", "i386", "mips64le", "ppc64le", "riscv64", "s390x", Windows,
    ];

    /// <summary>The original of what a reference names.</summary>
    public static OriginalImage Of(ImageReference reference, KnowledgeBase knowledge)
    {
        var host = reference.Registry.Length > 0
            && knowledge.Registries.MoveOf(reference.Registry) is { IsSame: true } move
            ? move.To : reference.Registry;
        var name = host + "/" + PathIn(host, reference.Repository);
        if (knowledge.Registries.MirrorOf(name) is not { } mirror)
            return OfArchitecture(name, knowledge) ?? new OriginalImage(name, false, true, null);
        var original = mirror.Of + name.Substring(mirror.Place.Length);
        if (original.StartsWith(Hub, StringComparison.Ordinal))
            original = Hub + PathIn(RepositoryName.DockerHub, original.Substring(Hub.Length));
        return (OfArchitecture(original, knowledge) ?? new OriginalImage(original, true, true, null)) with
        {
            IsMirrored = true,
            HasSameTags = !mirror.IsPartial,
        };
    }

    private static OriginalImage? OfArchitecture(string name, KnowledgeBase knowledge)
    {
        if (!name.StartsWith(Hub, StringComparison.Ordinal))
            return null;
        var slash = name.IndexOf('/', Hub.Length);
        var account = name.Substring(Hub.Length, slash - Hub.Length);
        var image = name.Substring(slash + 1);
        return Array.IndexOf(Architectures, account) < 0 || !knowledge.OfficialImages.Contains(image)
            ? null
            : new OriginalImage(
                Hub + RepositoryName.Library + image, true, true, account == Windows ? "windows-amd64" : account);
    }

    private static string PathIn(string host, string path) =>
        host == RepositoryName.DockerHub && path.IndexOf('/') < 0 ? RepositoryName.Library + path : path;
}
