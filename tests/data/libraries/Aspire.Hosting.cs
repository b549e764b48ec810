using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting
{
    public interface IDistributedApplicationBuilder
    {
        string AppHostDirectory { get; }
    }

    public class DistributedApplication
    {
        public static IDistributedApplicationBuilder CreateBuilder(string[] args) => null;
    }

    public static class ParameterResourceBuilderExtensions
    {
        public static IResourceBuilder<ParameterResource> AddParameter(
            this IDistributedApplicationBuilder builder, string name) => null;
    }

    public static class ContainerResourceBuilderExtensions
    {
        public static IResourceBuilder<ContainerResource> AddContainer(
            this IDistributedApplicationBuilder builder, string name, string image) => null;

        public static IResourceBuilder<ContainerResource> AddContainer(
            this IDistributedApplicationBuilder builder, string name, string image, string tag) => null;

        public static IResourceBuilder<T> WithImage<T>(
            this IResourceBuilder<T> builder, string image, string tag = null)
            where T : ContainerResource => builder;

        public static IResourceBuilder<ContainerResource> AddDockerfile(
            this IDistributedApplicationBuilder builder,
            string name,
            string contextPath,
            string dockerfilePath = null,
            string stage = null) => null;

        public static IResourceBuilder<T> WithDockerfile<T>(
            this IResourceBuilder<T> builder, string contextPath, string dockerfilePath = null, string stage = null)
            where T : ContainerResource => builder;

        public static IResourceBuilder<T> WithBuildArg<T>(
            this IResourceBuilder<T> builder, string name, object value)
            where T : ContainerResource => builder;

        public static IResourceBuilder<T> WithBuildArg<T>(
            this IResourceBuilder<T> builder, string name, IResourceBuilder<ParameterResource> value)
            where T : ContainerResource => builder;

        public static IResourceBuilder<T> WithImageTag<T>(this IResourceBuilder<T> builder, string tag)
            where T : ContainerResource => builder;

        public static IResourceBuilder<T> WithImageRegistry<T>(this IResourceBuilder<T> builder, string registry)
            where T : ContainerResource => builder;

        public static IResourceBuilder<T> WithImageSHA256<T>(this IResourceBuilder<T> builder, string sha256)
            where T : ContainerResource => builder;

        public static IResourceBuilder<T> WithImagePullPolicy<T>(
            this IResourceBuilder<T> builder, ImagePullPolicy pullPolicy)
            where T : ContainerResource => builder;
    }
}

namespace Aspire.Hosting.ApplicationModel
{
    public interface IResource
    {
    }

    public enum ImagePullPolicy
    {
        Default,
        Always,
        Missing,
        Never,
    }

    public class ParameterResource : IResource
    {
    }

    public class ContainerResource : IResource
    {
    }

    public interface IResourceBuilder<out T>
        where T : IResource
    {
    }
}

namespace Aspire.Hosting
{
    public static class IntegrationBuilderExtensions
    {
        public static IResourceBuilder<PostgresServerResource> AddPostgres(
            this IDistributedApplicationBuilder builder, string name) => null;

        public static IResourceBuilder<PostgresServerResource> WithPgAdmin(
            this IResourceBuilder<PostgresServerResource> builder,
            System.Action<IResourceBuilder<PgAdminContainerResource>> configureContainer = null) => builder;

        public static IResourceBuilder<RedisResource> AddRedis(
            this IDistributedApplicationBuilder builder, string name) => null;
    }

    public static class RabbitMQBuilderExtensions
    {
        public static IResourceBuilder<RabbitMQServerResource> AddRabbitMQ(
            this IDistributedApplicationBuilder builder, string name) => null;

        public static IResourceBuilder<RabbitMQServerResource> WithManagementPlugin(
            this IResourceBuilder<RabbitMQServerResource> builder, int? port = null) => builder;
    }
}

namespace Aspire.Hosting.ApplicationModel
{
    public class PostgresServerResource : ContainerResource
    {
    }

    public class PgAdminContainerResource : ContainerResource
    {
    }

    public class RedisResource : ContainerResource
    {
    }

    public class RabbitMQServerResource : ContainerResource
    {
    }
}
