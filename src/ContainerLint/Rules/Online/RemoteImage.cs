using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.References;

namespace ContainerLint.Rules;

/// <summary>What to ask a registry about a reference.</summary>
/// <param name="Name">The full name of the repository, before mirrors apply: <c>docker.io/library/nginx</c>.</param>
/// <param name="Registry">The registry to ask, with its port: that of the name or its configured mirror.</param>
/// <param name="Repository">The path of the repository in that registry.</param>
/// <param name="Tag">The tag, <c>latest</c> by default; null for a digest without a tag.</param>
/// <param name="Digest">The written digest, or null.</param>
public sealed record RemoteImage(string Name, string Registry, string Repository, string? Tag, string? Digest)
{
    private const string Latest = "latest";

    /// <summary>The full reference, for messages.</summary>
    public string Reference => Name + (Tag is null ? "" : ":" + Tag) + (Digest is null ? "" : "@" + Digest);

    /// <summary>What to ask about a use; null if it is not pulled or not completely known.</summary>
    public static RemoteImage? Of(ImageUse image, RuleContext context)
    {
        if (image.Reference is not { } reference || context.IsExpectedToMove(image)
            || ImageIdAsReference.IdIn(image) is not null || context.IsPortReadAsTag(image)
            || AmbiguousNamespace.MayBeBuildContext(image, context))
        {
            return null;
        }

        return Of(reference, context.Settings);
    }

    /// <summary>What to ask about a reference; null if it has no registry.</summary>
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
