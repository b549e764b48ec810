using ContainerLint.Knowledge;

namespace ContainerLint.Tests.Knowledge;

public sealed class EndOfLifeTests
{
    [Theory]
    [InlineData("docker.io/library/node", "18-alpine", "18", "2025-04-30")]
    [InlineData("docker.io/library/node", "lts-alpine", "24", "2028-04-30")]
    [InlineData("docker.io/library/python", "3.8.20-slim", "3.8", "2024-10-07")]
    [InlineData("docker.io/library/mongo", "7", "7.0", "2027-08-31")]
    [InlineData("docker.io/library/debian", "buster-slim", "10", "2022-09-10")]
    [InlineData("docker.io/library/debian", "bookworm-20260803-slim", "12", "2026-07-11")]
    [InlineData("docker.io/library/ubuntu", "20.04", "20.04", "2025-05-31")]
    [InlineData("docker.io/library/ubuntu", "bionic-20230530", "18.04", "2023-05-31")]
    [InlineData("docker.io/library/alpine", "3.15.11", "3.15", "2023-11-01")]
    [InlineData("mcr.microsoft.com/dotnet/sdk", "6.0-alpine", "6", "2024-11-12")]
    [InlineData("mcr.microsoft.com/windows/servercore", "ltsc2022", "2022", "2031-10-14")]
    [InlineData("mcr.microsoft.com/windows/servercore", "1809", "2019", "2029-01-09")]
    [InlineData("mcr.microsoft.com/windows/nanoserver", "20H2", "20h2", "2022-08-09")]
    [InlineData("docker.io/library/ros", "noetic-ros-base", "noetic", "2025-05-01")]
    [InlineData("docker.io/library/eclipse-temurin", "8u442-b06-jre", "8", "2030-12-31")]
    public void A_tag_belongs_to_a_version_line_with_an_end(string repository, string tag, string cycle, string end)
    {
        var found = KnowledgeBase.Embedded.EndOfLife.Of(repository, tag)!;
        Assert.Equal((cycle, end), (found.Name, found.End.ToString()));
    }

    [Theory]
    [InlineData("docker.io/library/nginx", "99.1")]
    [InlineData("docker.io/library/alpine", "20230101")]
    [InlineData("docker.io/library/alpine", "sunny")]
    [InlineData("docker.io/acme/node", "18")]
    [InlineData("docker.io/library/node", "")]
    public void Unknown_products_have_no_end(string repository, string tag) =>
        Assert.Null(KnowledgeBase.Embedded.EndOfLife.Of(repository, tag));

    [Theory]
    [InlineData("2025-04-30", false)]
    [InlineData("2025-05-01", true)]
    public void The_last_day_is_still_supported(string today, bool over)
    {
        Assert.True(Day.TryParse(today, out var day));
        Assert.Equal(over, KnowledgeBase.Embedded.EndOfLife.Of("docker.io/library/node", "18")!.IsOver(day));
    }

    [Fact]
    public void An_end_without_a_date_is_an_end()
    {
        var cycle = KnowledgeBase.Embedded.EndOfLife.CyclesOf("solr").Single(cycle => cycle.Name == "4");
        Assert.True(cycle is { HasEnded: true, End: null } && cycle.IsOver(new Day(1970, 1, 1)));
    }

    [Fact]
    public void The_supported_lines_are_listed_newest_first() => Assert.Equal(
        ["3.14", "3.13", "3.12", "3.11", "3.10"],
        KnowledgeBase.Embedded.EndOfLife.SupportedOn("python", new Day(2026, 9, 10)).Select(cycle => cycle.Name));

    [Fact]
    public void A_tag_that_names_several_lines_means_the_one_that_is_supported_longest()
    {
        // Not an official image, so it is unknown which version 3 is.
        Assert.Equal("python", KnowledgeBase.Embedded.EndOfLife.ProductOf("docker.io/circleci/python"));
        Assert.Equal("3.14", KnowledgeBase.Embedded.EndOfLife.Of("docker.io/circleci/python", "3")!.Name);
    }
}
