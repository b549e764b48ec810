using ContainerLint.Documents;
using static ContainerLint.CSharp.Apis.Entries;

namespace ContainerLint.CSharp.Apis;

/// <summary>Cake.Docker: aliases for build scripts, each also with settings before the image.</summary>
internal static class CakeApis
{
    private const string Aliases = "Cake.Docker.DockerAliases";

    private const string BuildSettings = "Cake.Docker.DockerImageBuildSettings Cake.Docker.DockerBuildXBuildSettings";

    private static readonly Receiver Context = new() { MayBeMissing = true };

    /// <summary>The APIs.</summary>
    public static ImageApi[] Table { get; } =
    [
        .. Both("DockerPull", Full("imageReference")).Select(api => api.As(Role.Pulled)),
        .. Both("DockerPush", Full("imageReference")).Select(api => api.As(Role.Pushed)),
        .. new[] { "DockerRun", "DockerRunWithoutResult", "DockerCreate" }
            .SelectMany(name => Both(name, Full("image"), Other("command").Optional(), Other("args").Many())),
        .. Both(
            "DockerTag",
            Of("imageReference", PartKind.FullOrId).As(Role.Local),
            Full("registryReference").As(Role.Pushed)),
        .. new[] { "DockerSave", "DockerRmi", "DockerRemove" }
            .SelectMany(name => Both(name, Of("images", PartKind.FullOrId).Many()).Select(api => api.As(Role.Local))),
        Properties(BuildSettings, "Tag").As(Role.Built),
        Properties(BuildSettings, "CacheFrom").As(Role.Cache),
        Properties(BuildSettings, "BuildArg", PartKind.Arguments).As(Role.Base),
        Property(BuildSettings, "File", PartKind.BuildFile),
        Property(BuildSettings, "Target", PartKind.BuildTarget),
    ];

    private static ImageApi[] Both(string member, params ApiParameter[] parameters) =>
    [
        Extension(Aliases, member, [Other("settings"), .. parameters]).On(Context),
        Extension(Aliases, member, parameters).On(Context),
    ];
}
