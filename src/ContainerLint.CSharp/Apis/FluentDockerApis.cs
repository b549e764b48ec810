using ContainerLint.Documents;
using static ContainerLint.CSharp.Apis.Entries;

namespace ContainerLint.CSharp.Apis;

/// <summary>FluentDocker, in the namespaces of versions 2 and 3.</summary>
internal static class FluentDockerApis
{
    private static readonly string[] Roots = ["FluentDocker", "Ductus.FluentDocker"];

    private static readonly Receiver Image = new()
    {
        Types = ["ImageBuilder", "DockerfileBuilder", "FileBuilder", "Builder", "Fd"],
        Calls = ["DefineImage", "UseImage", "From", "UseParent"],
        Lambdas = ["UseImage", "DefineImage"],
        MustShow = true,
    };

    private static readonly Receiver Client = new() { Types = ["DockerUri"], Calls = ["Host"], MustShow = true };

    /// <summary>The APIs.</summary>
    public static ImageApi[] Table { get; } =
    [
        .. Rows.Select(api => api.Within(Roots)),
        Property(
            "FluentDocker.Drivers.ContainerCreateConfig FluentDocker.Drivers.ServiceCreateConfig "
            + "FluentDocker.Model.Drivers.ContainerCreateConfig FluentDocker.Model.Drivers.ServiceCreateConfig",
            "Image") with { OwnerProperty = "Name" },
    ];

    private static ImageApi[] Rows =>
    [
        Method(Builders("Builder", "*FluentBuilder"), "UseImage", Full("imageName"), Other("configure")).As(Role.Built),
        Method(Builders("IContainerBuilder", "ContainerBuilder"), "UseImage", Full("image"), Other("force").Optional()),
        Method(Builders("Builder", "HostBuilder", "Fd"), "DefineImage", Full("image").Optional()).As(Role.Built),
        Method(
            Builders("ImageBuilder", "DockerfileBuilder", "FileBuilder"),
            "From",
            Of("imageAndTag|from|image", PartKind.FullOrStage),
            Of("asName", PartKind.StageName).Optional()).As(Role.Base).On(Image),
        Method(Builders("ImageBuilder", "DockerfileBuilder", "FileBuilder"), "UseParent", Full("from"))
            .As(Role.Base).On(Image),
        Method(Builders("ContainerBuilder"), "FromImage", Full("image")),
        Method(
            Builders("ImageBuilder", "DockerfileBuilder", "FileBuilder"),
            "FromString",
            Of("dockerfileString", PartKind.Dockerfile)),
        Method(Builders("ImageBuilder"), "AsImageName", Full("name")).As(Role.Built).In(Dialect.FluentDocker),
        Method(Builders("ImageBuilder"), "ImageTag", Of("tags", PartKind.Tag).Many()).As(Role.Built)
            .In(Dialect.FluentDocker),
        Method(Builders("ComposeServiceBuilder"), "Image", Full("image"))
            .On(new Receiver { Types = ["ComposeServiceBuilder"], MustShow = true }),
        .. new[] { "Pull", "Create", "Run" }.Select(name => Extension(
            "Ductus.FluentDocker.Commands.Client",
            name,
            Full("image"),
            Other("args").Optional(),
            Other("certificates").Optional(),
            Other("cmd").Optional()).As(name == "Pull" ? Role.Pulled : Role.Run).On(Client)),
    ];

    private static string Builders(params string[] names) => string.Join(
        " ",
        names.SelectMany(name => new[] { $"FluentDocker.Builders.{name}", $"Ductus.FluentDocker.Builders.{name}" }));
}
