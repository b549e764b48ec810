using static ContainerLint.CSharp.Apis.Entries;

namespace ContainerLint.CSharp.Apis;

/// <summary>The AWS Cloud Development Kit; compared with <c>Amazon.CDK.Lib</c> 2.277.</summary>
internal static class AwsCdkApis
{
    private const string Containers = "Amazon.CDK.AWS.ECS.ContainerImage";
    private const string BuildImages =
        "Amazon.CDK.AWS.CodeBuild.LinuxBuildImage Amazon.CDK.AWS.CodeBuild.LinuxArmBuildImage "
        + "Amazon.CDK.AWS.CodeBuild.WindowsBuildImage";

    /// <summary>Types whose <c>Image</c> is a reference.</summary>
    private static readonly string[] Images =
    [
        "Batch.CfnJobDefinition.ContainerPropertiesProperty",
        "Batch.CfnJobDefinition.EksContainerProperty",
        "Batch.CfnJobDefinition.TaskContainerPropertiesProperty",
        "ECS.CfnDaemonTaskDefinition.DaemonContainerDefinitionProperty",
        "ECS.CfnExpressGatewayService.ExpressGatewayContainerProperty",
        "ECS.CfnTaskDefinition.ContainerDefinitionProperty",
        "IoTAnalytics.CfnDataset.ContainerActionProperty",
        "Sagemaker.CfnAlgorithm.ModelPackageContainerDefinitionProperty",
        "Sagemaker.CfnInferenceComponent.InferenceComponentContainerSpecificationForInstanceTypeProperty",
        "Sagemaker.CfnInferenceComponent.InferenceComponentContainerSpecificationProperty",
        "Sagemaker.CfnModel.ContainerDefinitionProperty",
        "Sagemaker.CfnModelPackage.ModelPackageContainerDefinitionProperty",
    ];

    /// <summary>Types whose <c>ImageUri</c> is a reference.</summary>
    private static readonly string[] Uris =
    [
        "CleanRoomsML.CfnConfiguredModelAlgorithm.ContainerConfigProperty",
        "CleanRoomsML.CfnConfiguredModelAlgorithm.InferenceContainerConfigProperty",
        "EMRServerless.CfnApplication.ImageConfigurationInputProperty",
        "GameLift.CfnContainerGroupDefinition.GameServerContainerDefinitionProperty",
        "GameLift.CfnContainerGroupDefinition.SupportContainerDefinitionProperty",
        "Lambda.CfnFunction.CodeProperty",
        "Lambda.CodeImageConfig",
        "SAM.CfnFunction",
        "SAM.CfnFunctionProps",
        "Sagemaker.CfnDataQualityJobDefinition.DataQualityAppSpecificationProperty",
        "Sagemaker.CfnModelBiasJobDefinition.ModelBiasAppSpecificationProperty",
        "Sagemaker.CfnModelExplainabilityJobDefinition.ModelExplainabilityAppSpecificationProperty",
        "Sagemaker.CfnModelQualityJobDefinition.ModelQualityAppSpecificationProperty",
        "Sagemaker.CfnMonitoringSchedule.MonitoringAppSpecificationProperty",
        "Sagemaker.CfnProcessingJob.AppSpecificationProperty",
        "StepFunctions.Tasks.DockerImageConfig",
    ];

    /// <summary>The APIs.</summary>
    public static ImageApi[] Table { get; } =
    [
        Method(Containers, "FromRegistry", Full("name"), Other("props").Optional())
            .On(new Receiver { Types = ["ContainerImage"], MustShow = true }),
        Method("Amazon.CDK.DockerImage Amazon.CDK.AWS.StepFunctions.Tasks.DockerImage", "FromRegistry",
            Full("image|imageUri"))
            .On(new Receiver { Types = ["DockerImage"], MustShow = true }),
        Constructor("Amazon.CDK.DockerImage", Full("image"), Other("imageHash").Optional()),
        Constructor("Amazon.CDK.AWS.ECS.RepositoryImage", Full("imageName"), Other("props").Optional()),
        Method(BuildImages, "FromDockerRegistry", Full("name"), Other("options").Optional(), Other("type").Optional())
            .On(new Receiver { Types = ["*BuildImage"], MustShow = true }),
        Property(In(Images), "Image") with { OwnerProperty = "Name" },
        Property(In(Uris), "ImageUri"),
        Property("Amazon.CDK.AWS.AppRunner.CfnService.ImageRepositoryProperty", "ImageIdentifier"),
        Property("Amazon.CDK.AWS.ECS.ContainerImageConfig", "ImageName"),
        Property("Amazon.CDK.AWS.Sagemaker.CfnAlgorithm.TrainingSpecificationProperty", "TrainingImage"),
    ];

    private static string In(string[] types) => string.Join(" ", types.Select(type => "Amazon.CDK.AWS." + type));
}
