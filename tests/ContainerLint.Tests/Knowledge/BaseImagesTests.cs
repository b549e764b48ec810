using ContainerLint.Knowledge;

namespace ContainerLint.Tests.Knowledge;

/// <summary>What is in an image depends on its name, the words of its tag and its version.</summary>
public sealed class BaseImagesTests
{
    private const string Dotnet = "mcr.microsoft.com/dotnet/";

    [Theory]
    [InlineData("aspnet", "10.0", "ubuntu")]
    [InlineData("aspnet", "9.0", "debian")]
    [InlineData("aspnet", "10.0.1-noble-amd64", "ubuntu")]
    [InlineData("runtime", "9.0-bookworm-slim", "debian")]
    [InlineData("sdk", "8.0-alpine3.22", "alpine")]
    [InlineData("aspnet", "10.0-azurelinux3.0", "azurelinux")]
    [InlineData("aspnet", "10.0-noble-chiseled-extra", "distroless")]
    [InlineData("nightly/aspnet", "11.0-preview-alpine", "alpine")]
    public void The_tag_tells_the_system(string name, string tag, string system) =>
        Assert.Equal(system, Of(name, tag)!.System!.Id);

    [Theory]
    [InlineData("aspnet", "latest")]
    [InlineData("aspnet", "8.0-windowsservercore-ltsc2022")]
    [InlineData("aspnet", "8.0-cbl-mariner2.0")]
    [InlineData("aspnet", "8.0-contoso")]
    public void What_is_not_recorded_is_unknown(string name, string tag)
    {
        var image = Of(name, tag);
        Assert.Null(image?.System);
        Assert.Null(image?.Has("sh"));
    }

    [Theory]
    [InlineData("aspnet", "10.0", "curl", false)]
    [InlineData("aspnet", "10.0-azurelinux3.0", "curl", true)]
    [InlineData("aspnet", "10.0-alpine", "wget", true)]
    [InlineData("aspnet", "10.0-alpine", "icu", false)]
    [InlineData("aspnet", "10.0-alpine-extra", "icu", true)]
    [InlineData("aspnet", "7.0", "APP_UID", false)]
    [InlineData("runtime-deps", "8.0", "dotnet", false)]
    [InlineData("sdk", "8.0", "sdk", true)]
    [InlineData("aspnet", "8.0", "git", null)]
    public void It_is_known_what_is_there_and_what_is_not(string name, string tag, string what, bool? expected) =>
        Assert.Equal(expected, Of(name, tag)!.Has(what));

    [Fact]
    public void Variables_are_those_of_the_version()
    {
        Assert.Equal("8080", Of("aspnet", "8.0")!.ValueOf("ASPNETCORE_HTTP_PORTS"));
        Assert.Equal("http://+:80", Of("aspnet", "7.0")!.ValueOf("ASPNETCORE_URLS"));
        Assert.Null(Of("aspnet", "8.0")!.ValueOf("ASPNETCORE_URLS"));
    }

    [Fact]
    public void Official_images_without_an_entry_of_their_own_are_known_by_their_tag()
    {
        var images = KnowledgeBase.Embedded.BaseImages;
        Assert.Equal("alpine", images.Of("docker.io/library/node", "24-alpine3.22")!.System!.Id);
        Assert.Equal("debian", images.Of("docker.io/library/python", "3.14-slim-bookworm")!.System!.Id);
        Assert.Null(images.Of("docker.io/library/python", "3.14")!.System);
        Assert.Null(images.Of("docker.io/library/contoso", "3.14-alpine"));
        Assert.Null(images.Of("docker.io/contoso/node", "24-alpine"));
    }

    private static BaseImage? Of(string name, string tag) => KnowledgeBase.Embedded.BaseImages.Of(Dotnet + name, tag);
}
