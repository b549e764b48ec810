using ContainerLint.Cli.LanguageServer.Texts;

namespace ContainerLint.Tests.Cli.LanguageServer;

/// <summary>Addresses of files.</summary>
public sealed class EditorUriTests
{
    [Theory]
    [InlineData("file:///home/u/Dockerfile", "/home/u/Dockerfile")]
    [InlineData("file:///home/u/a%20b/%C3%BC%23x", "/home/u/a b/ü#x")]
    [InlineData("file://localhost/x", "/x")]
    [InlineData("FILE:///x", "/x")]
    [InlineData("file:///x?query#part", "/x")]
    [InlineData("file://server/x", null)]
    [InlineData("file://", null)]
    [InlineData("file:///a%00b", null)]
    [InlineData("untitled:Untitled-1", null)]
    [InlineData("git:/x?%7B%7D", null)]
    [InlineData("vscode-vfs://github/x", null)]
    [InlineData("", null)]
    public void Paths_of_Unix(string uri, string? path) => Assert.Equal(path, EditorUri.PathOf(uri, isWindows: false));

    [Theory]
    [InlineData("file:///c%3A/x/Dockerfile", @"C:\x\Dockerfile")]
    [InlineData("file:///C:/x", @"C:\x")]
    [InlineData("file://wsl%24/Ubuntu/home/u", @"\\wsl$\Ubuntu\home\u")]
    [InlineData("file://wsl.localhost/Ubuntu/x", @"\\wsl.localhost\Ubuntu\x")]
    public void Paths_of_Windows(string uri, string path) => Assert.Equal(path, EditorUri.PathOf(uri, isWindows: true));

    [Theory]
    [InlineData("/home/u/Dockerfile", "file:///home/u/Dockerfile")]
    [InlineData("/a b/ü#?", "file:///a%20b/%C3%BC%23%3F")]
    [InlineData("C:/x", "file:///C%3A/x")]
    [InlineData("//wsl$/x", "file://wsl%24/x")]
    public void Addresses(string path, string uri) => Assert.Equal(uri, EditorUri.Of(path));

    [Fact]
    public void There_and_back()
    {
        var path = Path.Combine(Path.GetTempPath(), "a b%20c", "ü#.Dockerfile");

        Assert.Equal(path, EditorUri.PathOf(EditorUri.Of(path)));
    }
}
