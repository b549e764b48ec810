using static ContainerLint.CSharp.Apis.Entries;
using ContainerLint.CSharp.Binding;
using ContainerLint.Documents;

namespace ContainerLint.CSharp.Apis;

/// <summary>
/// Nuke's Docker tasks: generated extension methods, where the settings that they are called on decide what a name is.
/// </summary>
internal static class NukeApis
{
    /// <summary>The table.</summary>
    public static ImageApi[] Table { get; } =
    [
        .. Setters("SetImage", Role.Local, "History", "ImageHistory"),
        .. Setters("SetImage", Role.Run, "Run", "Create", "ContainerRun", "ContainerCreate", "ServiceCreate", "ServiceUpdate"),
        .. Setters("SetName", Role.Pulled, "Pull", "ImagePull"),
        .. Setters("SetName", Role.Pushed, "Push", "ImagePush"),
        .. Setters("SetSourceImage", Role.Local, "Tag", "ImageTag"),
        .. Setters("SetTargetImage", Role.Pushed, "Tag", "ImageTag"),
        .. Setters("SetRepository", Role.Built, "Commit", "ContainerCommit"),
        .. Lists("SetTag", Part.Full, Role.Built, "Build", "ImageBuild", "BuildxBuild"),
        .. Lists("AddTag", Part.Full, Role.Built, "Build", "ImageBuild", "BuildxBuild"),
        .. Lists("SetCacheFrom", Part.Full, Role.Cache, "Build", "ImageBuild", "BuildxBuild"),
        .. Lists("AddCacheFrom", Part.Full, Role.Cache, "Build", "ImageBuild", "BuildxBuild"),
        .. Lists("SetBuildArg", Part.Arguments, Role.Base, "Build", "ImageBuild", "BuildxBuild"),
        .. Lists("AddBuildArg", Part.Arguments, Role.Base, "Build", "ImageBuild", "BuildxBuild"),
        .. Lists("SetImages", Part.FullOrId, Role.Local, "Rmi", "ImageRm", "Save", "ImageSave"),
    ];

    private static ImageApi[] Setters(string member, Role role, params string[] tasks) =>
        [Setter(member, Full("*"), tasks).As(role)];

    private static ImageApi[] Lists(string member, Part part, Role role, params string[] tasks) =>
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
