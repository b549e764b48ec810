using ContainerLint.Documents;
using static ContainerLint.CSharp.Apis.Entries;

namespace ContainerLint.CSharp.Apis;

/// <summary>Testcontainers for .NET and its modules.</summary>
internal static class TestcontainersApis
{
    /// <summary>The base class of all container builders.</summary>
    public const string ContainerBuilder = "DotNet.Testcontainers.Builders.ContainerBuilder";

    private const string DockerImage = "DotNet.Testcontainers.Images.DockerImage";
    private const string ImageBuilders =
        "DotNet.Testcontainers.Builders.IImageFromDockerfileBuilder "
        + "DotNet.Testcontainers.Builders.ImageFromDockerfileBuilder "
        + "DotNet.Testcontainers.Builders.BuildKitImageFromDockerfileBuilder";

    private static readonly string[] Roots = ["DotNet.Testcontainers", "Testcontainers"];

    private static readonly Receiver Builder = new()
    {
        Types =
        [
            "!IDistributedApplicationBuilder", "!IResourceBuilder", "!DistributedApplication",
            "!*FromDockerfileBuilder", "*Builder",
        ],
    };

    private static readonly Receiver ImageBuilder = new() { Types = ["*FromDockerfileBuilder"], MustShow = true };

    /// <summary>The APIs.</summary>
    public static ImageApi[] Table { get; } =
        [.. Rows.Select(static api => api.Joining is null ? api with { Dialect = Dialect.Testcontainers } : api)];

    private static ImageApi[] Rows =>
    [
        Method($"DotNet.Testcontainers.Builders.IContainerBuilder {ContainerBuilder}", "WithImage", Full("image"))
            .On(Builder).Within(Roots),
        Constructor(ContainerBuilder, Full("image|microcksImage")) with { Member = "*Builder" },
        Constructor("DotNet.Testcontainers.Builders.BuildKitImageFromDockerfileBuilder", Full("cliImage")),
        // An overload for one argument is preferred to one with defaults.
        Constructor(DockerImage, Full("image")),
        Constructor(
            DockerImage,
            Of("repository", PartKind.Repository),
            Of("registry", PartKind.Registry).Optional(),
            Of("tag", PartKind.Tag).Optional(),
            Of("digest", PartKind.Digest).Optional(),
            Other("platform").Optional(),
            Of("hubImageNamePrefix", PartKind.HubPrefix).Optional()).In(Dialect.DockerImage),
        Constructor(DockerImage, Full("image"), Other("platform").Optional()),
        Method(ImageBuilders, "WithName", Full("name")).As(Role.Built).On(ImageBuilder).Within(Roots),
        .. Building.Select(api => api.On(ImageBuilder).Within(Roots) with
        {
            BuildsInWorkingFolder = true, Reader = LineReader.Testcontainers,
        }),
        Method(
            ImageBuilders,
            "WithBuildArgument",
            Of("name", PartKind.ArgumentName),
            Of("value", PartKind.ArgumentValue)).As(Role.Base).Within(Roots) with { BuildsInWorkingFolder = true },
        Property(
            "DotNet.Testcontainers.Configurations.TestcontainersSettings", "HubImageNamePrefix", PartKind.Registry),
        Constructor("Testcontainers.WebDriver.WebDriverBrowser", Full("image")),
        Method("Testcontainers.WebDriver.WebDriverBuilder", "WithRecording", Full("ffmpegImage"))
            .Within("Testcontainers.WebDriver"),
        Constructor("Microcks.Testcontainers.MicrocksBuilder", Full("image|microcksImage")),
        Constructor("Microcks.Testcontainers.MicrocksContainerEnsemble", Other("network"), Full("image|microcksImage")),
        Method(
            "Microcks.Testcontainers.MicrocksContainerEnsemble", "WithPostman", Full("image|postmanImage").Optional())
            .Within("Microcks.Testcontainers"),
    ];

    /// <summary>Where a Dockerfile is, and what is built of it.</summary>
    private static ImageApi[] Building =>
    [
        Method(
            ImageBuilders,
            "WithDockerfileDirectory",
            Of("commonDirectoryPath", PartKind.FolderStart),
            Of("dockerfileDirectory", PartKind.BuildFolder)),
        Method(ImageBuilders, "WithDockerfileDirectory", Of("dockerfileDirectory", PartKind.BuildFolder)),
        Method(ImageBuilders, "WithDockerfile", Of("dockerfile", PartKind.DockerfilePath)),
        Method(ImageBuilders, "WithTarget", Of("target", PartKind.BuildTarget)),
    ];
}
