using ContainerLint.Rules;

namespace ContainerLint.Tests.Rules;

public sealed class UsedVersionTests
{
    [Theory]
    [InlineData("22", "22")]
    [InlineData("v3.5.0", "3.5.0")]
    [InlineData("22.20.0-alpine3.22", "22.20.0")]
    [InlineData("2022-latest", "2022")]
    [InlineData("10.0_1", "10.0")]
    [InlineData("1.27rc1", "")]
    [InlineData("1a2b3c4d", "")]
    [InlineData("bookworm", "")]
    [InlineData("alpine3.22", "")]
    [InlineData("latest", "")]
    [InlineData("v", "")]
    [InlineData("99999999999999999999", "")]
    public void A_tag_begins_with_the_numbers_of_its_version(string tag, string expected) =>
        Assert.Equal(expected, string.Join(".", UsedVersion.ReadNumbers(tag)));
}
