using System.Text;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Git;

namespace ContainerLint.Tests.Cli.Files;

public sealed class QuotedPathTests
{
    [Theory]
    [InlineData("src/é.txt")]
    [InlineData("with spaces")]
    [InlineData("")]
    [InlineData("a\"b\\n")]
    [InlineData("\"")]
    public void A_path_without_quotes_is_read_as_it_is(string written) => AssertRead(written, written);

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"plain\"", "plain")]
    [InlineData("\"\\303\\251\"", "é")]
    [InlineData("\"é\\t\"", "é\t")]
    [InlineData("\"\\a\\b\\t\\n\\v\\f\\r\"", "\a\b\t\n\v\f\r")]
    [InlineData("\"\\\"\\\\\"", "\"\\")]
    [InlineData("\"\\\\303\"", "\\303")]
    [InlineData("\"\\0011\\177\"", "\u00011\u007f")]
    [InlineData("\"\\360\\237\\220\\263\"", "🐳")]
    [InlineData("\"\\303\"", "\ufffd")]
    public void Quotes_and_escapes_are_undone(string written, string path) => AssertRead(path, written);

    [Theory]
    [InlineData("\"open")]
    [InlineData("close\"")]
    [InlineData("\"a\" b")]
    [InlineData("\"a\"b\"")]
    [InlineData("\"a\\\"")]
    [InlineData("\"\\x41\"")]
    [InlineData("\"\\'\"")]
    [InlineData("\"\\1\"")]
    [InlineData("\"\\18\"")]
    [InlineData("\"\\128\"")]
    [InlineData("\"\\400\"")]
    [InlineData("\"\\000\"")]
    public void What_git_does_not_write_is_read_as_it_is(string written) => AssertRead(written, written);

    [Fact]
    public void Lists_and_diffs_are_read_alike()
    {
        const string written = "\"d\\303\\251\\t\\\"\\\\x\\001/Dockerfile\"";
        var path = Assert.Single(FileList.Read(Encoding.UTF8.GetBytes(written + "\n")));
        var diff = $"diff --git \"a/{written[1..]} \"b/{written[1..]}\n@@ -0,0 +1 @@\n+\n";
        Assert.Equal("dé\t\"\\x\u0001/Dockerfile", path);
        Assert.Equal(path, Assert.Single(DiffReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(diff))).Keys));
    }

    private static void AssertRead(string path, string written)
    {
        Assert.Equal(path, QuotedPath.Read(written));
        Assert.Equal(path, QuotedPath.Read(Encoding.UTF8.GetBytes(written)));
    }
}
