using System.Diagnostics;
using ContainerLint.Cli.Completion;

namespace ContainerLint.Tests.Cli.Completion;

/// <summary>The scripts for shells, in the shells themselves. A shell that is not installed is skipped.</summary>
public sealed class CompletionScriptTests
{
    /// <summary>A line, and what is offered for its last word: without what stands before it, in any order.</summary>
    private static readonly (string Line, string Offered)[] Lines =
    [
        ("containerlint f", "fix"),
        ("containerlint --sel", "--select"),
        ("containerlint --preset ", "default digest podman strict"),
        ("containerlint --fail-on=e", "error"),
        ("containerlint fix --un", "--unsafe"),
        ("containerlint fix --di", "--diff"),
        ("containerlint explain CL000", "CL0001 CL0002 CL0003"),
        ("containerlint --select CL1002,CL000", "CL0001 CL0002 CL0003"),
        ("containerlint --preset strict --igno", "--ignore"),
        ("containerlint rules --format t", "table"),
        ("containerlint --preset fix --vers", "--version"),
        ("containerlint fix Docker", "Dockerfile"),
        ("containerlint --stdin-filename Docker", "Dockerfile"),
        ("containerlint -- Docker", "Dockerfile"),
        ("containerlint completion ", "bash fish pwsh zsh"),
    ];

    [Theory]
    [InlineData("bash", "complete.bash")]
    [InlineData("zsh", "complete.zsh")]
    [InlineData("fish", "complete.fish", "--no-config")]
    [InlineData("pwsh", "complete.ps1", "-NoProfile", "-NonInteractive", "-File")]
    public async Task A_shell_offers_commands_options_values_and_files(
        string shell, string harness, params string[] options)
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM busybox\n");
        using var scripts = new TempFolder();
        scripts.Add("script", CliRun.In(folder.Path, "completion", shell).Bytes);
        var program = Path.Combine(SharedFiles.Repository, "tests", "data", "completion", harness);

        var output = await Run(
            folder.Path, shell, [.. options, program, scripts["script"], .. Lines.Select(line => line.Line)]);

        var expected = Lines.Select(line => $"> {line.Line}\n{line.Offered}");
        Assert.Equal(string.Join('\n', expected), string.Join('\n', Offers(output)));
    }

    [Fact]
    public void Every_script_holds_the_same_words()
    {
        using var folder = new TempFolder();
        foreach (var shell in CompletionScript.Shells)
        {
            var script = CliRun.In(folder.Path, "completion", shell.ToUpperInvariant());
            Assert.Equal((0, ""), (script.Code, script.Error));
            Assert.Contains("fix\toption\t--unsafe\tnone\t", script.Output, StringComparison.Ordinal);
            Assert.Contains("-\tvalue\tCL1002\t--select\tMissingTag: ", script.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("@WORDS@", script.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_shell_that_is_not_known_is_an_error()
    {
        var run = CliRun.In("/", "completion", "ksh");

        Assert.Equal(
            (2, "error: no completion for the shell 'ksh': use bash, zsh, fish or pwsh\n"
                + "Try 'containerlint completion --help'\n"),
            (run.Code, run.Error));
    }

    /// <summary>
    /// The lines with what was offered for each, in order and without what stands before the last word.
    /// </summary>
    private static IEnumerable<string> Offers(string output)
    {
        foreach (var block in output.ReplaceLineEndings("\n").Split("> ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var words = lines.Skip(1).Select(word => word.Trim().Split(',', '=')[^1])
                .Select(word => word.StartsWith("./", StringComparison.Ordinal) ? word[2..] : word)
                .Order(StringComparer.Ordinal);
            yield return $"> {lines[0]}\n{string.Join(' ', words)}";
        }
    }

    private static async Task<string> Run(string folder, string shell, IEnumerable<string> arguments)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(one => Path.Combine(one, OperatingSystem.IsWindows() ? shell + ".exe" : shell))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"{shell} is not installed");
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromMinutes(5));
        using var process = Process.Start(new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await using var stop = timeout.Token.Register(() => process.Kill(entireProcessTree: true));
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        var output = await process.StandardOutput.ReadToEndAsync(timeout.Token);
        await process.WaitForExitAsync(timeout.Token);
        Assert.True(process.ExitCode == 0, $"{shell} ended with {process.ExitCode}:\n{output}{await errors}");
        return output;
    }
}
