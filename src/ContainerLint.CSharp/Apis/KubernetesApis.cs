using ContainerLint.Documents;
using static ContainerLint.CSharp.Apis.Entries;

namespace ContainerLint.CSharp.Apis;

/// <summary>The official Kubernetes client.</summary>
internal static class KubernetesApis
{
    private const string Containers = "k8s.Models.V1Container k8s.Models.V1EphemeralContainer";

    /// <summary>The APIs.</summary>
    public static ImageApi[] Table { get; } =
    [
        Property(Containers, "Image") with { OwnerProperty = "Name" },
        Property("k8s.Models.V1ImageVolumeSource", "Reference").As(Role.Volume),
        // Up to version 17 the types had one long constructor, always called with named arguments.
        Constructor("k8s.Models.V1Container", Full("image")),
        Constructor("k8s.Models.V1EphemeralContainer", Full("image")),
    ];
}
