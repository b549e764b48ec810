using ContainerLint.Baselines;
using ContainerLint.Cli.Baselines;
using ContainerLint.Tests.Cli;

namespace ContainerLint.Tests.Analyzers;

/// <summary>The baseline that the command line writes, in the compiler.</summary>
public sealed class CompiledBaselineTests : IDisposable
{
    private const string Code =
        """
        using DotNet.Testcontainers.Builders;
        class C
        {
        #pragma warning disable CL1002
            object A = new ContainerBuilder("redis");
        #pragma warning restore CL1002
            object B = new ContainerBuilder("quay.io/acme/one");
        #pragma warning disable CL1002
            object C = new ContainerBuilder("quay.io/acme/two");
        #pragma warning restore CL1002
            object C = new ContainerBuilder("quay.io/acme/two");
        }
        """;

    private readonly TempFolder folder = new TempFolder()
        .Add("src/Images.cs", Code)
        .Add("src/Dockerfile", "FROM quay.io/acme/one\nFROM quay.io/acme/one\n")
        .Add("compose.yaml", "services:\n  a:\n    image: quay.io/acme/one\n");

    [Fact]
    public async Task What_the_command_line_knows_is_not_reported()
    {
        Assert.Equal(
            """
            compose.yaml warning CL1002
            src/Dockerfile warning CL1002
            src/Dockerfile warning CL1002
            src/Images.cs warning CL1002
            src/Images.cs warning CL1002
            """,
            await ConfiguredRun.Of(folder));
        Record("");

        Assert.Equal("", await ConfiguredRun.Of(folder));
    }

    [Fact]
    public async Task What_is_new_is_reported_wherever_the_rest_has_moved()
    {
        Record("");
        folder.Add(
            "src/Dockerfile", "# moved\nFROM quay.io/acme/one\nFROM quay.io/acme/one AS b\nFROM quay.io/acme/x\n");

        Assert.Equal("src/Dockerfile warning CL1002", await ConfiguredRun.Of(folder));
    }

    [Fact]
    public async Task A_file_beside_or_above_the_baseline_counts_too()
    {
        Record("src/");

        Assert.Equal("compose.yaml warning CL1002", await ConfiguredRun.Of(folder));

        CliRun.In(folder["src"], "baseline", "--baseline", folder["src/" + BaselineFile.Name], "..");
        Assert.Equal("", await ConfiguredRun.Of(folder));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[1, 2")]
    [InlineData("{\"containerlint-baseline\": 2}")]
    public async Task A_baseline_that_cannot_be_read_hides_nothing_and_is_reported(string text)
    {
        folder.Add(BaselineFile.Name, text);
        var found = await ConfiguredRun.Of(folder);

        Assert.StartsWith(BaselineFile.Name + " warning CL0003\n", found, StringComparison.Ordinal);
        Assert.Equal(6, found.Split('\n').Length);
    }

    [Theory]
    [InlineData("/a/b/c.cs", "/a/b", "c.cs")]
    [InlineData("/a/b/c.cs", "/a/b/", "c.cs")]
    [InlineData("/a/b/c/d.cs", "/a/b", "c/d.cs")]
    [InlineData("/a/c/d.cs", "/a/b", "../c/d.cs")]
    [InlineData("/d.cs", "/a/b", "../../d.cs")]
    [InlineData("/A/d.cs", "/a", "../A/d.cs")]
    [InlineData("C:/A/d.cs", "c:/a", "d.cs")]
    [InlineData("D:/d.cs", "C:/", "D:/d.cs")]
    [InlineData("/d.cs", "/", "d.cs")]
    public void Paths_are_relative_to_the_baseline(string path, string parent, string expected) =>
        Assert.Equal(expected, BaselinePath.Of(path, parent));

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private void Record(string below) => Assert.Equal(0, CliRun.In(folder[below], "baseline").Code);
}
