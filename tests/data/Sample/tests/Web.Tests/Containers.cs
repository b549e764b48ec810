using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;

namespace Contoso.Web.Tests;

internal static class Containers
{
    public static IContainer Database() => new ContainerBuilder(Images.Database).WithPortBinding(5432, true).Build();

    public static IContainer Cache() => new ContainerBuilder("redis").Build();

    public static IContainer Mail() => new ContainerBuilder("mailhog/MailHog:v1.0.1").Build();

    public static IContainer Orders() => new ContainerBuilder($"{Images.Registry}/orders").Build();

#pragma warning disable CL1002 // the newest one is wanted
    public static IContainer Gateway() => new ContainerBuilder("nginx").Build();
#pragma warning restore CL1002
}
