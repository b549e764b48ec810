using static ContainerLint.CSharp.Apis.Entries;
using ContainerLint.CSharp.Binding;
using ContainerLint.Documents;

namespace ContainerLint.CSharp.Apis;

/// <summary>Docker.DotNet and Docker.DotNet.Enhanced: the engine's own interface.</summary>
internal static class DockerDotNetApis
{
    private const string Models = "Docker.DotNet.Models.";
    private const string Images = "Docker.DotNet.IImageOperations";

    private static readonly Receiver Operations = new() { Types = ["IImageOperations", "DockerClient", "IDockerClient"] };

    /// <summary>The table.</summary>
    public static ImageApi[] Table { get; } =
    [
        Property(
            $"{Models}CreateContainerParameters {Models}Config {Models}ContainerConfig {Models}ContainerSpec",
            "Image") with { OwnerProperty = "Name" },
        Property(Models + "ImagesCreateParameters", "FromImage").As(Role.Pulled).In(Gathering.Engine),
        Property(Models + "ImagesCreateParameters", "Tag", Part.TagOrDigest).As(Role.Pulled).In(Gathering.Engine),
        Property(Models + "ImagesCreateParameters", "Repo").As(Role.Built),
        Property(Models + "ImageTagParameters", "RepositoryName").As(Role.Pushed).In(Gathering.EngineTarget),
        Property(Models + "ImageTagParameters", "Tag", Part.Tag).As(Role.Pushed).In(Gathering.EngineTarget),
        Property(Models + "CommitContainerChangesParameters", "RepositoryName").As(Role.Built).In(Gathering.EngineTarget),
        Property(Models + "CommitContainerChangesParameters", "Tag", Part.Tag).As(Role.Built).In(Gathering.EngineTarget),
        Property(Models + "ImagePushParameters", "ImageID").As(Role.Pushed).In(Gathering.EngineTarget),
        Property(Models + "ImagePushParameters", "Tag", Part.Tag).As(Role.Pushed).In(Gathering.EngineTarget),
        Properties(Models + "ImageBuildParameters", "Tags").As(Role.Built),
        Properties(Models + "ImageBuildParameters", "CacheFrom").As(Role.Cache),
        Properties(Models + "ImageBuildParameters", "BuildArgs", Part.Arguments).As(Role.Base),
        .. new[] { "InspectImageAsync", "GetImageHistoryAsync", "TagImageAsync", "DeleteImageAsync", "SaveImageAsync" }
            .Select(name => OnImage(name, Of("name", Part.FullOrId)).As(Role.Local)),
        OnImage("PushImageAsync", Of("name", Part.FullOrId)).As(Role.Pushed),
        OnImage("SaveImagesAsync", Of("names", Part.FullOrId) with { IsList = true }).As(Role.Local),
    ];

    private static ImageApi OnImage(string member, ApiParameter image) =>
        Method(
            Images,
            member,
            image,
            Other("parameters").Optional(),
            Other("authConfig").Optional(),
            Other("progress").Optional(),
            Other("cancellationToken").Optional()).On(Operations).Within("Docker.DotNet");
}
