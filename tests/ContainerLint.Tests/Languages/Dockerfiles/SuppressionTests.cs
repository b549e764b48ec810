namespace ContainerLint.Tests.Languages.Dockerfiles;

public sealed class SuppressionTests
{
    [Fact]
    public void A_comment_covers_the_instruction_below_or_around_it() => Check(
        """
        # containerlint ignore-file CL1003 we track latest
        FROM node:22
        #containerlint ignore CL1002, MissingTag: it is a mirror
        # another comment

        FROM \
          alpine
        RUN --mount=from=busybox,target=/x \
          # containerlint ignore cl1002
          ls
        # containerlint ignore
        USER x
        # containerlint ignore CL1001 nothing follows
        """,
        """
        suppress CL1003 in file: we track latest
        suppress CL1002,MissingTag in 6:1-7:9: it is a mirror
        suppress cl1002 in 8:1-10:5: 
        suppress  in 12:1-7: 
        suppress CL1001 in 13:1-46: nothing follows
        """);

    [Theory]
    [InlineData("# containerlint ignore CL1002", "CL1002", "")]
    [InlineData("# containerlint ignore CL1002 CL1003,LatestTag why not", "CL1002,CL1003,LatestTag", "why not")]
    [InlineData("# containerlint ignore MissingTag - because", "MissingTag", "because")]
    [InlineData("# containerlint ignore the rules", "", "the rules")]
    [InlineData("# containerlint ignore CL10x2", "", "CL10x2")]
    [InlineData("#\tcontainerlint  ignore\tCL1002,", "CL1002", "")]
    public void Rules_stand_first_and_the_reason_is_the_rest(string comment, string rules, string reason) =>
        Assert.Contains($"suppress {rules} in 2:1-7: {reason}", DockerfileDump.Of($"{comment}\nFROM a"));

    [Theory]
    [InlineData("# containerlint ignored CL1002")]
    [InlineData("# containerlints ignore CL1002")]
    [InlineData("# see containerlint ignore CL1002")]
    [InlineData("# containerlint")]
    [InlineData("RUN <<E\n# containerlint ignore CL1002\nE")]
    [InlineData("RUN echo # containerlint ignore CL1002")]
    public void What_is_no_suppression_suppresses_nothing(string text) =>
        Assert.DoesNotContain("suppress", DockerfileDump.Of($"FROM a\n{text}\nUSER x"));

    private static void Check(string text, string dump)
    {
        var suppressions = DockerfileDump.Of(text.ReplaceLineEndings("\n")).Split('\n')
            .Where(line => line.StartsWith("suppress", StringComparison.Ordinal));
        Assert.Equal(dump.ReplaceLineEndings("\n"), string.Join("\n", suppressions));
    }
}
