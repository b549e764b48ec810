namespace ContainerLint.Tests.Cli.Git;

/// <summary>The built tool in real repositories: what is new since a branch was left.</summary>
public sealed class SinceTests
{
    private const string Old = "FROM quay.io/acme/one\nFROM quay.io/acme/two:1\nFROM quay.io/acme/three\n";

    [Fact]
    public void Only_lines_that_changed_are_reported()
    {
        using var git = new GitFolder().Write("Dockerfile", Old).Write("old/Dockerfile", Old).Commit();
        git.Write("Dockerfile", Old.Replace("two:1", "two", StringComparison.Ordinal));
        var run = git.Run("--since", "main");
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Equal(["Dockerfile:2:6"], run.Places);
        Assert.EndsWith(
            "\n4 findings are not on lines that changed since 'main'\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "\"unchanged\": 4", git.Run("--since", "main", "--format", "json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_are_listed_on_lines_that_changed()
    {
        using var git = new GitFolder().Write("Dockerfile", Old).Write("old/Dockerfile", Old).Commit();
        git.Write("Dockerfile", Old.Replace("two:1", "two", StringComparison.Ordinal)).Write("new/Dockerfile", Old);
        var run = git.Run("images", "--since", "main");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            ["Dockerfile:2:6", "new/Dockerfile:1:6", "new/Dockerfile:2:6", "new/Dockerfile:3:6"],
            run.Output.Split('\n')[1..^1].Select(line => line.Split(' ')[^1]));
        git.Git("add", "Dockerfile");
        git.Write("Dockerfile", Old);
        Assert.EndsWith("Dockerfile:2:6\n", git.Run("images", "--staged").Output, StringComparison.Ordinal);
        Assert.Contains("acme/two   (latest)", git.Run("images", "--staged").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_on_the_branch_itself_after_it_was_left_is_not_new()
    {
        using var git = new GitFolder().Write("Dockerfile", Old).Write("other/Dockerfile", Old).Commit();
        git.Git("checkout", "-q", "-b", "work");
        git.Write("Dockerfile", "FROM quay.io/acme/zero\n" + Old).Commit();
        git.Git("checkout", "-q", "main");
        git.Write("other/Dockerfile", "FROM quay.io/acme/theirs:1\n" + Old).Commit();
        git.Git("checkout", "-q", "--detach", "work");
        Assert.Equal(["Dockerfile:1:6"], git.Run("--since", "main").Places);
        Assert.Equal(["Dockerfile:1:6"], git.Run("--since", "HEAD~1").Places);
        Assert.Empty(git.Run("--since", "HEAD").Places);
    }

    [Fact]
    public void A_line_that_is_gone_changes_none_of_its_neighbours()
    {
        using var git = new GitFolder().Write("Dockerfile", "# first\n" + Old + "# last\n").Commit();
        git.Write("Dockerfile", Old);
        var run = git.Run("--since", "HEAD");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("No findings in 1 file\n2 findings are not on", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_over_several_lines_is_new_if_one_of_them_is()
    {
        const string code = "using Testcontainers.PostgreSql;\n_ = new\n    PostgreSqlBuilder\n    ();\n";
        using var git = new GitFolder().Write("Images.cs", code).Commit();
        Assert.Empty(git.Run("--since", "main").Places);
        git.Write("Images.cs", code.Replace("    ();", "  ();", StringComparison.Ordinal));
        Assert.Equal(["Images.cs:2:5"], git.Run("--since", "main").Places);
    }

    [Fact]
    public void A_file_that_git_does_not_track_is_new_and_one_that_it_ignores_as_well()
    {
        using var git = new GitFolder().Write(".gitignore", "own/\n").Write("Dockerfile", Old).Commit();
        git.Write("new/Dockerfile", Old).Write("own/Dockerfile", Old);
        Assert.Equal(["new/Dockerfile:1:6", "new/Dockerfile:3:6"], git.Run("--since", "main").Places);
        Assert.Equal(["own/Dockerfile:1:6", "own/Dockerfile:3:6"], git.Run("own/Dockerfile", "--since", "main").Places);
        Assert.Empty(git.Run("Dockerfile", "--since", "main").Places);
    }

    [Fact]
    public void A_renamed_file_is_new_where_it_changed()
    {
        var text = Old + string.Concat(Enumerable.Range(0, 20).Select(i => $"LABEL number={i}\n"));
        using var git = new GitFolder().Write("Dockerfile", text).Commit();
        git.Git("mv", "Dockerfile", "api.Dockerfile");
        git.Write("api.Dockerfile", text + "FROM quay.io/acme/four\n");
        Assert.Equal(["api.Dockerfile:24:6"], git.Run("--since", "main").Places);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void Paths_may_have_any_character(string isQuoted)
    {
        string[] paths = ["with space/a b.Dockerfile", "größe/日本.Dockerfile", "b/b b/b.Dockerfile", "-x/--.Dockerfile"];
        if (!OperatingSystem.IsWindows())
            paths = [.. paths, "\"quoted\" \\ and\ttab/Dockerfile", "line\nfeed/Dockerfile"];
        using var git = new GitFolder().Write("Dockerfile", Old);
        git.Git("config", "core.quotepath", isQuoted);
        void Write(string last) => Assert.All(paths, path => git.Write(path, Old + last));
        void AreFound(ToolRun run) => Assert.Equal(
            Enumerable.Repeat("4:6", paths.Length), run.Places.Select(place => place[^3..]));
        Write("");
        git.Commit();
        Write("FROM quay.io/acme/four\n");
        AreFound(git.Run("--since", "main"));
        Write("FROM quay.io/acme/five\n");
        git.Git("add", "-A");
        Write("");
        AreFound(git.Run("--staged"));
    }

    [Theory]
    [InlineData("diff.noprefix=true", "diff.interHunkContext=9", "diff.renames=false", "core.pager=false")]
    [InlineData("diff.mnemonicPrefix=true", "diff.context=9", "diff.renames=copies", "color.ui=always")]
    [InlineData("diff.relative=true", "diff.external=false", "diff.algorithm=patience", "diff.colorMoved=zebra")]
    public void What_is_configured_does_not_matter(params string[] settings)
    {
        using var git = new GitFolder().Write("sub/Dockerfile", Old).Write("sub/keep", "").Write("Dockerfile", Old)
            .Commit();
        Assert.All(settings, setting => git.Git(["config", .. setting.Split('=')]));
        git.Write(
            "sub/Dockerfile", Old.Replace("one\n", "one:1\n", StringComparison.Ordinal) + "FROM quay.io/acme/four\n");
        git.Write("Dockerfile", "FROM quay.io/acme/zero\n" + Old);
        Assert.Equal(
            ["../Dockerfile:1:6", "../sub/Dockerfile:4:6"], Tool.In(git["sub"], "..", "--since", "main").Places);
    }

    [Fact]
    public void Line_ends_do_not_move_lines()
    {
        using var git = new GitFolder().Write("Dockerfile", Old.ReplaceLineEndings("\r\n")).Commit();
        git.Write("Dockerfile", Old.ReplaceLineEndings("\r\n") + "FROM quay.io/acme/four\r\n");
        Assert.Equal(["Dockerfile:4:6"], git.Run("--since", "main").Places);
        // With autocrlf git compares what it would store.
        git.Git("config", "core.autocrlf", "true");
        git.Write("Dockerfile", Old).Commit();
        git.Write("Dockerfile", Old.ReplaceLineEndings("\r\n") + "FROM quay.io/acme/four\r\n");
        Assert.Equal(["Dockerfile:4:6"], git.Run("--since", "HEAD").Places);
    }

    [Fact]
    public void A_text_that_git_takes_for_binary_is_new_as_a_whole()
    {
        static string Wide(string text) =>
            System.Text.Encoding.Latin1.GetString([0xff, 0xfe, .. System.Text.Encoding.Unicode.GetBytes(text)]);
        using var git = new GitFolder();
        void Write(string path, string text) =>
            File.WriteAllBytes(git[path], System.Text.Encoding.Latin1.GetBytes(Wide(text)));
        Write("a.Dockerfile", Old);
        Write("b.Dockerfile", Old);
        git.Commit();
        Write("a.Dockerfile", "# é\n" + Old);
        Assert.Equal(["a.Dockerfile:2:6", "a.Dockerfile:4:6"], git.Run("--since", "main").Places);
    }

    [Fact]
    public void A_finding_lands_on_the_line_that_holds_the_value()
    {
        using var git = new GitFolder().Write("compose.yaml", "services:\n  a:\n    image: quay.io/acme/a:${TAG}\n")
            .Write(".env", "X=1\nTAG=1.2\n").Commit();
        git.Write(".env", "X=1\nTAG=latest\n");
        Assert.Equal([".env:2:5"], git.Run("--since", "main").Places);
    }

    [Fact]
    public void A_worktree_a_subfolder_and_a_submodule_are_understood()
    {
        using var library = new GitFolder().Write("Dockerfile", Old).Commit();
        using var git = new GitFolder().Write("sub/Dockerfile", Old).Commit();
        git.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library.Path, "library");
        git.Commit();
        git.Write("sub/Dockerfile", Old + "FROM quay.io/acme/four\n")
            .Write("library/Dockerfile", "FROM quay.io/acme/x\n");
        Assert.Equal(["sub/Dockerfile:4:6"], git.Run("--since", "main").Places);
        Assert.Equal(["Dockerfile:4:6"], Tool.In(git["sub"], "--since", "main").Places);
        using var other = new TempFolder();
        git.Git("worktree", "add", "-q", other["tree"], "-b", "tree");
        File.AppendAllText(other["tree/sub/Dockerfile"], "FROM quay.io/acme/five\n");
        Assert.Equal(["sub/Dockerfile:4:6"], Tool.In(other["tree"], "--since", "main").Places);
        git.Git("worktree", "remove", "--force", other["tree"]);
    }

    [Fact]
    public void A_shallow_clone_works_as_far_as_it_goes_and_says_what_it_lacks()
    {
        using var git = new GitFolder().Write("Dockerfile", Old).Commit();
        git.Git("checkout", "-q", "-b", "work");
        git.Write("Dockerfile", Old + "FROM quay.io/acme/four\n").Commit().Write("x", "").Commit();
        git.Git("checkout", "-q", "main");
        git.Write("y", "").Commit();
        using var clone = new TempFolder();
        GitFolder.GitIn(
            clone.Path, "clone", "-q", "--depth=2", "--no-single-branch", "-b", "work", new Uri(git.Path).AbsoluteUri,
            "c");
        Assert.Equal(0, Tool.In(clone["c"], "--since", "HEAD~1").Code);
        var run = Tool.In(clone["c"], "--since", "origin/main");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith(
            "error: 'origin/main' and HEAD have no commit in common here; if this clone is shallow", run.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nope", "'nope' is nothing to compare with; git says: Not a valid object name nope")]
    [InlineData("-x", "'-x' is not a commit: write --since REF, such as --since main")]
    public void A_commit_that_does_not_exist_is_an_error(string reference, string message)
    {
        using var git = new GitFolder().Write("Dockerfile", Old).Commit();
        var run = git.Run($"--since={reference}");
        Assert.Equal((2, "", $"error: {message}\nTry 'containerlint --help'\n"), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public void Without_a_repository_a_commit_or_git_the_reason_is_a_sentence()
    {
        using var folder = new TempFolder().Add("Dockerfile", Old);
        using var git = new GitFolder().Write("Dockerfile", Old);
        var ceiling = new Dictionary<string, string> { ["GIT_CEILING_DIRECTORIES"] = Path.GetTempPath() };
        Assert.StartsWith(
            "error: git says: not a git repository", Tool.Run(folder.Path, ceiling, "--since", "main").Error,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "error: 'main' is nothing to compare with; git says: Not a valid object name main",
            git.Run("--since", "main").Error, StringComparison.Ordinal);
        var nowhere = CliRun.With(
            new CliWorld { Folder = git.Path, Variables = { ["PATH"] = $"relative{Path.PathSeparator}{git.Path}" } },
            "--since", "main");
        Assert.Equal(2, nowhere.Code);
        Assert.StartsWith(
            "error: git is needed for this and is not installed", nowhere.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--since main --staged", "--since and --staged cannot be combined")]
    [InlineData("- --since main", "'-' is not a file of a repository: it cannot be combined with --since or --staged")]
    [InlineData("- --staged", "'-' is not a file of a repository: it cannot be combined with --since or --staged")]
    [InlineData(
        "fix --staged",
        "'fix' has no --staged: it changes whole files of the working folder, so name the files instead")]
    [InlineData("fix --since main", "'fix' has no --since: it changes whole files of the working folder, so name")]
    public void What_makes_no_sense_is_refused(string arguments, string message)
    {
        using var folder = new TempFolder().Add("Dockerfile", Old);
        var run = CliRun.In(folder.Path, arguments.Split(' '));
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith($"error: {message}", run.Error, StringComparison.Ordinal);
    }
}
