using ContainerLint.Knowledge;
using static ContainerLint.Knowledge.DeprecationStatus;

namespace ContainerLint.Tests.Knowledge;

public sealed class DeprecationsTests
{
    [Theory]
    [InlineData("docker.io/library/openjdk", null, Deprecated, "docker.io/library/eclipse-temurin")]
    [InlineData("docker.io/bitnami/redis", "7.2", Moved, "docker.io/bitnamilegacy/redis")]
    [InlineData("docker.io/microsoft/dotnet", null, Gone, "mcr.microsoft.com/dotnet/sdk")]
    [InlineData("docker.io/microsoft/nanoserver", null, Gone, "mcr.microsoft.com/windows/nanoserver")]
    [InlineData("docker.io/microsoft/anything", null, Gone, "mcr.microsoft.com")]
    [InlineData("mcr.microsoft.com/dotnet/core/cli", "3.1-alpine", Deprecated, "mcr.microsoft.com/dotnet/cli")]
    [InlineData("mcr.microsoft.com/azure-sql-edge", "1.0.7", Deprecated, "mcr.microsoft.com/mssql/server")]
    [InlineData("mcr.microsoft.com/cbl-mariner/base/core", "2.0", Deprecated, "mcr.microsoft.com/azurelinux/base/core")]
    [InlineData("docker.io/library/amazonlinux", "1", EndedTags, "docker.io/library/amazonlinux:2023")]
    public void An_image_has_a_successor(string repository, string? tag, object status, string successor)
    {
        var found = KnowledgeBase.Embedded.Deprecations.Of(repository, tag)!;
        Assert.Equal(status, found.Status);
        Assert.Equal(successor, found.Successors[0]);
    }

    [Theory]
    [InlineData("docker.io/library/nginx", null)]
    [InlineData("docker.io/library/amazonlinux", null)]
    [InlineData("docker.io/library/amazonlinux", "2023")]
    [InlineData("docker.io/bitnami", null)]
    [InlineData("docker.io/bitnami/redis", "latest")]
    [InlineData("mcr.microsoft.com/dotnet/core/sdk", "3.0.100")]
    [InlineData("mcr.microsoft.com/dotnet/core/sdk", "3.10")]
    [InlineData("docker.io/bitnamilegacy/redis", null)]
    [InlineData("mcr.microsoft.com/dotnet/sdk", null)]
    public void Other_images_are_not_deprecated(string repository, string? tag) =>
        Assert.Null(KnowledgeBase.Embedded.Deprecations.Of(repository, tag));

    [Theory]
    [InlineData("docker.io/minio/minio", "2026-09-10", false)]
    [InlineData("docker.io/minio/minio", "2026-09-11", true)]
    [InlineData("docker.io/library/openjdk", "2022-07-01", true)]
    [InlineData("docker.io/library/rockylinux", "1970-01-01", true)]
    public void A_deprecation_applies_from_a_day_on(string repository, string today, bool inForce)
    {
        Assert.True(Day.TryParse(today, out var day));
        Assert.Equal(inForce, KnowledgeBase.Embedded.Deprecations.Of(repository)!.IsInForce(day));
    }

    [Fact]
    public void No_successor_is_deprecated()
    {
        var deprecated = KnowledgeBase.Embedded.Deprecations.All
            .Where(entry => entry.Tags.IsAll)
            .Select(entry => entry.Repository)
            .ToHashSet();
        var again = KnowledgeBase.Embedded.Deprecations.All
            .SelectMany(entry => entry.Successors).Where(deprecated.Contains);
        Assert.Empty(again);
    }
}
