namespace ContainerLint.Knowledge;

/// <summary>Maps Docker's names for the architectures of official images to platforms.</summary>
internal static class PlatformNames
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["amd64"] = "linux/amd64",
        ["arm32v5"] = "linux/arm/v5",
        ["arm32v6"] = "linux/arm/v6",
        ["arm32v7"] = "linux/arm/v7",
        ["arm64v8"] = "linux/arm64",
        ["i386"] = "linux/386",
        ["loong64"] = "linux/loong64",
        ["mips64le"] = "linux/mips64le",
        ["ppc64le"] = "linux/ppc64le",
        ["riscv64"] = "linux/riscv64",
        ["s390x"] = "linux/s390x",
        ["windows-amd64"] = "windows/amd64",
        ["windows-arm64v8"] = "windows/arm64",
    };

    /// <summary>
    /// Alternative names of architectures: <c>normalizeArch</c> of github.com/containerd/platforms v1.0.0-rc.1
    /// (database.go).
    /// </summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["x86_64"] = "amd64",
        ["x86-64"] = "amd64",
        ["aarch64"] = "arm64",
        ["arm64/v8"] = "arm64",
        ["i386"] = "386",
        ["armhf"] = "arm/v7",
        ["armel"] = "arm/v6",
        ["arm"] = "arm/v7",
    };

    /// <summary>
    /// The images that a platform also runs, best first: <c>platformVector</c> of github.com/containerd/platforms
    /// v1.0.0-rc.1 (compare.go).
    /// </summary>
    private static readonly Dictionary<string, string[]> Fallbacks = new(StringComparer.Ordinal)
    {
        ["linux/amd64"] = ["linux/386"],
        ["linux/arm64"] = ["linux/arm/v7", "linux/arm/v6", "linux/arm/v5"],
        ["linux/arm/v8"] = ["linux/arm/v7", "linux/arm/v6", "linux/arm/v5"],
        ["linux/arm/v7"] = ["linux/arm/v6", "linux/arm/v5"],
        ["linux/arm/v6"] = ["linux/arm/v5"],
    };

    /// <summary>The platform of an architecture.</summary>
    public static string Of(string architecture) =>
        Known.TryGetValue(architecture, out var platform) ? platform : "linux/" + architecture;

    /// <summary>Whether images for some architectures run on a platform; true for unknown platforms.</summary>
    public static bool IsSupported(string platform, IReadOnlyList<string> architectures)
    {
        var wanted = Normal(platform);
        if (!Known.ContainsValue(wanted) && !Fallbacks.ContainsKey(wanted))
            return true;
        var served = architectures.Select(Of).ToList();
        return served.Contains(wanted)
            || (Fallbacks.TryGetValue(wanted, out var others) && others.Any(served.Contains));
    }

    private static string Normal(string platform)
    {
        var text = platform.ToLowerInvariant();
        var slash = text.IndexOf('/');
        var system = slash < 0 ? "linux" : text.Substring(0, slash);
        var architecture = text.Substring(slash + 1);
        if (architecture.StartsWith("aarch64/", StringComparison.Ordinal))
            architecture = "arm64" + architecture.Substring("aarch64".Length);
        return system + "/" + (Aliases.TryGetValue(architecture, out var name) ? name : architecture);
    }
}
