namespace ContainerLint.Tests.Compose;

public sealed class ComposeSuppressionTests
{
    [Theory]
    [InlineData("services: # containerlint ignore CL1002 why\n  a: {image: b}\n", "1:1..1:44 CL1002 (why)")]
    [InlineData("# containerlint ignore CL1002\n\n# other\nservices:\n  a: {image: b}\n", "4:1..4:10 CL1002 ()")]
    [InlineData("services:\n  # containerlint ignore CL1002, LatestTag why\n  a: {image: b}\n", "3:1..3:16 CL1002,LatestTag (why)")]
    [InlineData("services:\r\n  # containerlint ignore CL1002 why\r\n  a: {image: b}\r\n", "3:1..3:16 CL1002 (why)")]
    [InlineData("services:\n  a: {image: b}\n# containerlint ignore-file CL1002 why", "file CL1002 (why)")]
    [InlineData("services:\n  a: {image: b}\n# containerlint ignore CL1002 why", "3:1..3:34 CL1002 (why)")]
    [InlineData("services:\n  a:\n    # containerlint ignore CL1002\n    image: >-\n      b\n", "4:1..6:1 CL1002 ()")]
    [InlineData("services:\n  a:\n    image: >- # containerlint ignore CL1002\n      b\n", "3:1..5:1 CL1002 ()")]
    [InlineData("services:\n  a: {image: b} #containerlint ignore CL1002\n", "2:1..2:45 CL1002 ()")]
    public void A_comment_covers_its_line_or_the_next(string text, string expected) =>
        Assert.Equal([expected], Suppressions(text));

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
