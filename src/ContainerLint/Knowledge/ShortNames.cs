namespace ContainerLint.Knowledge;

/// <summary>
/// Official images whose bare names mean another image to Podman and Buildah, by the aliases that these install.
/// Source: github.com/containers/shortnames, 2025-08-21.
/// </summary>
internal static class ShortNames
{
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["amazonlinux"] = "public.ecr.aws/amazonlinux/amazonlinux",
        ["fedora"] = "registry.fedoraproject.org/fedora",
        ["hello-world"] = "quay.io/podman/hello",
        ["oraclelinux"] = "container-registry.oracle.com/os/oraclelinux",
        ["rockylinux"] = "quay.io/rockylinux/rockylinux",
    };

    /// <summary>The repository that Podman reads a bare name as; null if it is the one that Docker reads.</summary>
    public static string? Find(string name) => Elsewhere.TryGetValue(name, out var repository) ? repository : null;
}
