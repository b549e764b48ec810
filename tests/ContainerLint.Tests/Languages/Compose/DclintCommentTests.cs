using System.Text.Json;

namespace ContainerLint.Tests.Languages.Compose;

/// <summary>Comments that speak to dclint, as far as rules here say the same.</summary>
public sealed class DclintCommentTests
{
    private const string Rule = "service-image-require-explicit-tag";
    private const string Names = "MissingTag,LatestTag,FloatingTag";

    [Theory]
    [InlineData("services:\n  a: {image: b} # dclint disable-line " + Rule + "\n", "2:1..2:73 " + Names + " ()")]
    [InlineData(
        "services:\n  # dclint disable-line no-version-field " + Rule + "\n  a: {image: b}\n",
        "3:1..3:16 " + Names + " ()")]
    [InlineData("services:\n  #dclint  disable-line\n  a: {image: b}\n", "3:1..3:16 " + Names + " ()")]
    [InlineData(
        "services:\n  # dclint disable-line " + Rule + " # a toy\n  a: {image: b}\n",
        "3:1..3:16 " + Names + " (a toy)")]
    [InlineData("# dclint disable-file\nservices:\n  a: {image: b}\n", "file " + Names + " ()")]
    [InlineData("---\n\n# dclint disable-file\r\nservices:\n  a: {image: b}\n", "file " + Names + " ()")]
    [InlineData("\n# dclint disable\nservices:\n  a: {image: b}\n", "file " + Names + " ()")]
    [InlineData("# dclint disable " + Rule + "\nservices:\n  a: {image: b}\n", "file " + Names + " ()")]
    [InlineData("name: x # dclint disable\nservices:\n  a: {image: b}\n", "file " + Names + " ()")]
    public void What_dclint_reads_applies_here_too(string text, string expected) =>
        Assert.Equal([expected], Suppressions(text));

    [Theory]
    [InlineData("services:\n  a: {image: b} # dclint disable-line no-version-field\n")]
    [InlineData("services:\n  a: {image: b} # dclint disable-line why not\n")]
    [InlineData("services:\n  a: {image: b} # dclint disable-lines\n")]
    [InlineData("services:\n  a: {image: b} # dclint enable\n")]
    [InlineData("services:\n  a: {image: b} # dclintdisable-line\n")]
    [InlineData("services:\n  a: {image: b} # dclint\n")]
    [InlineData("services:\n  a: {image: 'b # dclint disable-line'}\n")]
    [InlineData("services:\n  a: {image: b}\n# dclint disable-line\n")]
    [InlineData("services:\n  # dclint disable-file\n  a: {image: b}\n")]
    [InlineData("# header\n# dclint disable " + Rule + "\nservices:\n  a: {image: b}\n")]
    [InlineData("# dclint disable " + Rule + ", no-version-field\nservices:\n  a: {image: b}\n")]
    public void What_dclint_does_not_read_or_is_about_something_else_is_not(string text) =>
        Assert.Empty(Suppressions(text));

    [Fact]
    public void A_file_is_disabled_where_dclint_says_so()
    {
        var vectors = JsonDocument.Parse(SharedFiles.Text("vectors/dclint-rules.json")).RootElement
            .GetProperty("pragmas").EnumerateArray()
            .Where(one => one.GetProperty("fn").GetString() == "startsWithDisableFileComment").ToList();
        Assert.NotEmpty(vectors);
        Assert.All(vectors, vector =>
        {
            var text = vector.GetProperty("args")[0].GetString() + "\nservices:\n  a: {image: b}\n";
            Assert.Equal(
                vector.GetProperty("result").GetBoolean() ? ["file " + Names + " ()"] : [], Suppressions(text));
        });
    }

    private static IEnumerable<string> Suppressions(string text) =>
        ComposeDump.Of(ComposeDump.Read(text)).Split('\n')
            .Where(line => line.StartsWith("suppress ", StringComparison.Ordinal)).Select(line => line[9..]);
}
