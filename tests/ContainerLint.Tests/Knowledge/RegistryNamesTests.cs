using ContainerLint.Knowledge;

namespace ContainerLint.Tests.Knowledge;

public sealed class RegistryNamesTests
{
    [Theory]
    [InlineData("acme-registry", true)]
    [InlineData("dockerregistry", true)]
    [InlineData("Registry2", true)]
    [InlineData("nexus3", true)]
    [InlineData("my-nexus", true)]
    [InlineData("harbor", true)]
    [InlineData("artifactory-docker", true)]
    [InlineData("goharbor", false)]
    [InlineData("nexusphp", false)]
    [InlineData("harborxharborx", false)]
    [InlineData("sonatype", false)]
    [InlineData("", false)]
    public void Some_names_look_like_registries(string name, bool says) =>
        Assert.Equal(says, RegistryNames.LooksLikeRegistry(name));

    [Theory]
    [InlineData("aws/lambda/python", "public.ecr.aws/lambda/python")]
    [InlineData("dotnet/framework/aspnet", "mcr.microsoft.com/dotnet/framework/aspnet")]
    [InlineData("build/team/web", null)]
    public void A_well_known_registry_may_be_left_out(string name, string? full) =>
        Assert.Equal(full, RegistryNames.FullNameOf(name));

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("registry.corp.local", true)]
    [InlineData("REGISTRY.LAN", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.31.255.255", true)]
    [InlineData("192.168.1.1", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("[::1]", true)]
    [InlineData("[fd00::1]", true)]
    [InlineData("[fe80::1]", true)]
    [InlineData("172.15.0.1", false)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.167.1.1", false)]
    [InlineData("[2001:db8::1]", false)]
    [InlineData("[]", false)]
    [InlineData("ghcr.io", false)]
    [InlineData("local", false)]
    [InlineData("example.com1", false)]
    public void A_host_is_private(string host, bool isPrivate) =>
        Assert.Equal(isPrivate, RegistryNames.IsPrivate(host));
}
