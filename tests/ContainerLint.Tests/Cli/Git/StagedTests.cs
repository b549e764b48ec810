using System.Runtime.Versioning;

namespace ContainerLint.Tests.Cli.Git;

/// <summary>The built tool in real repositories: what the next commit brings.</summary>
public sealed class StagedTests
{
    private const string Old = "FROM quay.io/acme/one\nFROM quay.io/acme/two:1\n";

    [Fact]
    public void The_index_is_read_and_not_the_working_folder()
    {
        using var git = new GitFolder().Write("a.Dockerfile", Old).Write("b.Dockerfile", Old).Commit();
        git.Write("a.Dockerfile", "# new\n" + Old + "FROM quay.io/acme/staged\n").Git("add", "-A");
        git.Write("a.Dockerfile", "FROM quay.io/acme/unstaged\n");
        git.Write("b.Dockerfile", Old + "FROM quay.io/acme/unstaged\n")
            .Write("c.Dockerfile", "FROM quay.io/acme/new\n");
        var run = git.Run("--staged");
        Assert.Equal(["a.Dockerfile:4:6"], run.Places);
        Assert.Contains("4 | FROM quay.io/acme/staged", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.Code);
        Assert.StartsWith(
            "FROM quay.io/acme/unstaged", File.ReadAllText(git["a.Dockerfile"]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_mended_in_the_working_folder_alone_is_still_reported_and_the_reverse_is_not()
    {
        using var git = new GitFolder().Write("Dockerfile", "FROM quay.io/acme/one:1\n").Commit();
        git.Write("Dockerfile", "FROM quay.io/acme/one\n").Git("add", "-A");
        git.Write("Dockerfile", "FROM quay.io/acme/one:2\n");
        Assert.Equal(1, git.Run("--staged").Code);
        git.Git("add", "-A");
        git.Write("Dockerfile", "FROM quay.io/acme/one\n");
        Assert.Equal(0, git.Run("--staged").Code);
    }

    [Fact]
    public void The_first_commit_and_a_file_that_was_deleted_after_it_was_staged_are_read()
    {
        using var git = new GitFolder().Write("sub/Dockerfile", Old).Write("sub/gone.Dockerfile", Old);
        git.Git("add", "-A");
        File.Delete(git["sub/gone.Dockerfile"]);
        Assert.Equal(["sub/Dockerfile:1:6", "sub/gone.Dockerfile:1:6"], git.Run("--staged").Places);
        Assert.Equal(["Dockerfile:1:6", "gone.Dockerfile:1:6"], Tool.In(git["sub"], "--staged").Places);
        Assert.Equal(["sub/gone.Dockerfile:1:6"], git.Run("sub/gone.Dockerfile", "--staged").Places);
    }

    [Fact]
    public void What_is_known_of_other_files_is_known_as_staged()
    {
        // The stage of a compose file that is only in the working folder makes no image of one's own.
        const string produces = "services:\n  a:\n    image: quay.io/acme/own\n    build: .\n";
        using var git = new GitFolder().Write("compose.yaml", produces).Write("x.Dockerfile", "FROM quay.io/acme/x:1\n")
            .Commit();
        git.Write("x.Dockerfile", "FROM quay.io/acme/own\n").Git("add", "-A");
        Assert.Equal(0, git.Run("--staged").Code);
        git.Write("compose.yaml", "services: {}\n");
        Assert.Equal(0, git.Run("--staged").Code);
        git.Git("add", "-A");
        git.Write("compose.yaml", produces);
        Assert.Equal(["x.Dockerfile:1:6"], git.Run("--staged").Places);
    }

    [Fact]
    public void Staged_code_is_read_as_well()
    {
        const string code =
            "using DotNet.Testcontainers.Builders;\n_ = new ContainerBuilder().WithImage(\"quay.io/acme/c\");\n";
        using var git = new GitFolder().Write("Images.cs", "// nothing\n").Commit();
        git.Write("Images.cs", code).Git("add", "-A");
        git.Write("Images.cs", "// nothing\n");
        Assert.Equal(["Images.cs:2:39"], git.Run("--staged").Places);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_hook_stops_the_commits_that_bring_something_new()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the hook is a script of a shell");
        using var git = new GitFolder().Write("Dockerfile", Old).Write("other.Dockerfile", Old).Commit();
        var hook = git[".git/hooks/pre-commit"];
        git.Write(".git/hooks/pre-commit", $"#!/bin/sh\nexec '{Tool.Host}' '{Tool.Assembly}' --staged\n");
        File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        ToolRun Commit(params string[] arguments) =>
            GitFolder.TryGitIn(git.Path, ["commit", "-q", "-m", "A change", .. arguments]);

        git.Write("Dockerfile", Old + "LABEL a=b\n").Git("add", "-A");
        Assert.Equal(0, Commit().Code);
        git.Write("Dockerfile", Old + "FROM quay.io/acme/three\n").Git("add", "-A");
        var refused = Commit();
        Assert.Equal(1, refused.Code);
        Assert.Contains("Dockerfile:3:6: warning CL1002", refused.Output + refused.Error, StringComparison.Ordinal);
        git.Git("reset", "-q", "--hard");

        // What 'commit -a' and 'commit PATH' bring is in an index of its own.
        git.Write("Dockerfile", Old + "FROM quay.io/acme/three\n").Write("other.Dockerfile", Old + "LABEL a=b\n");
        Assert.Equal(1, Commit("-a").Code);
        Assert.Equal(1, Commit("--", "Dockerfile").Code);
        Assert.Equal(0, Commit("--", "other.Dockerfile").Code);
    }
}
