using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;

namespace Contoso.Web.Tests;

internal static class Containers
{
    public static IContainer Database() => new ContainerBuilder(Images.Database).WithPortBinding(5432, true).Build();

    public static IContainer Cache() => new ContainerBuilder("redis").Build();

    public static IContainer Mail() => new ContainerBuilder("Mailhog/MailHog:v1.0.1").Build();
}
