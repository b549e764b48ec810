using System.Globalization;
using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Tests.Knowledge.Tags;

public sealed class TagNameTests
{
    [Theory]
    [InlineData("1.31.4", "1.31.4")]
    [InlineData("1.31.4-alpine3.24", "1.31.4 [alpine3.24]")]
    [InlineData("v3.7.11", "3.7.11")]
    [InlineData("latest", "latest")]
    [InlineData("lts-alpine", "lts [alpine]")]
    [InlineData("lts-krypton", "lts")]
    [InlineData("krypton-slim", "krypton [slim]")]
    [InlineData("bookworm-slim", "[bookworm slim]")]
    [InlineData("bookworm-20260803-slim", "2026/8/3 [bookworm slim]")]
    [InlineData("resolute-20260811.1", "2026/8/11/1 [resolute]")]
    [InlineData("20260801", "2026/8/1")]
    [InlineData("2026.08.01", "2026/8/1")]
    [InlineData("20260801-20260802", "2026/8/1 [20260802]")]
    [InlineData("2026.8", "2026.8")]
    [InlineData("10.2-minimal-20260602", "10.2 2026/6/2 [minimal]")]
    [InlineData("3.15.0rc1-slim", "3.15.0 rc1 [slim]")]
    [InlineData("19beta3", "19 beta3")]
    [InlineData("8.0-M01", "8.0 m1")]
    [InlineData("9.3.0.RC1-jre8", "9.3.0 rc1 [jre8]")]
    [InlineData("2.8.0-beta.2", "2.8.0 beta2")]
    [InlineData("3.15-rc-alpine", "3.15 rc [alpine]")]
    [InlineData("28-ea-11-jdk-oracle", "28 ea11 [jdk oracle]")]
    [InlineData("11.5.1-ubi-rc", "11.5.1 rc [ubi]")]
    [InlineData("beta-5.7-beta1-php7.3", "5.7 beta1 [php7.3]")]
    [InlineData("beta", "beta")]
    [InlineData("dev", "dev")]
    [InlineData("8u502-b07-jdk", "8.502.7 [jdk]")]
    [InlineData("21.0.12_8-jdk-noble", "21.0.12.8 [jdk noble]")]
    [InlineData("1.9.3-p547-onbuild", "1.9.3.547 [onbuild]")]
    [InlineData("2.7-7.3.23-slim", "2.7.7.3.23 [slim]")]
    [InlineData("3.9.16-eclipse-temurin-17-alpine", "3.9.16 [eclipse temurin 17 alpine]")]
    [InlineData("temurin-8-tools-deps-1.12.5.1664", "1.12.5.1664 [temurin 8 tools deps]")]
    [InlineData("cli-2.12.0-php8.2", "2.12.0 [cli php8.2]")]
    [InlineData("ee-8.1.2.4_1", "8.1.2.4.1 [ee]")]
    [InlineData("windowsservercore-1809", "[windowsservercore 1809]")]
    [InlineData("1.27-windowsservercore-ltsc2022", "1.27 [windowsservercore ltsc2022]")]
    [InlineData("3.0-32bit", "3.0 [32bit]")]
    [InlineData("8-jdk-lts-and-current", "8 [jdk lts and current]")]
    [InlineData("2025-lta-enterprise", "2025 lta [enterprise]")]
    [InlineData("24.04", "24.4")]
    [InlineData("20h2", "[20h2]")]
    [InlineData("1.14.x", "[1.14.x]")]
    [InlineData("deadbeef", "[deadbeef]")]
    [InlineData("12345678901234567890", "[12345678901234567890]")]
    [InlineData("20261399", "20261399")]
    [InlineData("-", "[ ]")]
    [InlineData("", "[]")]
    [InlineData("v", "[v]")]
    [InlineData("1.", "[1.]")]
    [InlineData("_1", "[_1]")]
    public void A_tag_is_version_day_channel_and_variant(string tag, string expected) =>
        Assert.Equal(expected, Dump(TagName.Parse(tag)));

    [Fact]
    public void Leading_zeros_are_kept() => Assert.Equal(["24", "04"], TagName.Parse("24.04").Digits);

    [Theory]
    [InlineData("latest", 0)]
    [InlineData("17", 1)]
    [InlineData("17-alpine", 1)]
    [InlineData("17.6", 2)]
    [InlineData("3.15-rc", 2)]
    [InlineData("19beta3", 2)]
    [InlineData("bookworm-20260803", 3)]
    [InlineData("10.2-20260602", 5)]
    public void The_more_a_tag_says_the_more_precise_it_is(string tag, int precision) =>
        Assert.Equal(precision, TagName.Parse(tag).Precision);

    private static string Dump(TagName tag)
    {
        string[] ranks = ["snapshot", "dev", "ea", "pre", "preview", "tp", "alpha", "a", "beta", "b", "m", "cr", "rc"];
        string?[] parts =
        [
            Joined('.', tag.Numbers),
            Joined('/', tag.Date),
            tag.PreRelease is { } pre ? ranks[pre.Rank] + (pre.Number < 0 ? "" : Text(pre.Number)) : "",
            tag.Channel ?? "",
            tag.Words.Count > 0 ? $"[{string.Join(' ', tag.Words)}]" : "",
        ];
        return string.Join(' ', parts.Where(part => part?.Length > 0));
    }

    private static string Joined(char separator, IReadOnlyList<long> numbers) =>
        string.Join(separator, numbers.Select(Text));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
