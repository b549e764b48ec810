using ContainerLint.Documents;
using static ContainerLint.CSharp.Apis.Entries;

namespace ContainerLint.CSharp.Apis;

/// <summary>Docker.DotNet and Docker.DotNet.Enhanced: clients of the Docker Engine API.</summary>
internal static class DockerDotNetApis
{
    private const string Models = "Docker.DotNet.Models.";
    private const string Images = "Docker.DotNet.IImageOperations";

    private static readonly Receiver Operations = new()
    {
        Types = ["IImageOperations", "DockerClient", "IDockerClient"],
    };

    /// <summary>The APIs.</summary>
    public static ImageApi[] Table { get; } =
    [
        Property(
            $"{Models}CreateContainerParameters {Models}Config {Models}ContainerConfig {Models}ContainerSpec",
            "Image") with { OwnerProperty = "Name" },
        Property(Models + "ImagesCreateParameters", "FromImage").As(Role.Pulled).In(Dialect.Engine),
        Property(Models + "ImagesCreateParameters", "Tag", PartKind.TagOrDigest).As(Role.Pulled).In(Dialect.Engine),
        Property(Models + "ImagesCreateParameters", "Repo").As(Role.Built),
        Property(Models + "ImageTagParameters", "RepositoryName").As(Role.Pushed).In(Dialect.EngineTarget),
        Property(Models + "ImageTagParameters", "Tag", PartKind.Tag).As(Role.Pushed).In(Dialect.EngineTarget),
        Property(Models + "CommitContainerChangesParameters", "RepositoryName")
            .As(Role.Built).In(Dialect.EngineTarget),
        Property(Models + "CommitContainerChangesParameters", "Tag", PartKind.Tag)
            .As(Role.Built).In(Dialect.EngineTarget),
        Property(Models + "ImagePushParameters", "ImageID").As(Role.Pushed).In(Dialect.EngineTarget),
        Property(Models + "ImagePushParameters", "Tag", PartKind.Tag).As(Role.Pushed).In(Dialect.EngineTarget),
        Properties(Models + "ImageBuildParameters", "Tags").As(Role.Built),
        Properties(Models + "ImageBuildParameters", "CacheFrom").As(Role.Cache),
        Properties(Models + "ImageBuildParameters", "BuildArgs", PartKind.Arguments).As(Role.Base),
        .. new[] { "InspectImageAsync", "GetImageHistoryAsync", "TagImageAsync", "DeleteImageAsync", "SaveImageAsync" }
            .Select(name => OnImage(name, Of("name", PartKind.FullOrId)).As(Role.Local)),
        OnImage("PushImageAsync", Of("name", PartKind.FullOrId)).As(Role.Pushed),
        OnImage("SaveImagesAsync", Of("names", PartKind.FullOrId) with { IsList = true }).As(Role.Local),
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
