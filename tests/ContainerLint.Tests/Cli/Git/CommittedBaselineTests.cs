using ContainerLint.Cli.Baselines;

namespace ContainerLint.Tests.Cli.Git;

/// <summary>The built tool in a real repository: a baseline is committed once, and others work with it.</summary>
public sealed class CommittedBaselineTests
{
    private const string Old = "FROM quay.io/acme/one AS build\nFROM quay.io/acme/two:latest\n";

    [Fact]
    public void A_committed_baseline_holds_in_every_checkout()
    {
        using var git = new GitFolder().Write("src/a/Dockerfile", Old).Write("b.Dockerfile", Old).Commit();
        Assert.Equal(1, git.Run().Code);
        Assert.Equal(0, git.Run("baseline").Code);
        git.Commit();
        Assert.Equal(0, git.Run().Code);
        using var other = new TempFolder();
        git.Git("worktree", "add", "-q", other["elsewhere"], "-b", "work");
        Assert.Equal((0, ""), Codes(Tool.In(other["elsewhere/src/a"])));
        Assert.Equal(0, Tool.In(other["elsewhere"], "baseline").Code);
        Assert.Equal("", GitFolder.GitIn(other["elsewhere"], "status", "--porcelain"));

        File.WriteAllText(other["elsewhere/b.Dockerfile"], "FROM quay.io/acme/new\n" + Old[..Old.IndexOf('\n')] + "\n");
        var pipeline = new Dictionary<string, string> { ["CI"] = "true" };
        var run = Tool.Run(other["elsewhere"], pipeline);
        Assert.Equal(["b.Dockerfile:1:6"], run.Places);
        Assert.Equal(
            (1, "1 finding of the baseline is fixed: 'containerlint baseline --prune' removes it from "
                + $"'{BaselineFile.Name}'\n"),
            Codes(run));
        Assert.Equal(" M b.Dockerfile\n", GitFolder.GitIn(other["elsewhere"], "status", "--porcelain"));
        Assert.Equal(1, Tool.In(other["elsewhere"]).Code);
        Assert.Equal(
            "1 file changed, 1 deletion(-)",
            GitFolder.GitIn(other["elsewhere"], "diff", "--shortstat", "--", BaselineFile.Name).Trim());
        git.Git("worktree", "remove", "--force", other["elsewhere"]);
    }

    private static (int Code, string Error) Codes(ToolRun run) => (run.Code, run.Error);
}
