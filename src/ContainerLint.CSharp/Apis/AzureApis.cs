using ContainerLint.Documents;
using static ContainerLint.CSharp.Apis.Entries;

namespace ContainerLint.CSharp.Apis;

/// <summary>Azure's clients for Container Instances, Container Apps, Batch and App Service.</summary>
internal static class AzureApis
{
    private const string Instance = "Azure.ResourceManager.ContainerInstance.Models.ContainerInstanceContainer";
    private const string AppService = "Microsoft.Azure.Management.AppService.Fluent";

    /// <summary>The APIs.</summary>
    public static ImageApi[] Table { get; } =
    [
        Constructor(Instance, Of("name", PartKind.Owner), Full("image"), Other("resources").Optional()),
        Property(Instance, "Image") with { OwnerProperty = "Name" },
        Constructor(
            "Microsoft.Azure.Management.ContainerInstance.Models.Container",
            Of("name", PartKind.Owner),
            Full("image"),
            Other("resources").Optional()),
        Property("Microsoft.Azure.Management.ContainerInstance.Models.Container", "Image") with
        {
            OwnerProperty = "Name",
        },
        Property(
            string.Join(
                " ",
                new[] { "Azure.ResourceManager.AppContainers.Models.", "Azure.Provisioning.AppContainers." }
                    .SelectMany(name => new[]
                    {
                        name + "ContainerAppContainer",
                        name + "ContainerAppBaseContainer",
                        name + "ContainerAppInitContainer",
                    })),
            "Image") with { OwnerProperty = "Name" },
        Constructor(
            "Azure.Compute.Batch.BatchTaskContainerSettings",
            Full("imageName"),
            Other("containerRunOptions").Optional()),
        Constructor(
            "Microsoft.Azure.Batch.TaskContainerSettings",
            Full("imageName"),
            Other("containerRunOptions").Optional(),
            Other("registry").Optional(),
            Other("workingDirectory").Optional()),
        Properties(
            "Microsoft.Azure.Batch.ContainerConfiguration Azure.Compute.Batch.BatchContainerConfiguration",
            "ContainerImageNames").As(Role.Pulled),
        Property(
            "Azure.ResourceManager.AppService.Models.SiteConfigProperties "
            + "Azure.ResourceManager.AppService.SiteConfigData "
            + "Azure.Provisioning.AppService.SiteConfigProperties",
            "LinuxFxVersion",
            PartKind.Prefixed),
        .. Fluent,
    ];

    private static ImageApi[] Fluent =>
    [
        Method(
                "Microsoft.Azure.Management.ContainerInstance.Fluent.ContainerGroup.Definition.*",
                "WithImage",
                Full("imageName"))
            .Within("Microsoft.Azure.Management.ContainerInstance.Fluent")
            .On(new Receiver { Calls = ["DefineContainerInstance"], MustShow = true }),
        .. new[] { "WithPublicDockerHubImage", "WithPrivateDockerHubImage" }.Select(name =>
            Method($"{AppService}.WebApp.*", name, Full("imageAndTag")).Within(AppService)),
        Method($"{AppService}.WebApp.*", "WithPrivateRegistryImage", Full("imageAndTag"), Other("serverUrl"))
            .Within(AppService),
    ];
}
