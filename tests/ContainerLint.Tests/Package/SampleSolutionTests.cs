using ContainerLint.Cli.Baselines;
using ContainerLint.Tests.Cli;

namespace ContainerLint.Tests.Package;

/// <summary>
/// What users of the package see. The tests share one copy of the solution; each changes its own project, or something
/// that no other test uses.
/// </summary>
public sealed class SampleSolutionTests(SampleSolution solution) : IClassFixture<SampleSolution>
{
    [Fact]
    public void A_build_reports_every_mistake_once_at_its_place()
    {
        Assert.Equal(
            """
            .env(1,13): warning CL1002: 'redis' has no tag and defaults to 'latest' [src/Web/Web.csproj]
            CSC : warning OLD001: YamlDotNet 13.0.0.0 read '1' up to 4 [src/Web/Web.csproj]
            src/Messages/schema.Dockerfile(1,6): warning CL1002: 'namely/protoc-all' has no tag and defaults to 'latest' [src/Messages/Messages.csproj::TargetFramework=net10.0]
            src/Web/Dockerfile(10,13): warning CL1002: 'node' has no tag and defaults to 'latest' [src/Web/Web.csproj]
            src/Web/Dockerfile(6,38): warning CL1003: 'mcr.microsoft.com/dotnet/aspnet:latest' means whatever was pushed last [src/Web/Web.csproj]
            src/Web/Web.csproj(5,25): warning CL1002: 'mcr.microsoft.com/dotnet/aspnet' has no tag and defaults to 'latest'
            tests/Web.Tests/Containers.cs(10,63): warning CL1002: 'redis' has no tag and defaults to 'latest' [tests/Web.Tests/Web.Tests.csproj]
            tests/Web.Tests/Containers.cs(12,70): warning CL1001: 'mailhog/MailHog:v1.0.1' is not a valid reference: a repository name must be lowercase: 'MailHog' [tests/Web.Tests/Web.Tests.csproj]
            tests/Web.Tests/Containers.cs(14,65): warning CL1002: 'registry.contoso.com:5000/orders' has no tag and defaults to 'latest' [tests/Web.Tests/Web.Tests.csproj]
            tests/Web.Tests/Images.cs(6,46): warning CL1003: 'postgres:latest' means whatever was pushed last [tests/Web.Tests/Web.Tests.csproj]
            """,
            solution.FirstBuild.Diagnostics(solution.Folder));
    }

    [Fact]
    public async Task A_build_after_a_change_of_the_Dockerfile_alone_reports_again()
    {
        solution.Replace("src/Web/Dockerfile", "WORKDIR /src\n", "WORKDIR /src\n# all of it\n");
        var build = await solution.Build("src/Web");
        var found = build.Diagnostics(solution.Folder);

        Assert.Contains("src/Web/Dockerfile(7,38): warning CL1003", found, StringComparison.Ordinal);
        Assert.Contains("src/Web/Dockerfile(11,13): warning CL1002", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_after_a_change_of_the_severities_alone_reports_again()
    {
        const string section = "\n[schema.Dockerfile]\ncontainerlint.CL1002.severity = error\n";
        var before = solution.Text(".editorconfig");
        solution.Replace(".editorconfig", before, before + section);
        var build = await solution.Build("src/Messages");
        solution.Replace(".editorconfig", section, "");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains(
            "src/Messages/schema.Dockerfile(1,6): error CL1002",
            build.Diagnostics(solution.Folder),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_as_errors_fail_the_build()
    {
        var build = await solution.Build("src/Messages", "-t:Rebuild", "-warnaserror");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains(
            "src/Messages/schema.Dockerfile(1,6): error CL1002",
            build.Diagnostics(solution.Folder),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_depends_on_the_day_becomes_an_error_only_where_it_is_named()
    {
        const string project = "src/Old/Old.csproj", found = "src/Old/Dockerfile(1,13): ";
        await solution.AddProject(
            project, "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "FROM python:3.8.20-slim-bookworm\n");
        async Task<(bool Succeeded, string Found)> Build(params string[] arguments)
        {
            var build = await solution.Build(project, ["-t:Rebuild", .. arguments]);
            return (build.ExitCode == 0, build.Diagnostics(solution.Folder));
        }

        var (succeeds, warning) = await Build();
        Assert.True(succeeds, warning);
        Assert.StartsWith(found + "warning CL1014", warning, StringComparison.Ordinal);
        foreach (var argument in (string[])[
            "-p:WarningsAsErrors=CL1014", "-p:ContainerLintTreatDatedWarningsAsErrors=true"])
        {
            var (named, error) = await Build(argument);
            Assert.False(named, error);
            Assert.StartsWith(found + "error CL1014", error, StringComparison.Ordinal);
        }

        const string section = "\n[src/Old/**]\ncontainerlint.CL1014.severity = error\n";
        var before = solution.Text(".editorconfig");
        solution.Replace(".editorconfig", before, before + section);
        var (configured, configuredError) = await Build();
        solution.Replace(".editorconfig", section, "");
        Assert.False(configured, configuredError);
        Assert.StartsWith(found + "error CL1014", configuredError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_baseline_of_the_command_line_holds_in_the_build()
    {
        Assert.Equal(0, CliRun.In(solution.Folder, "baseline").Code);
        var file = Path.Combine(solution.Folder, BaselineFile.Name);
        var build = await solution.Build("Sample.slnx", "-t:Rebuild");
        var all = await solution.Build("Sample.slnx", "-t:Rebuild", "-p:ContainerLintBaseline=false");
        var elsewhere = await solution.Build("src/Web", "-t:Rebuild", "-p:ContainerLintBaseline=nowhere.json");
        File.Delete(file);

        Assert.DoesNotContain("warning CL", build.Diagnostics(solution.Folder), StringComparison.Ordinal);
        Assert.Contains("warning CL", all.Diagnostics(solution.Folder), StringComparison.Ordinal);
        Assert.Contains(
            "warning CL0003: ContainerLintBaseline names 'nowhere.json', which does not exist",
            elsewhere.Diagnostics(solution.Folder),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_property_switches_everything_off()
    {
        var build = await solution.Build("src/Web", "-t:Rebuild", "-p:ContainerLintEnabled=false");

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(
            "CSC : warning OLD001: YamlDotNet 13.0.0.0 read '1' up to 4 [src/Web/Web.csproj]",
            build.Diagnostics(solution.Folder));
    }

    [Fact]
    public async Task Formatting_applies_the_fixes_in_code()
    {
        const string file = "tests/Web.Tests/Containers.cs";
        Assert.Contains("\"mailhog/MailHog:v1.0.1\"", solution.Text(file), StringComparison.Ordinal);
        var format = await DotNet.Run(
            solution.Folder, "format", "analyzers", "tests/Web.Tests", "--no-restore", "--diagnostics", "CL1001");
        format.Succeeded();

        Assert.Contains("\"mailhog/mailhog:v1.0.1\"", solution.Text(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formatting_applies_no_unsafe_fix_and_complains_about_none()
    {
        const string file = "tests/Web.Tests/Images.cs";
        var before = solution.Text(file);
        var format = await DotNet.Run(
            solution.Folder, "format", "analyzers", "tests/Web.Tests", "--no-restore", "--severity", "info",
            "--diagnostics", "CL1002", "CL1003", "-v", "detailed");
        format.Succeeded();

        Assert.Equal(before, solution.Text(file));
        Assert.Contains("(\"redis\")", solution.Text("tests/Web.Tests/Containers.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("Unable to fix", format.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CodeFix", format.Output, StringComparison.Ordinal);
    }
}
