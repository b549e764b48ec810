using ContainerLint.Knowledge;

namespace ContainerLint.Tests.Knowledge;

public sealed class PlatformNamesTests
{
    [Theory]
    [InlineData("linux/arm64", "amd64 arm64v8", true)]
    [InlineData("linux/arm64/v8", "amd64 arm64v8", true)]
    [InlineData("linux/aarch64", "arm64v8", true)]
    [InlineData("arm64", "arm64v8", true)]
    [InlineData("linux/arm64", "amd64", false)]
    [InlineData("linux/arm64", "arm32v7", true)]
    [InlineData("linux/amd64", "i386", true)]
    [InlineData("linux/amd64", "windows-amd64", false)]
    [InlineData("windows/amd64", "amd64 windows-amd64", true)]
    [InlineData("LINUX/X86_64", "amd64", true)]
    [InlineData("linux/arm/v6", "arm32v7", false)]
    [InlineData("linux/arm/v7", "arm32v5", true)]
    [InlineData("linux/arm", "arm32v7", true)]
    [InlineData("linux/s390x", "amd64", false)]
    [InlineData("linux/sparc", "amd64", true)]
    [InlineData("", "amd64", true)]
    public void A_platform_is_supported_or_not(string platform, string architectures, bool served) =>
        Assert.Equal(served, new TagGroup([], architectures.Split(' ')).IsBuiltFor(platform));

    [Theory]
    [InlineData("linux/amd64", true, null)]
    [InlineData("amd64", true, null)]
    [InlineData("linux", true, null)]
    [InlineData("LINUX/arm/v7", true, null)]
    [InlineData("linux/arm64/v8", true, null)]
    [InlineData("windows(10.0.17763)/amd64", true, null)]
    [InlineData("wasi/wasm", true, null)]
    [InlineData("abc", false, null)]
    [InlineData("linux/abc", false, null)]
    [InlineData("", false, null)]
    [InlineData("a/b/c/d", false, null)]
    [InlineData("linux-x64", false, "linux/amd64")]
    [InlineData("linux/x64", false, "linux/amd64")]
    [InlineData("linux-musl-arm64", false, "linux/arm64")]
    [InlineData("linux-arm", false, "linux/arm/v7")]
    [InlineData("win-x64", false, "windows/amd64")]
    [InlineData("linux-abc", false, null)]
    public void A_platform_can_exist_or_is_something_else(string platform, bool canExist, string? meant)
    {
        Assert.Equal(canExist, PlatformNames.CanExist(platform));
        if (!canExist)
            Assert.Equal(meant, PlatformNames.OfRuntimeIdentifier(platform));
    }

    [Fact]
    public void Every_architecture_of_the_record_is_a_platform() => Assert.All(
        KnowledgeBase.Embedded.OfficialImages.Names
            .SelectMany(name => KnowledgeBase.Embedded.TagsOf(name)!.Groups).SelectMany(group => group.Platforms),
        platform => Assert.Matches("^(linux|windows)/(amd64|arm64|arm/v[567]|386|ppc64le|s390x|riscv64)$", platform));
}
