using ContainerLint.Documents;
using static ContainerLint.CSharp.Apis.Entries;

namespace ContainerLint.CSharp.Apis;

/// <summary>Aspire: <c>Aspire.Hosting</c> and its integrations.</summary>
internal static class AspireApis
{
    private const string Containers = "Aspire.Hosting.ContainerResourceBuilderExtensions";
    private const string Resources = "Aspire.Hosting.ResourceBuilderExtensions " + Containers;
    private const string Annotation = "Aspire.Hosting.ApplicationModel.ContainerImageAnnotation";
    private const string BaseImages = "Aspire.Hosting.ApplicationModel.DockerfileBaseImageAnnotation";
    private const string BuildOptions = "Aspire.Hosting.Publishing.ContainerImageBuildOptions";
    private const string Dockerfile =
        "Aspire.Hosting.ApplicationModel.Docker.DockerfileBuilder "
        + "Aspire.Hosting.ApplicationModel.Docker.DockerfileStage";

    private static readonly Receiver Application = new()
    {
        Types = ["IDistributedApplication*Builder", "DistributedApplication*"],
        NotFrom = ["Add*", "With*", "Run*", "Publish*"],
    };

    private static readonly Receiver Resource = new()
    {
        Types = ["IDistributedApplication*Builder", "DistributedApplication*", "IResourceBuilder"],
    };

    private static readonly Receiver Stage = new()
    {
        Types = ["DockerfileBuilder", "DockerfileStage"],
        Members =
        [
            "DockerfileBuilderCallbackContext.Builder",
            "AddDockerfileBuilder().Builder",
            "WithDockerfileBuilder().Builder",
            "DockerfileBuilderCallbackAnnotation().Builder", "AddCallback().Builder",
        ],
        MustShow = true,
    };

    /// <summary>The APIs.</summary>
    public static ImageApi[] Table { get; } =
    [
        .. Running.Select(api => api.Within("Aspire.Hosting")),
        .. Building.Select(api => api.Within("Aspire.Hosting")),
        .. Settings,
    ];

    private static ImageApi[] Running =>
    [
        Extension(
            Containers,
            "AddContainer",
            Of("name", PartKind.Owner),
            Full("image"),
            Of("tag", PartKind.Tag).Optional()).In(Dialect.Aspire).On(Application) with { IsNoPath = true },
        Extension(Containers, "WithImage", Full("image"), Of("tag", PartKind.Tag).Optional())
            .In(Dialect.Aspire).On(Resource) with { ThrowsOnSecondTag = true },
        Extension(Containers, "WithImageTag", Of("tag", PartKind.Tag)).In(Dialect.Aspire).On(Resource),
        Extension(Containers, "WithImageRegistry", Of("registry", PartKind.Registry))
            .In(Dialect.Aspire).On(Resource),
        Extension(Containers, "WithImageSHA256", Of("sha256", PartKind.Hex)).In(Dialect.Aspire).On(Resource),
        Extension("Aspire.Hosting.RabbitMQBuilderExtensions", "WithManagementPlugin", Other("port").Optional())
            .In(Dialect.Aspire).On(Resource) with { AddsManagement = true },
        Extension("Aspire.Hosting.KindClusterResourceBuilderExtensions", "WithNodeImage", Full("image")).On(Resource),
    ];

    private static ImageApi[] Building =>
    [
        Extension(
            Containers,
            "WithDockerfileBaseImage",
            Full("buildImage").Optional(),
            Full("runtimeImage").Optional()).As(Role.Base).On(Resource),
        Extension(Containers, "WithBuildArg", Of("name", PartKind.ArgumentName), Of("value", PartKind.ArgumentValue))
            .As(Role.Base).On(Resource),
        Extension(
            Containers,
            "WithDockerfile",
            Of("contextPath", PartKind.BuildFolder),
            Of("dockerfilePath", PartKind.DockerfilePath).Optional(),
            Of("stage", PartKind.BuildTarget).Optional()).In(Dialect.Aspire).On(Resource),
        Extension(
            Containers,
            "AddDockerfile",
            Of("name", PartKind.Owner),
            Of("contextPath", PartKind.BuildFolder),
            Of("dockerfilePath", PartKind.DockerfilePath).Optional(),
            Of("stage", PartKind.BuildTarget).Optional()).In(Dialect.Aspire).On(Resource),
        Extension(
            Containers,
            "WithDockerfileFactory",
            Of("contextPath", PartKind.BuildContext),
            Of("dockerfileFactory", PartKind.Dockerfile),
            Other("stage").Optional()).In(Dialect.Aspire).On(Resource),
        Extension(
            Containers,
            "AddDockerfileFactory",
            Of("name", PartKind.Owner),
            Of("contextPath", PartKind.BuildContext),
            Of("dockerfileFactory", PartKind.Dockerfile),
            Other("stage").Optional()).In(Dialect.Aspire).On(Resource),
        Extension(
            Containers,
            "WithDockerfileBuilder",
            Of("contextPath", PartKind.BuildContext),
            Other("callback"),
            Other("stage").Optional()).In(Dialect.Aspire).On(Resource),
        Extension(
            Containers,
            "AddDockerfileBuilder",
            Of("name", PartKind.Owner),
            Of("contextPath", PartKind.BuildContext),
            Other("callback"),
            Other("stage").Optional()).In(Dialect.Aspire).On(Resource),
        Extension(Resources, "WithRemoteImageName", Of("remoteImageName", PartKind.Repository))
            .As(Role.Pushed).In(Dialect.AspireRemote).On(Resource),
        Extension(Resources, "WithRemoteImageTag", Of("remoteImageTag", PartKind.Tag))
            .As(Role.Pushed).In(Dialect.AspireRemote).On(Resource),
        Extension(
            "Aspire.Hosting.ContainerRegistryResourceBuilderExtensions",
            "AddContainerRegistry",
            Other("name"),
            Of("endpoint", PartKind.Registry),
            Other("repository").Optional()).On(Resource),
        Method(Dockerfile, "From", Of("image", PartKind.FullOrStage), Of("stageName", PartKind.StageName).Optional())
            .As(Role.Base).On(Stage),
        Method(Dockerfile, "CopyFrom", Of("from|stage", PartKind.FullOrStage), Other("source"), Other("destination"),
            Other("chown").Optional()).As(Role.Copied).On(Stage),
        Method(Dockerfile, "Arg", Of("name", PartKind.ArgumentName), Of("defaultValue", PartKind.ArgumentValue))
            .As(Role.Base).On(Stage),
    ];

    private static ImageApi[] Settings =>
    [
        Constructor(
            "Aspire.Hosting.ApplicationModel.Docker.DockerfileStage",
            Of("stageName", PartKind.StageName),
            Of("imageReference", PartKind.FullOrStage)).As(Role.Base),
        Property(BaseImages, "BuildImage").As(Role.Base),
        Property(BaseImages, "RuntimeImage").As(Role.Base),
        Property(Annotation, "Registry", PartKind.Registry).In(Dialect.AspireAnnotation),
        Property(Annotation, "Image", PartKind.Repository).In(Dialect.AspireAnnotation),
        Property(Annotation, "Tag", PartKind.Tag).In(Dialect.AspireAnnotation),
        Property(Annotation, "SHA256", PartKind.Hex).In(Dialect.AspireAnnotation),
        .. Named("ContainerBuildOptionsCallbackContext", "LocalImage", Role.Built),
        .. Named("ContainerImagePushOptions", "RemoteImage", Role.Pushed),
        .. Named("DockerfileBuildAnnotation", "Image", Role.Built),
        Property(BuildOptions, "ImageName", PartKind.Repository).As(Role.Built).In(Dialect.AspireRemote),
        Property(BuildOptions, "Tag", PartKind.Tag).As(Role.Built).In(Dialect.AspireRemote),
        .. Engine,
        Property("Aspire.Hosting.DistributedApplicationOptions", "ContainerRegistryOverride", PartKind.Registry),
        Property("Aspire.Hosting.Docker.Resources.ComposeNodes.Service", "Image")
            .On(new Receiver { Lambdas = ["PublishAsDockerComposeService"] }) with { OwnerProperty = "Name" },
        Property(
            "Aspire.Hosting.Kubernetes.Resources.ContainerV1 Aspire.Hosting.Kubernetes.Resources.EphemeralContainerV1",
            "Image") with { OwnerProperty = "Name" },
        Constructor("Aspire.Hosting.Foundry.HostedAgentConfiguration", Full("image")),
        Property("Aspire.Hosting.Foundry.HostedAgentConfiguration", "Image"),
    ];

    /// <summary>The container engine that publishes; since Aspire 13.</summary>
    private static ImageApi[] Engine =>
    [
        .. new[] { "InspectImageConfigAsync", "InspectImageManifestAsync", "RemoveImageAsync" }.Select(name =>
            OnEngine(name, Of("imageName", PartKind.FullOrId))),
        OnEngine("TagImageAsync", Of("localImageName", PartKind.FullOrId), Full("targetImageName").As(Role.Pushed)),
    ];

    private static ImageApi OnEngine(string member, params ApiParameter[] images) =>
        Method(
            "Aspire.Hosting.Publishing.IContainerRuntime",
            member,
            [.. images, Other("cancellationToken").Optional()])
            .As(Role.Local).On(new Receiver { Types = ["IContainerRuntime"], MustShow = true });

    private static ImageApi[] Named(string type, string prefix, Role role) =>
    [
        Property($"Aspire.Hosting.ApplicationModel.{type}", prefix + "Name", PartKind.Repository)
            .As(role).In(Dialect.AspireRemote),
        Property($"Aspire.Hosting.ApplicationModel.{type}", prefix + "Tag", PartKind.Tag)
            .As(role).In(Dialect.AspireRemote),
    ];
}
