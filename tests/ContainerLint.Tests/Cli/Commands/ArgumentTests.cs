using ContainerLint.Cli.Commands;

namespace ContainerLint.Tests.Cli.Commands;

/// <summary>Every argument is used, or is an error.</summary>
public sealed class ArgumentTests
{
    private const string All = "[id] containerlint images src sub/containerlint";

    /// <summary>The folders whose files are linted.</summary>
    [Theory]
    [InlineData("src", "src")]
    [InlineData("containerlint", "containerlint")]
    [InlineData("containerlint src", "containerlint src")]
    [InlineData("src containerlint", "containerlint src")]
    [InlineData("./containerlint", "containerlint")]
    [InlineData("sub/containerlint", "sub/containerlint")]
    [InlineData("[id]", "[id]")]
    [InlineData("[id] src", "[id] src")]
    [InlineData("src [id]", "[id] src")]
    [InlineData("containerlint [id]", "[id] containerlint")]
    [InlineData("--no-cache [id]", "[id]")]
    [InlineData("-- [id] images", "[id] images")]
    [InlineData("./images", "images")]
    [InlineData("--registry= src", "src")]
    [InlineData("--registry: src", "src")]
    [InlineData("src --registry=", "src")]
    [InlineData("--registry \"\" src", "src")]
    [InlineData("--select= src", "src")]
    [InlineData("--select \"\" src", "src")]
    [InlineData("--ignore= src", "src")]
    [InlineData("--preset= --fail-on= --min-severity= --option= --image-api= src", "src")]
    [InlineData("--baseline= --since= --shard= --cache-folder= --mirror= --format= --color= src", "src")]
    [InlineData("--baseline \"\" --since \"\" --shard \"\" --image-api \"\" --option \"\" src", "src")]
    [InlineData("--online= --staged= --no-cache= src", "src")]
    [InlineData("--registry=a:5000 --registry= src", "src")]
    [InlineData("", All)]
    public void A_path_is_linted_whatever_stands_beside_it(string line, string folders)
    {
        using var folder = Folders();
        var run = CliRun.In(folder.Path, Words(line));
        Assert.Equal((1, ""), (run.Code, run.Error));
        var linted = run.Output.Split('\n').Where(text => text.Contains("/Dockerfile:1:6: warning", StringComparison.Ordinal))
            .Select(text => text[..text.IndexOf("/Dockerfile", StringComparison.Ordinal)]);
        Assert.Equal(folders.Split(' '), linted.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("src images", "'src' has no effect before 'images': write it after, or './images' for that path")]
    [InlineData("[id] fix", "'./[id]' has no effect before 'fix': write it after, or './fix' for that path")]
    [InlineData("--preset strict fix", "--preset has no effect before 'fix': write it after 'fix'")]
    [InlineData("--staged images src", "--staged has no effect before 'images': write it after 'images'")]
    [InlineData("rules src", "Unrecognized command or argument 'src'")]
    [InlineData("--nope= src", "unknown option '--nope'")]
    [InlineData("--option --registry= src", "Required argument missing for option: '--option'")]
    [InlineData("--files-from= src", "--files-from needs a path")]
    [InlineData("--files-from \"\" src", "--files-from needs a path")]
    [InlineData("--output= src", "'' names no file: write FORMAT=FILE, such as sarif=out.sarif")]
    [InlineData("--stdin-filename= -", "--stdin-filename needs a path")]
    [InlineData("--stdin-filename Dockerfile src", "--stdin-filename is about standard input: give '-' as the path")]
    [InlineData("fix --since main", "'fix' has no --since: it changes whole files of the working folder, so name the files instead")]
    [InlineData("fix --shard 1/2", "'fix' has no --shard: a fix may change several files, so it needs all of them")]
    [InlineData("fix --no-cache", "'fix' has no --no-cache: it caches no results")]
    [InlineData("fix --format json", "'fix' has no --format: it writes no report; run 'containerlint' afterwards")]
    [InlineData("images --select CL1", "'images' has no --select: it lists images and runs no rules")]
    [InlineData("images --online src",
        "'images' has no --online: it queries no registry; see 'containerlint resolve' and 'verify'")]
    [InlineData("images --output sarif=x", "'images' has no --output: it writes one list, to standard output")]
    public void An_argument_that_is_not_used_is_an_error(string line, string error)
    {
        using var folder = Folders();
        var run = CliRun.In(folder.Path, Words(line));
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal($"error: {error}", run.Error.Split('\n')[0]);
        Assert.True(error.Length <= 120, error);
    }

    public static TheoryData<string, string> OptionsOfLint { get; } = new MatrixTheoryData<string, string>(
        ["fix", "images"], CommandTree.All().Options.Where(option => !option.Hidden).Select(option => option.Name));

    [Theory]
    [MemberData(nameof(OptionsOfLint))]
    public void An_option_of_lint_is_taken_by_other_commands_or_they_say_why_not(string command, string name) =>
        Assert.Contains(
            CommandTree.All().Subcommands.Single(one => one.Name == command).Options, option => option.Name == name);

    private static TempFolder Folders()
    {
        var folder = new TempFolder();
        foreach (var name in All.Split(' '))
            folder.Add($"{name}/Dockerfile", "FROM node\n");
        return folder;
    }

    private static string[] Words(string line) =>
        [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word == "\"\"" ? "" : word)];
}
