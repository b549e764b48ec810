using System.IO.Compression;
using System.Text.RegularExpressions;

namespace ContainerLint.Tests.Package;

/// <summary>The target <c>ContainerLint</c> of the MSBuild package, run the way users do.</summary>
public sealed partial class MsBuildTargetTests(MsBuildSolution solution) : IClassFixture<MsBuildSolution>
{
    private const string Node =
        "src/Api/Dockerfile(1,6,1,10): warning CL1002: 'node' has no tag and defaults to 'latest'";

    [Fact]
    public async Task A_solution_is_linted_once_and_fails_like_the_command_line()
    {
        var build = await solution.Lint("App.slnx");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(
            $"""
            compose.yaml(3,18,3,24): warning CL1003: 'redis:latest' means whatever was pushed last
            {Node}
            src/Lib/Dockerfile(1,6,1,13): error CL1001: 'Busybox:1.37' is not a valid reference: a repository name must be lowercase: 'Busybox'
            """,
            Diagnostics(build));
        Assert.Contains(
            "error : ContainerLint reported findings with severity 'warning' or higher",
            build.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_is_linted_alone_and_a_property_sets_the_failing_severity()
    {
        var build = await solution.Lint("src/Api", "-p:ContainerLintFailOn=error");

        Assert.Equal((0, Node), (build.Succeeded().ExitCode, Diagnostics(build)));
    }

    [Fact]
    public async Task A_project_with_two_frameworks_is_linted_once_and_paths_and_arguments_are_passed_on()
    {
        var build = await solution.Lint(
            "src/Lib",
            "-p:ContainerLintPaths=\"../Api/;../../compose.yaml\"",
            "-p:ContainerLintArguments=--ignore CL1003");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(Node, Diagnostics(build));
    }

    [Fact]
    public async Task Wrong_usage_is_an_error_of_the_build()
    {
        var build = await solution.Lint("src/Api", "-p:ContainerLintArguments=--presets x");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains(
            "error : unknown option '--presets'; did you mean '--preset'?", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_property_switches_it_off()
    {
        var build = await solution.Lint("App.slnx", "-p:ContainerLintEnabled=false");

        Assert.Equal("", Diagnostics(build.Succeeded()));
    }

    [Fact]
    public async Task It_contains_the_portable_program_and_no_symbols()
    {
        await using var zip = await ZipFile.OpenReadAsync(solution.Package, TestContext.Current.CancellationToken);
        var names = zip.Entries.Select(entry => entry.FullName).ToList();

        Assert.Equal(
            [
                "build/ContainerLint.MSBuild.targets",
                "buildMultiTargeting/ContainerLint.MSBuild.targets",
                "buildTransitive/ContainerLint.MSBuild.targets",
            ],
            names.Where(name => name.StartsWith("build", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("tools/ContainerLint.proj", names);
        Assert.Contains("tools/net10.0/containerlint.dll", names);
        Assert.Contains("tools/net10.0/containerlint.runtimeconfig.json", names);
        Assert.Contains("THIRD-PARTY-NOTICES.txt", names);
        Assert.DoesNotContain(names, name => name.EndsWith(".pdb", StringComparison.Ordinal)
            || name.EndsWith("containerlint", StringComparison.Ordinal)
            || name.EndsWith(".xml", StringComparison.Ordinal) && name.StartsWith("tools", StringComparison.Ordinal));
    }

    /// <summary>The diagnostics without the reporting project, which is part of the package.</summary>
    private string Diagnostics(DotNetRun build) => ReportedBy().Replace(build.Diagnostics(solution.Folder), "");

    [GeneratedRegex(@" \[[^\]\n]*ContainerLint\.proj\]")]
    private static partial Regex ReportedBy();
}
