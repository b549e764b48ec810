using ContainerLint.CSharp.Configuration;

namespace ContainerLint.Tests.CSharp.Configuration;

/// <summary>The files that a value of <c>containerlint.exclude</c> excludes.</summary>
public sealed class ExcludedPathsTests
{
    [Theory]
    [InlineData("true", "/r/a", true)]
    [InlineData("True ", "/r/a", true)]
    [InlineData("false", "/r/a", false)]
    [InlineData("", "/r/a", false)]
    [InlineData("samples/**", "/r/samples/x/Dockerfile", true)]
    [InlineData("samples/**", "/r/src/samples/Dockerfile", false)]
    [InlineData("samples", "/r/samples/x/Dockerfile", true)]
    [InlineData("samples", "/r/src/samples/Dockerfile", true)]
    [InlineData("samples/", "/r/samples/Dockerfile", true)]
    [InlineData("samples", "/r/samples.yaml", false)]
    [InlineData("**/testdata/**", "/r/a/b/testdata/c/Dockerfile", true)]
    [InlineData("*.g.yaml", "/r/a/b.g.yaml", true)]
    [InlineData("a/*.{yml,yaml}, b", "/r/a/x.yml", true)]
    [InlineData("a/*.{yml,yaml}, b", "/r/b", true)]
    [InlineData("a/*.{yml,yaml}, b", "/r/a/c/x.yml", false)]
    [InlineData("samples/**", "/other/samples/Dockerfile", false)]
    public void Globs_follow_the_syntax_of_sections_and_start_at_the_folder(
        string value, string path, bool isExcluded) =>
        Assert.Equal(isExcluded, ExcludedPaths.Of(value, "/r").Contains(path));

    [Fact]
    public void Without_a_folder_only_true_and_false_apply()
    {
        Assert.True(ExcludedPaths.Of("true", null).Contains("/r/a"));
        Assert.False(ExcludedPaths.Of("a", null).Contains("/r/a"));
    }
}
