namespace ContainerLint.Tests.Languages.Compose;

public sealed class ComposeSuppressionTests
{
    [Theory]
    [InlineData("services: # containerlint ignore CL1002 why\n  a: {image: b}\n", "1:1..1:44 CL1002 (why)")]
    [InlineData("# containerlint ignore CL1002\n\n# other\nservices:\n  a: {image: b}\n", "4:1..4:10 CL1002 ()")]
    [InlineData(
        "services:\n  # containerlint ignore CL1002, LatestTag why\n  a: {image: b}\n",
        "3:1..3:16 CL1002,LatestTag (why)")]
    [InlineData("services:\r\n  # containerlint ignore CL1002 why\r\n  a: {image: b}\r\n", "3:1..3:16 CL1002 (why)")]
    [InlineData("services:\n  a: {image: b}\n# containerlint ignore-file CL1002 why", "file CL1002 (why)")]
    [InlineData("services:\n  a: {image: b}\n# containerlint ignore CL1002 why", "3:1..3:34 CL1002 (why)")]
    [InlineData("services:\n  a:\n    # containerlint ignore CL1002\n    image: >-\n      b\n", "4:1..6:1 CL1002 ()")]
    [InlineData("services:\n  a:\n    image: >- # containerlint ignore CL1002\n      b\n", "3:1..5:1 CL1002 ()")]
    [InlineData("services:\n  a: {image: b} #containerlint ignore CL1002\n", "2:1..2:45 CL1002 ()")]
    public void A_comment_covers_its_line_or_the_next(string text, string expected) =>
        Assert.Equal([expected], Suppressions(text));

    [Theory]
    [InlineData(
        "services:\n  # containerlint ignore-service CL1002 why\n  a:\n    image: b\n\n  c:\n    image: d\n",
        "3:1..6:1 CL1002 (why)")]
    [InlineData(
        "services:\n  a: # containerlint ignore-service CL1002\n    image: b\nvolumes: {}\n", "2:1..4:1 CL1002 ()")]
    [InlineData("services:\n  a:\n    # containerlint ignore-service CL1002\n    image: b", "2:1..4:13 CL1002 ()")]
    [InlineData(
        "services:\n  a:\n    image: b\n  # containerlint ignore-service CL1002\n  c:\n    image: d\n",
        "5:1..7:1 CL1002 ()")]
    [InlineData(
        "services:\r\n  a: {image: b} # containerlint ignore-service CL1002\r\n  c: {image: d}\r\n",
        "2:1..3:1 CL1002 ()")]
    [InlineData(
        "services:\n  a:\n    image: b\n---\nservices:\n  # containerlint ignore-service CL1002\n  a:\n    image: c\n",
        "7:1..9:1 CL1002 ()")]
    [InlineData("# containerlint ignore-service CL1002\nservices:\n  a: {image: b}\n", "1:1..1:38 CL1002 ()")]
    [InlineData("services:\n  a: {image: b}\n# containerlint ignore-stage CL1002\n", "3:1..3:36 CL1002 ()")]
    public void A_comment_may_be_for_a_service(string text, string expected) =>
        Assert.Equal([expected], Suppressions(text));

    [Fact]
    public void What_is_for_the_whole_of_a_Dockerfile_in_the_file_is_for_no_more_than_that() => Assert.Equal(
        ["5:9..9:1 CL1002 (why)", "5:9..9:1 MissingTag ()"],
        Suppressions(
            """
            services:
              a:
                build:
                  dockerfile_inline: |
                    # containerlint ignore-file CL1002 why
                    # hadolint global ignore=DL3006
                    FROM a
                    FROM nginx
              b:
                image: nginx
            """.ReplaceLineEndings("\n")));

    [Fact]
    public void Many_comments_in_one_service_are_read_in_their_time()
    {
        var text = "services:\n  a:\n    image: b\n"
            + string.Concat(Enumerable.Repeat("    # containerlint ignore-service CL1002\n    x-a: 1\n", 10_000));
        Assert.Equal(10_000, Suppressions(text).Count());
    }

    [Theory]
    [InlineData("services:\n  a: {image: 'b # containerlint ignore CL1002'}\n")]
    [InlineData("services:\n  a: {image: \"b # containerlint ignore CL1002\"}\n")]
    [InlineData("services:\n  a:\n    image: b# containerlint ignore CL1002\n")]
    [InlineData("services:\n  a:\n    image: b\n    command: |\n      # containerlint ignore CL1002\n")]
    [InlineData("services:\n  a:\n    image: b # see containerlint ignore CL1002\n")]
    [InlineData("services:\n  a:\n    image: b # containerlint rules\n")]
    [InlineData("services:\n  a:\n    image: containerlint\n")]
    public void What_is_no_comment_suppresses_nothing(string text) => Assert.Empty(Suppressions(text));

    private static IEnumerable<string> Suppressions(string text) =>
        ComposeDump.Of(ComposeDump.Read(text)).Split('\n')
            .Where(line => line.StartsWith("suppress ", StringComparison.Ordinal)).Select(line => line[9..]);
}
