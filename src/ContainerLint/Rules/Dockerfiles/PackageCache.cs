using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>The cache of a package manager: where it is, and how it is kept out of an image.</summary>
internal sealed class PackageCache
{
    /// <summary>The kind of <c>pip</c> and its relatives.</summary>
    public const string Pip = "pip";

    private const string NoPipCache = "PIP_NO_CACHE_DIR";
    private const string Apt = "apt";

    private static readonly PackageCache[] All =
    [
        new(Apt, ["/var/lib/apt/lists"], ["update"]) { Cleaning = "rm -rf /var/lib/apt/lists/*" },
        new("apk", ["/var/cache/apk", "/etc/apk/cache"], ["add"]) { Option = "--no-cache" },
        new("yum", ["/var/cache/yum"], ["install", "update", "upgrade", "reinstall", "localinstall", "groupinstall"])
        {
            Programs = ["yum"],
            Cleaning = "yum clean all",
        },
        new(
            "yum", ["/var/cache/libdnf5", "/var/cache/dnf", "/var/cache/yum"],
            ["install", "in", "upgrade", "up", "update", "upgrade-minimal", "up-min", "reinstall", "rei"])
        {
            Programs = ["dnf", "microdnf", "dnf5"],
            Cleaning = "{0} clean all",
        },
        new("zypper", ["/var/cache/zypp"], ["install", "in"]) { Cleaning = "zypper clean" },
        new(Pip, ["/root/.cache/pip"], ["install"]) { Option = "--no-cache-dir", Programs = ["pip", "pip2", "pip3"] },
        new("yarn", ["/root/.cache/yarn", "/usr/local/share/.cache/yarn"], ["install"])
        {
            Cleaning = "yarn cache clean",
        },
    ];

    private readonly string family;
    private readonly string[] folders;
    private readonly string[] verbs;

    private PackageCache(string family, string[] folders, string[] verbs)
    {
        this.family = family;
        this.folders = folders;
        this.verbs = verbs;
    }

    /// <summary>The option that keeps nothing; null if there is none.</summary>
    public string? Option { get; private init; }

    /// <summary>What to do, for a sentence.</summary>
    public string Advice => Option is null ? "remove it in the same RUN" : $"use '{Option}'";

    private string[] Programs { get; init; } = [];

    private string? Cleaning { get; init; }

    /// <summary>The cache that a command fills; null if it fills none.</summary>
    public static PackageCache? Of(PackageCommand command) => Array.Find(
        All, cache => cache.family == command.Family && command.Does(cache.verbs)
            && (cache.Programs.Length == 0 || Array.IndexOf(cache.Programs, command.Manager) >= 0));

    /// <summary>The command that cleans up after another one; null if there is none.</summary>
    public string? CleaningOf(PackageCommand command) => Cleaning?.Replace("{0}", command.Manager);

    /// <summary>Whether a command keeps no cache, or keeps it outside of the image.</summary>
    public bool IsLeftOut(PackageCommand command, RunStep step) =>
        (Option is not null && command.Has(Option)) || command.Has("--no-network")
        || command.Command.Prefix.Any(TurnsOff) || Array.Exists(folders, step.IsMounted)
        || command.Options.Exists(option => !option.IsPlain);

    /// <summary>Whether a variable of the stage, or one that the <c>RUN</c> exports, turns pip's cache off.</summary>
    public static bool IsOffForPip(RunStep step)
    {
        if (step.Stage?.Variables is { } variables)
        {
            if (variables.Environment.TryGetValue(NoPipCache, out var set))
                return set.Value is not { Value: var value } || !IsNo(value);
            if (variables.Declares(NoPipCache))
                return true;
        }

        return step.Commands.Any(command => command.Name == "export" && command.Words.Any(TurnsOff));
    }

    /// <summary>Whether a later command removes what another one left.</summary>
    public bool IsCleanedBy(ShellCommand later, PackageCommand command)
    {
        if (later.Name is "rm" or "find")
        {
            return later.Words.Any(word => Array.Exists(
                folders, folder => IsAround(word.Text, folder) || (family == Pip && word.Text.Contains(".cache"))));
        }

        return later.Name == command.Manager && command.Manager switch
        {
            "yarn" => later.Words is [_, { Text: "cache" }, { Text: "clean" }, ..],
            "pip" or "pip2" or "pip3" => later.Words is [_, { Text: "cache" }, { Text: "purge" }, ..],
            "apk" => later.Words is [_, { Text: "cache" }, { Text: "clean" }, ..],
            _ => family != Apt && later.Words.Any(word => word.Text is "clean" or "cc"),
        };
    }

    /// <summary>Whether a pattern of <c>rm</c> names a folder, what is in it, or one around it.</summary>
    private static bool IsAround(string pattern, string folder)
    {
        var path = pattern.TrimEnd('*', '/');
        return path.Length > 1 && (path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal)
            || folder.StartsWith(path + "/", StringComparison.Ordinal)
            || (pattern[pattern.Length - 1] == '*' && folder.StartsWith(path, StringComparison.Ordinal)));
    }

    private static bool TurnsOff(ShellWord word) =>
        word.Text.StartsWith(NoPipCache + "=", StringComparison.Ordinal)
        && !IsNo(word.Text.Substring(NoPipCache.Length + 1));

    private static bool IsNo(string value) => value.ToLowerInvariant() is "" or "0" or "off" or "no" or "false";
}
