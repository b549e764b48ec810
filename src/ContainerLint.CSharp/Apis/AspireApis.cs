using static ContainerLint.CSharp.Apis.Entries;
using ContainerLint.CSharp.Binding;
using ContainerLint.Documents;

namespace ContainerLint.CSharp.Apis;

/// <summary>Aspire's hosting integrations.</summary>
internal static class AspireApis
{
    private const string Containers = "Aspire.Hosting.ContainerResourceBuilderExtensions";
    private const string Resources = "Aspire.Hosting.ResourceBuilderExtensions " + Containers;
    private const string Annotation = "Aspire.Hosting.ApplicationModel.ContainerImageAnnotation";
    private const string Dockerfile =
        "Aspire.Hosting.ApplicationModel.Docker.DockerfileBuilder Aspire.Hosting.ApplicationModel.Docker.DockerfileStage";

    private static readonly Receiver Application = new()
    {
        Types = ["IDistributedApplicationBuilder", "DistributedApplication*"],
        NotFrom = ["Add*", "With*", "Run*", "Publish*"],
    };

    private static readonly Receiver Resource = new()
    {
        Types = ["IDistributedApplicationBuilder", "DistributedApplication*", "IResourceBuilder"],
    };

    private static readonly Receiver Stage = new() { Types = ["DockerfileBuilder", "DockerfileStage"], MustShow = true };

    /// <summary>The table.</summary>
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
            Of("name", Part.Owner),
            Full("image"),
            Of("tag", Part.Tag).Optional()).In(Gathering.Aspire).On(Application) with { IsNoPath = true },
        Extension(Containers, "WithImage", Full("image"), Of("tag", Part.Tag).Optional())
            .In(Gathering.Aspire).On(Resource) with { ThrowsOnSecondTag = true },
        Extension(Containers, "WithImageTag", Of("tag", Part.Tag)).In(Gathering.Aspire).On(Resource),
        Extension(Containers, "WithImageRegistry", Of("registry", Part.Registry)).In(Gathering.Aspire).On(Resource),
        Extension(Containers, "WithImageSHA256", Of("sha256", Part.Hex)).In(Gathering.Aspire).On(Resource),
        Extension("Aspire.Hosting.KindClusterResourceBuilderExtensions", "WithNodeImage", Full("image")).On(Resource),
    ];

    private static ImageApi[] Building =>
    [
        Extension(
            Containers,
            "WithDockerfileBaseImage",
            Full("buildImage").Optional(),
            Full("runtimeImage").Optional()).As(Role.Base).On(Resource),
        Extension(Containers, "WithBuildArg", Of("name", Part.ArgumentName), Of("value", Part.ArgumentValue))
            .As(Role.Base).On(Resource),
        Extension(
            Containers,
            "WithDockerfileFactory",
            Other("contextPath"),
            Of("dockerfileFactory", Part.Dockerfile),
            Other("stage").Optional()).On(Resource),
        Extension(
            Containers,
            "AddDockerfileFactory",
            Other("name"),
            Other("contextPath"),
            Of("dockerfileFactory", Part.Dockerfile),
            Other("stage").Optional()).On(Resource),
        Extension(Resources, "WithRemoteImageName", Of("remoteImageName", Part.Repository))
            .As(Role.Pushed).In(Gathering.Remote).On(Resource),
        Extension(Resources, "WithRemoteImageTag", Of("remoteImageTag", Part.Tag))
            .As(Role.Pushed).In(Gathering.Remote).On(Resource),
        Extension(
            "Aspire.Hosting.ContainerRegistryResourceBuilderExtensions",
            "AddContainerRegistry",
            Other("name"),
            Of("endpoint", Part.Registry),
            Other("repository").Optional()).On(Resource),
        Method(Dockerfile, "From", Of("image", Part.FullOrStage), Of("stageName", Part.StageName).Optional())
            .As(Role.Base).On(Stage),
        Method(Dockerfile, "CopyFrom", Of("from|stage", Part.FullOrStage), Other("source"), Other("destination"),
            Other("chown").Optional()).As(Role.Copied).On(Stage),
        Method(Dockerfile, "Arg", Of("name", Part.ArgumentName), Of("defaultValue", Part.ArgumentValue))
            .As(Role.Base).On(Stage),
    ];

    private static ImageApi[] Settings =>
    [
        Constructor(
            "Aspire.Hosting.ApplicationModel.Docker.DockerfileStage",
            Of("stageName", Part.StageName),
            Of("imageReference", Part.FullOrStage)).As(Role.Base),
        Property(Annotation, "Registry", Part.Registry).In(Gathering.Annotation),
        Property(Annotation, "Image", Part.Repository).In(Gathering.Annotation),
        Property(Annotation, "Tag", Part.Tag).In(Gathering.Annotation),
        Property(Annotation, "SHA256", Part.Hex).In(Gathering.Annotation),
        .. Named("ContainerBuildOptionsCallbackContext", "LocalImage", Role.Built),
        .. Named("ContainerImagePushOptions", "RemoteImage", Role.Pushed),
        .. Named("DockerfileBuildAnnotation", "Image", Role.Built),
        Property("Aspire.Hosting.DistributedApplicationOptions", "ContainerRegistryOverride", Part.Registry),
        Property("Aspire.Hosting.Docker.Resources.ComposeNodes.Service", "Image")
            .On(new Receiver { Lambdas = ["PublishAsDockerComposeService"] }) with { OwnerProperty = "Name" },
        Property(
            "Aspire.Hosting.Kubernetes.Resources.ContainerV1 Aspire.Hosting.Kubernetes.Resources.EphemeralContainerV1",
            "Image") with { OwnerProperty = "Name" },
        Constructor("Aspire.Hosting.Foundry.HostedAgentConfiguration", Full("image")),
        Property("Aspire.Hosting.Foundry.HostedAgentConfiguration", "Image"),
    ];

    private static ImageApi[] Named(string type, string prefix, Role role) =>
    [
        Property($"Aspire.Hosting.ApplicationModel.{type}", prefix + "Name", Part.Repository)
            .As(role).In(Gathering.Remote),
        Property($"Aspire.Hosting.ApplicationModel.{type}", prefix + "Tag", Part.Tag).As(role).In(Gathering.Remote),
    ];
}
