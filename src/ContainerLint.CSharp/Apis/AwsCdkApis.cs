using static ContainerLint.CSharp.Apis.Entries;

namespace ContainerLint.CSharp.Apis;

/// <summary>The AWS Cloud Development Kit.</summary>
internal static class AwsCdkApis
{
    private const string Containers = "Amazon.CDK.AWS.ECS.ContainerImage";
    private const string BuildImages =
        "Amazon.CDK.AWS.CodeBuild.LinuxBuildImage Amazon.CDK.AWS.CodeBuild.LinuxArmBuildImage "
        + "Amazon.CDK.AWS.CodeBuild.WindowsBuildImage";

    /// <summary>The APIs.</summary>
    public static ImageApi[] Table { get; } =
    [
        Method(Containers, "FromRegistry", Full("name"), Other("props").Optional())
            .On(new Receiver { Types = ["ContainerImage"], MustShow = true }),
        Method("Amazon.CDK.DockerImage", "FromRegistry", Full("image"))
            .On(new Receiver { Types = ["DockerImage"], MustShow = true }),
        Constructor("Amazon.CDK.AWS.ECS.RepositoryImage", Full("imageName"), Other("props").Optional()),
        Method(BuildImages, "FromDockerRegistry", Full("name"), Other("options").Optional(), Other("type").Optional())
            .On(new Receiver { Types = ["*BuildImage"], MustShow = true }),
    ];
}
