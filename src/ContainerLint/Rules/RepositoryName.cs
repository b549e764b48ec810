using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>The full name of a repository, as Docker reads it: registry and path, nothing left out.</summary>
internal static class RepositoryName
{
    /// <summary>The registry that is meant where none is written.</summary>
    public const string DockerHub = "docker.io";

    /// <summary>What Docker Hub's repositories without an account begin with.</summary>
    public const string Library = "library/";

    /// <summary>
    /// The full name without tag and digest; parts of it may be unknown. Null if not even the registry can be told
    /// from the path, or nothing of it is known.
    /// </summary>
    public static string? Of(ImageUse image)
    {
        var path = image.TextOf(image.Name.Path.Range);
        var isSimple = path.IndexOf('/') < 0;
        if (image.Name.Domain is { } domain)
        {
            var host = NormalHost(image.TextOf(domain.Range));
            return host + "/" + (host == DockerHub && isSimple ? Library : "") + path;
        }

        var first = image.TextOf(image.FirstComponent());
        if (!image.Text.IsKnownIn(image.FirstComponent()))
            return null;
        // A dot makes a host of a component, but with an underscore in it Docker reads a path without a registry.
        if (!isSimple && first.IndexOf('.') >= 0)
            return path;
        return DockerHub + "/" + (isSimple ? Library : "") + path;
    }

    /// <summary>A host in lower case, and by the one name that Docker Hub is called.</summary>
    public static string NormalHost(string host)
    {
        var lower = host.ToLowerInvariant();
        return lower == "index.docker.io" ? DockerHub : lower;
    }
}
