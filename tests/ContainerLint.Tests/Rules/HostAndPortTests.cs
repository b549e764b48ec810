using ContainerLint.Rules;

namespace ContainerLint.Tests.Rules;

public sealed class HostAndPortTests
{
    [Theory]
    [InlineData("a", "a", null)]
    [InlineData("a.b:5000", "a.b", "5000")]
    [InlineData("a:", "a", null)]
    [InlineData("a:5", "a", "5")]
    [InlineData("[::1]", "[::1]", null)]
    [InlineData("[::1]:80", "[::1]", "80")]
    public void A_port_follows_the_last_colon_outside_brackets(string text, string host, string? port) =>
        Assert.Equal((host, port), HostAndPort.Split(text));

    [Theory]
    [InlineData("azAZ09.example-1.com")]
    [InlineData("a")]
    [InlineData("z:1")]
    [InlineData("A:65535")]
    [InlineData("Z9.x0")]
    [InlineData("[::1]")]
    [InlineData("[09afAF::1.2.3.4]:443")]
    public void Hosts_and_addresses_are_valid(string text) => Assert.True(HostAndPort.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData(":80")]
    [InlineData("a:")]
    [InlineData("a:0")]
    [InlineData("a:65536")]
    [InlineData("a:x")]
    [InlineData("a:+1")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("a_b")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a`b")]
    [InlineData("a{b")]
    [InlineData("a@b")]
    [InlineData("é.com")]
    [InlineData("[]")]
    [InlineData("[:]")]
    [InlineData("[::g]")]
    [InlineData("[::G]")]
    [InlineData("[::/]")]
    [InlineData("[::`]")]
    [InlineData("[::@]")]
    [InlineData("[::1]:0")]
    [InlineData("[::1")]
    public void Other_texts_are_not(string text) => Assert.False(HostAndPort.IsValid(text));
}
