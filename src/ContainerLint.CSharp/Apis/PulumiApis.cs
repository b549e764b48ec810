using ContainerLint.Documents;
using static ContainerLint.CSharp.Apis.Entries;

namespace ContainerLint.CSharp.Apis;

/// <summary>Pulumi's providers for Docker, Kubernetes and Azure's container services.</summary>
internal static class PulumiApis
{
    /// <summary>The APIs.</summary>
    public static ImageApi[] Table { get; } =
    [
        Property(
            "Pulumi.Docker.RemoteImageArgs Pulumi.Docker.GetRemoteImageInvokeArgs Pulumi.Docker.GetRemoteImageArgs "
            + "Pulumi.Docker.GetRegistryImageInvokeArgs Pulumi.Docker.GetRegistryImageArgs", "Name").As(Role.Pulled),
        Property("Pulumi.Docker.RegistryImageArgs", "Name").As(Role.Pushed),
        Property("Pulumi.Docker.TagArgs", "SourceImage").As(Role.Local),
        Property("Pulumi.Docker.TagArgs", "TargetImage").As(Role.Pushed),
        Property("Pulumi.Docker.ImageArgs", "ImageName").As(Role.Built),
        Property(
            "Pulumi.Docker.ContainerArgs Pulumi.Docker.Inputs.ServiceTaskSpecContainerSpecArgs "
            + "Pulumi.Docker.BuildxBuilder*Args Pulumi.Docker.Inputs.BuildxBuilder*Args",
            "Image") with { OwnerProperty = "Name" },
        Property(
            "Pulumi.Kubernetes.Types.Inputs.Core.V1.ContainerArgs "
            + "Pulumi.Kubernetes.Types.Inputs.Core.V1.EphemeralContainerArgs "
            + "Pulumi.AzureNative.App.Inputs.ContainerArgs Pulumi.AzureNative.App.Inputs.InitContainerArgs "
            + "Pulumi.AzureNative.ContainerInstance.Inputs.ContainerArgs",
            "Image") with { OwnerProperty = "Name" },
        Property("Pulumi.AzureNative.Web.Inputs.SiteConfigArgs", "LinuxFxVersion", PartKind.Prefixed),
    ];
}
