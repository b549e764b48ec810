using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>The full name of a repository, with Docker's defaults applied: registry and path.</summary>
internal static class RepositoryName
{
    /// <summary>The default registry.</summary>
    public const string DockerHub = "docker.io";

    /// <summary>The path prefix of Docker Hub repositories without an account.</summary>
    public const string Library = "library/";

    /// <summary>
    /// The full name without tag and digest; parts of it may be unknown. Null if the first component is unknown, since
    /// it may be a registry.
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
        // A dot usually makes the component a host, but 'foo_bar.com' is not one, so Docker reads it as part of the
        // path.
        if (!isSimple && first.IndexOf('.') >= 0)
            return path;
        return DockerHub + "/" + (isSimple ? Library : "") + path;
    }

    /// <summary>The host in lower case, with aliases of Docker Hub resolved.</summary>
    public static string NormalHost(string host)
    {
        var lower = host.ToLowerInvariant();
        return lower == "index.docker.io" ? DockerHub : lower;
    }
}
