using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.References;

namespace ContainerLint.Rules;

/// <summary>What a registry can be asked about a reference.</summary>
/// <param name="Name">The full name of the repository as the reference means it: <c>docker.io/library/nginx</c>.</param>
/// <param name="Registry">The registry to ask, with its port: that of the name, or the mirror that is configured.</param>
/// <param name="Repository">The path of the repository there.</param>
/// <param name="Tag">The tag that is meant; null if a digest stands alone.</param>
/// <param name="Digest">The digest that is written, or null.</param>
public sealed record RemoteImage(string Name, string Registry, string Repository, string? Tag, string? Digest)
{
    private const string Latest = "latest";

    /// <summary>The reference without anything left out, for messages.</summary>
    public string Reference => Name + (Tag is null ? "" : ":" + Tag) + (Digest is null ? "" : "@" + Digest);

    /// <summary>What to ask about a use; null if it is not pulled, or if not all of it is known.</summary>
    public static RemoteImage? Of(ImageUse image, RuleContext context)
    {
        if (image.Reference is not { } reference || context.IsExpectedToMove(image)
            || ImageIdAsReference.IdIn(image) is not null || context.IsPortReadAsTag(image)
            || AmbiguousNamespace.MayBeBuildContext(image))
        {
            return null;
        }

        return Of(reference, context.Settings);
    }

    /// <summary>What to ask about a reference; null if Docker finds no registry in it.</summary>
    public static RemoteImage? Of(ImageReference reference, Settings settings)
    {
        if (reference.Registry.Length == 0)
            return null;
        var name = reference.Registry + "/" + reference.Repository;
        var tag = reference.IsImplicitLatest ? Latest : reference.Tag;
        if (settings.Value(RegistryMirrors.Option).Find(name) is not { } mirrored)
            return new RemoteImage(name, reference.Registry, reference.Repository, tag, reference.Digest);
        var slash = mirrored.IndexOf('/');
        return new RemoteImage(
            name, mirrored.Substring(0, slash), mirrored.Substring(slash + 1), tag, reference.Digest);
    }
}
