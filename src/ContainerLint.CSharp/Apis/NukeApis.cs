using ContainerLint.Documents;
using static ContainerLint.CSharp.Apis.Entries;

namespace ContainerLint.CSharp.Apis;

/// <summary>
/// Nuke's Docker tasks: generated extension methods; the settings type they are called on decides what a name means.
/// </summary>
internal static class NukeApis
{
    /// <summary>The APIs.</summary>
    public static ImageApi[] Table { get; } =
    [
        .. Setters("SetImage", Role.Local, "History", "ImageHistory"),
        .. Setters(
            "SetImage", Role.Run, "Run", "Create", "ContainerRun", "ContainerCreate", "ServiceCreate", "ServiceUpdate"),
        .. Setters("SetName", Role.Pulled, "Pull", "ImagePull"),
        .. Setters("SetName", Role.Pushed, "Push", "ImagePush"),
        .. Setters("SetSourceImage", Role.Local, "Tag", "ImageTag"),
        .. Setters("SetTargetImage", Role.Pushed, "Tag", "ImageTag"),
        .. Setters("SetRepository", Role.Built, "Commit", "ContainerCommit"),
        .. Lists("SetTag", PartKind.Full, Role.Built, "Build", "ImageBuild", "BuildxBuild"),
        .. Lists("AddTag", PartKind.Full, Role.Built, "Build", "ImageBuild", "BuildxBuild"),
        .. Lists("SetCacheFrom", PartKind.Full, Role.Cache, "Build", "ImageBuild", "BuildxBuild"),
        .. Lists("AddCacheFrom", PartKind.Full, Role.Cache, "Build", "ImageBuild", "BuildxBuild"),
        .. Lists("SetBuildArg", PartKind.Arguments, Role.Base, "Build", "ImageBuild", "BuildxBuild"),
        .. Lists("AddBuildArg", PartKind.Arguments, Role.Base, "Build", "ImageBuild", "BuildxBuild"),
        Setter("SetFile", Of("*", PartKind.BuildFile), Builds),
        Setter("SetPath", Of("*", PartKind.BuildFolder), Builds),
        Setter("SetTarget", Of("*", PartKind.BuildTarget), Builds),
        .. Lists("SetImages", PartKind.FullOrId, Role.Local, "Rmi", "ImageRm", "Save", "ImageSave"),
    ];

    private static string[] Builds => ["Build", "ImageBuild", "BuildxBuild"];

    private static ImageApi[] Setters(string member, Role role, params string[] tasks) =>
        [Setter(member, Full("*"), tasks).As(role)];

    private static ImageApi[] Lists(string member, PartKind part, Role role, params string[] tasks) =>
        [Setter(member, Of("*", part).Many(), tasks).As(role)];

    private static ImageApi Setter(string member, ApiParameter value, string[] tasks) =>
        Extension(
            string.Join(" ", tasks.Select(task => $"Nuke.Common.Tools.Docker.Docker{task}SettingsExtensions")),
            member,
            value).On(new Receiver
            {
                Types = [.. tasks.Select(task => $"Docker{task}Settings")],
                Lambdas = [.. tasks.Select(task => "Docker" + task)],
                MustShow = true,
            });
}
