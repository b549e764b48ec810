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

    /// <summary>Whether a word names an architecture, as tags and namespaces of images do.</summary>
    public static bool IsArchitecture(string word) => Known.ContainsKey(word) || Aliases.ContainsKey(word);

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

    /// <summary>
    /// The operating systems: <c>isKnownOS</c> of github.com/containerd/platforms v1.0.0-rc.1 (database.go), and those
    /// of WebAssembly and attestations.
    /// </summary>
    private static readonly HashSet<string> Systems = new(StringComparer.Ordinal)
    {
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "macos", "nacl",
        "netbsd", "openbsd", "plan9", "solaris", "windows", "zos", "wasi", "wasip1", "wasip2", "wasm", "unknown",
    };

    /// <summary>
    /// The architectures: <c>isKnownArch</c> of github.com/containerd/platforms v1.0.0-rc.1 (database.go), and those
    /// that <c>normalizeArch</c> accepts.
    /// </summary>
    private static readonly HashSet<string> Architectures = new(StringComparer.Ordinal)
    {
        "386", "amd64", "amd64p32", "arm", "armbe", "arm64", "arm64be", "ppc64", "ppc64le", "loong64", "mips", "mipsle",
        "mips64", "mips64le", "mips64p32", "mips64p32le", "ppc", "riscv", "riscv64", "s390", "s390x", "sparc",
        "sparc64", "wasm", "wasm32", "i386", "x86_64", "x86-64", "aarch64", "armhf", "armel", "unknown",
    };

    /// <summary>The words of .NET runtime identifiers and what they are called in platforms.</summary>
    private static readonly Dictionary<string, string> RuntimeWords = new(StringComparer.Ordinal)
    {
        ["win"] = "windows",
        ["osx"] = "darwin",
        ["x64"] = "amd64",
        ["x86"] = "386",
        ["arm"] = "arm/v7",
        ["armv6"] = "arm/v6",
        ["loongarch64"] = "loong64",
    };

    /// <summary>
    /// A tag without the architecture at its end, as Microsoft's images have it; else the tag itself.
    /// </summary>
    public static string WithoutPlatform(string tag) =>
        tag.LastIndexOf('-') is var hyphen and > 0 && Known.ContainsKey(tag.Substring(hyphen + 1))
            ? tag.Substring(0, hyphen) : tag;

    /// <summary>
    /// Whether a platform may exist: <c>Parse</c> of github.com/containerd/platforms v1.0.0-rc.1 (platforms.go) accepts
    /// it, and its operating system and architecture are known.
    /// </summary>
    public static bool CanExist(string platform)
    {
        var parts = Parts(platform);
        return parts.Length switch
        {
            1 => Systems.Contains(parts[0]) || Architectures.Contains(parts[0]),
            2 or 3 => Systems.Contains(parts[0]) && Architectures.Contains(parts[1]),
            _ => false,
        };
    }

    /// <summary>Whether BuildKit and compose cannot even parse a platform, whatever the image.</summary>
    public static bool IsMalformed(string platform) =>
        Parts(platform).Length is not (2 or 3) && !CanExist(platform);

    /// <summary>
    /// The platform that a .NET runtime identifier means (<c>linux/amd64</c> for <c>linux-x64</c> and
    /// <c>linux/x64</c>); null if the text is none.
    /// </summary>
    public static string? OfRuntimeIdentifier(string text)
    {
        var words = text.ToLowerInvariant().Replace("-musl", "").Replace("-bionic", "").Split('-', '/')
            .Select(word => RuntimeWords.TryGetValue(word, out var name) ? name : word).ToArray();
        var platform = string.Join("/", words);
        return words.Length == 2 && (words[0] is "linux" or "windows" or "darwin") && CanExist(platform)
            ? platform
            : null;
    }

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

    /// <summary>
    /// The parts in lower case; a version of the operating system (<c>windows(10.0.17763)</c>) is dropped.
    /// </summary>
    private static string[] Parts(string platform)
    {
        var parts = platform.ToLowerInvariant().Split('/');
        var version = parts[0].IndexOf('(');
        if (version > 0 && parts[0][parts[0].Length - 1] == ')')
            parts[0] = parts[0].Substring(0, version);
        return parts;
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
