using System;

namespace DotNet.Testcontainers.Images
{
    public interface IImage
    {
        string FullName { get; }
    }

    public readonly struct Platform
    {
        public Platform(string value) => Value = value;

        public string Value { get; }
    }

    public sealed class DockerImage : IImage
    {
        public DockerImage(IImage image) => FullName = image.FullName;

        public DockerImage(string image) => FullName = image;

        public DockerImage(string image, Platform platform) => FullName = image + platform.Value;

        public DockerImage(
            string repository,
            string registry = null,
            string tag = null,
            string digest = null,
            string platform = null,
            string hubImageNamePrefix = null) =>
            FullName = registry + "/" + repository + ":" + tag + "@" + digest;

        public string FullName { get; }
    }
}

namespace DotNet.Testcontainers.Containers
{
    public interface IContainer
    {
    }
}

namespace DotNet.Testcontainers.Configurations
{
    public interface IContainerConfiguration
    {
    }

    public static class TestcontainersSettings
    {
        public static string HubImageNamePrefix { get; set; }
    }

    public static class PullPolicy
    {
        public static Func<object, bool> Always => _ => true;

        public static Func<object, bool> Missing => image => image == null;

        public static Func<object, bool> Never => _ => false;
    }
}

namespace DotNet.Testcontainers.Builders
{
    using DotNet.Testcontainers.Configurations;
    using DotNet.Testcontainers.Containers;
    using DotNet.Testcontainers.Images;

    public interface IContainerBuilder<out TBuilderEntity, out TContainerEntity, out TConfigurationEntity>
    {
        TBuilderEntity WithImage(string image);

        TBuilderEntity WithImage(IImage image);

        TBuilderEntity WithImagePullPolicy(Func<object, bool> imagePullPolicy);

        TBuilderEntity WithName(string name);

        TBuilderEntity WithEnvironment(string name, string value);

        TBuilderEntity WithVolumeMount(string source, string destination);

        TContainerEntity Build();
    }

    public abstract class ContainerBuilder<TBuilderEntity, TContainerEntity, TConfigurationEntity>
        : IContainerBuilder<TBuilderEntity, TContainerEntity, TConfigurationEntity>
        where TBuilderEntity : ContainerBuilder<TBuilderEntity, TContainerEntity, TConfigurationEntity>
    {
        public TBuilderEntity WithImage(string image) => (TBuilderEntity)this;

        public TBuilderEntity WithImage(IImage image) => (TBuilderEntity)this;

        public TBuilderEntity WithImagePullPolicy(Func<object, bool> imagePullPolicy) => (TBuilderEntity)this;

        public TBuilderEntity WithName(string name) => (TBuilderEntity)this;

        public TBuilderEntity WithEnvironment(string name, string value) => (TBuilderEntity)this;

        public TBuilderEntity WithVolumeMount(string source, string destination) => (TBuilderEntity)this;

        public TContainerEntity Build() => default;
    }

    public sealed class ContainerBuilder : ContainerBuilder<ContainerBuilder, IContainer, IContainerConfiguration>
    {
        [Obsolete("Use the constructor that takes an image.")]
        public ContainerBuilder()
        {
        }

        public ContainerBuilder(string image)
        {
        }

        public ContainerBuilder(IImage image)
        {
        }
    }

    public readonly struct CommonDirectoryPath
    {
        public string DirectoryPath => "";

        public static CommonDirectoryPath GetSolutionDirectory(string filePath = "") => default;

        public static CommonDirectoryPath GetProjectDirectory(string filePath = "") => default;

        public static CommonDirectoryPath GetGitDirectory(string filePath = "") => default;

        public static CommonDirectoryPath GetCallerFileDirectory(string filePath = "") => default;
    }

    public sealed class ImageFromDockerfileBuilder
    {
        public ImageFromDockerfileBuilder WithName(string name) => this;

        public ImageFromDockerfileBuilder WithDockerfile(string dockerfile) => this;

        public ImageFromDockerfileBuilder WithDockerfileDirectory(string dockerfileDirectory) => this;

        public ImageFromDockerfileBuilder WithDockerfileDirectory(
            CommonDirectoryPath commonDirectoryPath, string dockerfileDirectory) => this;

        public ImageFromDockerfileBuilder WithTarget(string target) => this;

        public ImageFromDockerfileBuilder WithBuildArgument(string name, string value) => this;
    }
}

namespace Testcontainers.PostgreSql
{
    using DotNet.Testcontainers.Builders;
    using DotNet.Testcontainers.Configurations;
    using DotNet.Testcontainers.Containers;
    using DotNet.Testcontainers.Images;

    public sealed class PostgreSqlBuilder : ContainerBuilder<PostgreSqlBuilder, IContainer, IContainerConfiguration>
    {
        [Obsolete("Name an image yourself.")]
        public const string PostgreSqlImage = "postgres:15.1";

        [Obsolete("Use the constructor that takes an image.")]
        public PostgreSqlBuilder()
        {
        }

        public PostgreSqlBuilder(string image)
        {
        }

        public PostgreSqlBuilder(IImage image)
        {
        }

        public PostgreSqlBuilder WithDatabase(string database) => this;
    }
}

namespace Testcontainers.Redis
{
    using DotNet.Testcontainers.Builders;
    using DotNet.Testcontainers.Configurations;
    using DotNet.Testcontainers.Containers;
    using DotNet.Testcontainers.Images;

    public sealed class RedisBuilder : ContainerBuilder<RedisBuilder, IContainer, IContainerConfiguration>
    {
        [Obsolete("Use the constructor that takes an image.")]
        public RedisBuilder()
        {
        }

        public RedisBuilder(string image)
        {
        }

        public RedisBuilder(IImage image)
        {
        }
    }
}
