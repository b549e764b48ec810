using ContainerLint.Cli.Reports;

namespace ContainerLint.Tests.Cli.Reports;

public sealed class ReportPathsTests
{
    [Theory]
    [InlineData("/work/a b/100%/c#d?", "file:///work/a%20b/100%25/c%23d%3F")]
    [InlineData("C:/Users/me/\u00fc.yaml", "file:///C:/Users/me/%C3%BC.yaml")]
    [InlineData("//server/share/x", "file://server/share/x")]
    public void A_full_path_is_a_uri_on_every_platform(string path, string uri) =>
        Assert.Equal(uri, ReportPaths.FileUri(path));

    [Theory]
    [InlineData("src/a b.yaml", "src/a%20b.yaml")]
    [InlineData("a:b/c", "a%3Ab/c")]
    [InlineData("..a/b", "..a/b")]
    public void A_path_inside_is_a_relative_uri(string path, string uri) => Assert.Equal(uri, ReportPaths.Uri(path));

    [Fact]
    public void Paths_are_relative_to_the_repository_whatever_the_working_folder_is()
    {
        using var folder = new TempFolder().Add(".git/HEAD", "").Add("src/api/Dockerfile", "");
        var paths = new ReportPaths(folder["src/api"]);
        Assert.Equal(folder.Path, paths.Root);
        Assert.Equal("src/api/Dockerfile", paths.Of("Dockerfile"));
        Assert.Equal("compose.yaml", paths.Of("../../compose.yaml"));
        Assert.Equal("src/api/Dockerfile", paths.Of(folder["src/api/Dockerfile"]));
        var outside = paths.Of("../../../elsewhere/compose.yaml");
        Assert.False(ReportPaths.IsInside(outside));
        Assert.EndsWith("/elsewhere/compose.yaml", outside, StringComparison.Ordinal);
        Assert.StartsWith("file:///", ReportPaths.Uri(outside), StringComparison.Ordinal);
        Assert.StartsWith("file:///", paths.RootUri, StringComparison.Ordinal);
        Assert.EndsWith("/", paths.RootUri, StringComparison.Ordinal);
    }
}
