using ContainerLint.References;

namespace ContainerLint.Insights;

/// <summary>Where registries show an image to people. Only addresses that need no account.</summary>
internal static class RegistryPages
{
    private const string Library = "library/";

    /// <summary>The page of an image; null if its registry has none that is known.</summary>
    public static string? Of(ImageReference reference) => reference.Registry switch
    {
        "docker.io" => OfHub(reference.Repository),
        "mcr.microsoft.com" => "https://mcr.microsoft.com/artifact/mar/" + reference.Repository,
        "quay.io" => "https://quay.io/repository/" + reference.Repository,
        "ghcr.io" => "https://ghcr.io/" + reference.Repository,
        "public.ecr.aws" => "https://gallery.ecr.aws/" + reference.Repository,
        _ => null,
    };

    private static string? OfHub(string repository)
    {
        var slashes = repository.Split('/').Length - 1;
        return slashes != 1 ? null
            : repository.StartsWith(Library, StringComparison.Ordinal)
                ? "https://hub.docker.com/_/" + repository.Substring(Library.Length)
                : "https://hub.docker.com/r/" + repository;
    }
}
