using ContainerLint.Knowledge;

namespace ContainerLint.Tests.Cli.Commands;

/// <summary><c>--version</c>.</summary>
public sealed class VersionTests
{
    [Fact]
    public void It_names_the_version_the_commit_where_there_is_one_and_the_day_and_hash_of_the_knowledge()
    {
        var run = CliRun.In("/", "--version");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Matches(
            @"^containerlint \d+\.\d+\.\d+(-[0-9A-Za-z.-]+)? "
            + @"\((commit [0-9a-f]{8}, )?knowledge of \d{4}-\d\d-\d\d \([0-9a-f]{12}\)\)\n$",
            run.Output);
        Assert.Contains($"knowledge of {KnowledgeBase.Embedded.Label})", run.Output, StringComparison.Ordinal);
        var isRepository = Path.Exists(Path.Combine(SharedFiles.Repository, ".git"));
        Assert.Equal(isRepository, run.Output.Contains("(commit ", StringComparison.Ordinal));
    }
}
