using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContainerLint.Tests.CSharp.Apis;

/// <summary>Stubs of the libraries, sufficient for the snippets to bind; written for these tests.</summary>
internal static class Libraries
{
    private const string Code = """
        namespace DotNet.Testcontainers.Images
        {
            public interface IImage { }
            public class Platform { public Platform(string value) { } }
            public class DockerImage : IImage
            {
                public DockerImage(string image) { }
                public DockerImage(string image, Platform platform) { }
                public DockerImage(string repository, string? registry = null, string? tag = null,
                    string? digest = null, Platform? platform = null, string? hubImageNamePrefix = null) { }
            }
        }
        namespace DotNet.Testcontainers.Builders
        {
            using DotNet.Testcontainers.Images;
            public abstract class ContainerBuilder<TBuilder, TContainer, TConfiguration>
            {
                public TBuilder WithImage(string image) => default!;
                public TBuilder WithImage(IImage image) => default!;
                public TBuilder WithName(string name) => default!;
            }
            public class ContainerBuilder : ContainerBuilder<ContainerBuilder, object, object>
            {
                public ContainerBuilder() { }
                public ContainerBuilder(string image) { }
            }
            public class ImageFromDockerfileBuilder
            {
                public ImageFromDockerfileBuilder WithName(string name) => this;
                public ImageFromDockerfileBuilder WithBuildArgument(string name, string value) => this;
            }
        }
        namespace Testcontainers.Redis
        {
            using DotNet.Testcontainers.Builders;
            public class RedisBuilder : ContainerBuilder<RedisBuilder, object, object>
            {
                public const string RedisImage = "redis:7.0";
                public RedisBuilder() { }
                public RedisBuilder(string image) { }
            }
        }
        namespace Testcontainers.MySql
        {
            using DotNet.Testcontainers.Builders;
            // The builder as it was before constructors took the image.
            public class MySqlBuilder : ContainerBuilder<MySqlBuilder, object, object>
            {
                public const string MySqlImage = "mysql:8.0";
            }
        }
        namespace Aspire.Hosting
        {
            public interface IResourceBuilder<T> { }
            public class ContainerResource { }
            public class CosmosDatabase { }
            public interface IDistributedApplicationBuilder { }
            public class ExecutableResource { }
            public static class DistributedApplication { public static IDistributedApplicationBuilder CreateBuilder()
                => null!; }
            public static class ContainerResourceBuilderExtensions
            {
                public static IResourceBuilder<ContainerResource> AddContainer(
                    this IDistributedApplicationBuilder builder, string name, string image) => null!;
                public static IResourceBuilder<ContainerResource> AddContainer(
                    this IDistributedApplicationBuilder builder, string name, string image, string tag) => null!;
                public static IResourceBuilder<T> WithImage<T>(this IResourceBuilder<T> builder, string image,
                    string? tag = null) => builder;
                public static IResourceBuilder<T> WithImageTag<T>(this IResourceBuilder<T> builder, string tag) =>
                    builder;
                public static IResourceBuilder<T> WithImageRegistry<T>(this IResourceBuilder<T> builder,
                    string? registry) => builder;
                public static IResourceBuilder<T> WithImageSHA256<T>(this IResourceBuilder<T> builder, string sha256)
                    => builder;
                public static IResourceBuilder<T> WithDockerfile<T>(this IResourceBuilder<T> builder,
                    string contextPath, string? dockerfilePath = null, string? stage = null) => builder;
                public static IResourceBuilder<T> WithDockerfileFactory<T>(this IResourceBuilder<T> builder,
                    string contextPath, System.Func<object, string> dockerfileFactory, string? stage = null) => builder;
                public static IResourceBuilder<T> WithDockerfileBuilder<T>(this IResourceBuilder<T> builder,
                    string contextPath, System.Action<ApplicationModel.DockerfileBuilderCallbackContext> callback,
                    string? stage = null) => builder;
                public static IResourceBuilder<ContainerResource> AddDockerfile(
                    this IDistributedApplicationBuilder builder, string name, string contextPath,
                    string? dockerfilePath = null, string? stage = null) => null!;
                public static IResourceBuilder<ContainerResource> AddDockerfileBuilder(
                    this IDistributedApplicationBuilder builder, string name, string contextPath,
                    System.Func<ApplicationModel.DockerfileBuilderCallbackContext,
                    System.Threading.Tasks.Task> callback, string? stage = null) => null!;
                public static IResourceBuilder<ContainerResource> AddDockerfileBuilder(
                    this IDistributedApplicationBuilder builder, string name, string contextPath,
                    System.Action<ApplicationModel.DockerfileBuilderCallbackContext> callback,
                    string? stage = null) => null!;
                public static IResourceBuilder<T> WithPgAdmin<T>(this IResourceBuilder<T> builder,
                    System.Action<IResourceBuilder<ContainerResource>> configure) => builder;
                public static IResourceBuilder<ContainerResource> AddPostgres(
                    this IDistributedApplicationBuilder builder, string name) => null!;
                public static IResourceBuilder<CosmosDatabase> AddDatabase(this IDistributedApplicationBuilder builder,
                    string name) => null!;
            }
            public static class ResourceBuilderExtensions
            {
                public static IResourceBuilder<T> WithArgs<T>(this IResourceBuilder<T> builder, params string[] args)
                    => builder;
                public static IResourceBuilder<T> WithArgs<T>(this IResourceBuilder<T> builder, params object[] args)
                    => builder;
            }
            public static class ExecutableResourceBuilderExtensions
            {
                public static IResourceBuilder<ExecutableResource> AddExecutable(
                    this IDistributedApplicationBuilder builder, string name, string command, string workingDirectory,
                    params string[]? args) => null!;
                public static IResourceBuilder<ExecutableResource> AddExecutable(
                    this IDistributedApplicationBuilder builder, string name, string command, string workingDirectory,
                    params object[]? args) => null!;
                public static IResourceBuilder<T> PublishAsDockerFile<T>(this IResourceBuilder<T> builder,
                    System.Action<IResourceBuilder<ContainerResource>> configure) => builder;
            }
            public static class AzureCosmosExtensions
            {
                public static void AddContainer(this IResourceBuilder<CosmosDatabase> builder, string name,
                    string partitionKeyPath, string? container = null) { }
            }
        }
        namespace Aspire.Hosting.Testing
        {
            public interface IDistributedApplicationTestingBuilder : IDistributedApplicationBuilder { }
        }
        namespace Aspire.Hosting.ApplicationModel
        {
            public class DockerfileBuilderCallbackContext { public Docker.DockerfileBuilder Builder => null!; }
            public class DockerfileBuilderCallbackAnnotation(System.Action<DockerfileBuilderCallbackContext> callback);
            public class DockerfileBaseImageAnnotation { public string? BuildImage { get; set;
                } public string? RuntimeImage { get; set; } }
            public class ContainerImageAnnotation { public string? Registry { get; set; } public string? Image { get;
                set; } public string? Tag { get; set; } public string? SHA256 { get; set; } }
        }
        namespace Aspire.Hosting.ApplicationModel.Docker
        {
            public class DockerfileBuilder { public DockerfileStage From(string image, string? stageName = null) =>
                null!; }
            public class DockerfileStage { public DockerfileStage CopyFrom(string stage, string source,
                string destination) => this; public DockerfileStage Run(string command) => this; }
        }
        namespace Docker.DotNet.Models
        {
            using System.Collections.Generic;
            public class CreateContainerParameters { public string? Image { get; set; } public string? Name { get; set;
                } }
            public class ImagesCreateParameters { public string? FromImage { get; set; } public string? Tag { get; set;
                } }
            public class ImageTagParameters { public string? RepositoryName { get; set; } public string? Tag { get;
                set; } }
            public class ImageBuildParameters { public IList<string>? Tags { get; set;
                } public IList<string>? CacheFrom { get; set; } public IDictionary<string, string>? BuildArgs { get;
                set; } }
        }
        namespace k8s.Models
        {
            public class V1Container { public string? Name { get; set; } public string? Image { get; set; } }
            public class V1PodSpec { public System.Collections.Generic.IList<V1Container>? Containers { get; set; } }
            public class V1ImageVolumeSource { public string? Reference { get; set; } }
        }
        namespace Ductus.FluentDocker.Builders
        {
            public class Builder { public ContainerBuilder UseContainer() => null!;
                public ImageBuilder DefineImage(string? image = null) => null!; }
            public class ContainerBuilder { public ContainerBuilder UseImage(string image, bool force = false) => this;
                }
            public class ImageBuilder { public ImageBuilder From(string imageAndTag) => this; }
        }
        namespace Squadron
        {
            public class ContainerResourceBuilder { public static ContainerResourceBuilder New() => null!;
                public ContainerResourceBuilder Image(string image) => this;
                public ContainerResourceBuilder Tag(string tag) => this; }
        }
        namespace TestEnvironment.Docker
        {
            public record ContainerParameters(string Name, string ImageName) { public string Tag { get; init;
                } = "latest"; }
            public class DockerEnvironmentBuilder { public void AddContainer(System.Func<ContainerParameters,
                ContainerParameters> change) { } }
        }
        namespace Cake.Docker
        {
            public interface ICakeContext { }
            public class DockerContainerRunSettings { }
            public static class DockerAliases
            {
                public static void DockerRun(this ICakeContext context, string image, string command) { }
                public static void DockerRun(this ICakeContext context, DockerContainerRunSettings settings,
                    string image, string command) { }
                public static void DockerTag(this ICakeContext context, string imageReference,
                    string registryReference) { }
                public static void DockerRmi(this ICakeContext context, params string[] images) { }
            }
        }
        namespace Nuke.Common.Tools.Docker
        {
            public class DockerBuildSettings { }
            public class DockerPushSettings { }
            public class DockerRunSettings { }
            public static class DockerBuildSettingsExtensions { public static T SetTag<T>(this T o, params string[] v)
                where T : DockerBuildSettings => o; }
            public static class DockerPushSettingsExtensions { public static T SetName<T>(this T o, string v)
                where T : DockerPushSettings => o; }
            public static class DockerRunSettingsExtensions { public static T SetName<T>(this T o, string v)
                where T : DockerRunSettings => o; public static T SetImage<T>(this T o, string v)
                where T : DockerRunSettings => o; }
            public static class DockerTasks
            {
                public static void DockerBuild(System.Func<DockerBuildSettings, DockerBuildSettings> change) { }
                public static void DockerPush(System.Func<DockerPushSettings, DockerPushSettings> change) { }
                public static void DockerRun(System.Func<DockerRunSettings, DockerRunSettings> change) { }
            }
        }
        namespace Pulumi { public class Input<T> { public static implicit operator Input<T>(T value) => null!; } }
        namespace Pulumi.Docker { public class TagArgs { public Input<string>? SourceImage { get; set;
            } public Input<string>? TargetImage { get; set; } } }
        namespace Pulumi.DigitalOcean { public class DropletArgs { public Input<string>? Image { get; set; } } }
        namespace Amazon.CDK.AWS.ECS { public class RepositoryImage { public RepositoryImage(string imageName) { } }
            public static class CfnTaskDefinition { public class ContainerDefinitionProperty {
                public string? Name { get; set; } public string? Image { get; set; } } } }
        namespace Amazon.CDK { public class DockerImage { public DockerImage(string image, string? imageHash = null) { }
            public static DockerImage FromRegistry(string image) => null!; } }
        namespace Amazon.CDK.AWS.StepFunctions.Tasks { public class DockerImage {
            public static DockerImage FromRegistry(string imageUri) => null!; } }
        namespace Aspire.Hosting.Publishing
        {
            public class ContainerImageBuildOptions
            {
                public string? ImageName { get; set; }
                public string? Tag { get; set; }
            }
            public interface IContainerRuntime
            {
                void TagImageAsync(string localImageName, string targetImageName, int cancellationToken);
                void RemoveImageAsync(string imageName, int cancellationToken);
            }
        }
        namespace Azure.ResourceManager.AppService.Models { public class SiteConfigProperties {
            public string? LinuxFxVersion { get; set; } } }
        namespace Dagger { public class Client { public Container Container() => null!; } public class Container {
            public Container From(string address) => this; } }
        """;

    private static readonly Lazy<MetadataReference> Built = new(Build);

    /// <summary>The libraries, compiled.</summary>
    public static MetadataReference Reference => Built.Value;

    private static MetadataReference Build()
    {
        var compilation = CSharpCompilation.Create(
            "Libraries",
            [CSharpSyntaxTree.ParseText("#nullable enable\n" + Code, new CSharpParseOptions(LanguageVersion.Preview))],
            Values.Snippet.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
