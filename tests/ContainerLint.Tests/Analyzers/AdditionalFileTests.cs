using Microsoft.CodeAnalysis;

namespace ContainerLint.Tests.Analyzers;

/// <summary>Dockerfiles, compose files and project files passed to a compilation.</summary>
public sealed class AdditionalFileTests
{
    private const string Node = "FROM node\n";
    private const string NodeFound = "warning CL1002: 'node' has no tag and defaults to 'latest'";

    [Theory]
    [InlineData("/a/Dockerfile", Node, "(1,6): " + NodeFound)]
    [InlineData("/a/web.Dockerfile", Node, "(1,6): " + NodeFound)]
    [InlineData("/a/Dockerfile.notes", "what to do\n", null)]
    [InlineData("/a/Dockerfile.dockerignore", Node, null)]
    [InlineData("/a/compose.yaml", "services:\n  a:\n    image: node\n", "(3,12): " + NodeFound)]
    [InlineData("/a/stack.yaml", "services:\n  a:\n    image: node\n", "(3,12): " + NodeFound)]
    [InlineData("/a/values.yaml", "image: node\n", null)]
    [InlineData("/a/Compose.cs", "services:\n  a:\n    image: node\n", null)]
    [InlineData(
        "/a/a.csproj",
        "<Project>\r\n<PropertyGroup><ContainerBaseImage>node</ContainerBaseImage></PropertyGroup></Project>",
        "(2,36): " + NodeFound)]
    [InlineData(
        "/a/a.csproj",
        "<PROJECT>\n<PropertyGroup><CONTAINERBASEIMAGE>node</CONTAINERBASEIMAGE></PropertyGroup></PROJECT>",
        "(2,36): " + NodeFound)]
    public async Task A_file_is_recognised_by_name_and_content(string path, string text, string? expected)
    {
        var found = await new AdditionalFileRun().Show(path, text).Report();

        Assert.Equal(expected is null ? "" : path + expected, found);
    }

    [Theory]
    [InlineData("Dockerfile", Node, "(1,6): " + NodeFound)]
    [InlineData("compose", "services: {a: {image: node}}", "(1,23): " + NodeFound)]
    [InlineData("environment", Node, null)]
    public async Task A_file_is_read_as_the_kind_that_the_project_gives_it(string kind, string text, string? expected)
    {
        var found = await new AdditionalFileRun().Show("/a/deploy", text, kind).Report();

        Assert.Equal(expected is null ? "" : "/a/deploy" + expected, found);
    }

    [Fact]
    public async Task The_files_of_other_analyzers_are_not_read()
    {
        Assert.Empty(await new AdditionalFileRun().Show("/Dockerfile", Node, kind: null).Report());
    }

    [Fact]
    public async Task Files_use_values_of_other_files()
    {
        var found = await new AdditionalFileRun()
            .Show("/a/compose.yaml", "services: {a: {image: $IMAGE}, c: {extends: {file: ../b.yml, service: s}}}")
            .Show("/a/compose.dev.yaml", "services: {b: {image: $IMAGE}}")
            .Show("/a/.env", "IMAGE=node\n", "Environment")
            .Show("/b.yml", "services: {s: {image: contoso/own}}")
            .Show("/c/compose.yml", "services: {own: {image: contoso/own, build: {context: ., args: {BASE: redis}}}}")
            .Show("/c/Dockerfile", "ARG BASE\nFROM $BASE\n")
            .Report();

        Assert.Equal(
            """
            /a/.env(1,7): warning CL1002: 'node' has no tag and defaults to 'latest'
            /c/compose.yml(1,71): warning CL1002: 'redis' has no tag and defaults to 'latest'
            """,
            found);
    }

    [Theory]
    [InlineData("/p/web/Dockerfile", "/p/Tests.cs(3,64): warning CL1003: 'node:latest' means whatever was pushed last")]
    [InlineData("/p/other/Dockerfile", "")]
    public async Task Code_that_builds_a_shown_Dockerfile_is_judged_by_it(string dockerfile, string expected)
    {
        var found = await new AdditionalFileRun()
            .Compile(
                "/p/Tests.cs",
                """
                class Tests { object image = new DotNet.Testcontainers.Builders.ImageFromDockerfileBuilder()
                    .WithDockerfileDirectory("web")
                    .WithBuildArgument("OTHER", "a").WithBuildArgument("TAG", "latest"); }
                """)
            .Show(dockerfile, "ARG TAG=26.7.0\nFROM node:$TAG\n")
            .Report();

        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task A_file_that_is_passed_twice_or_cannot_be_read_does_no_harm()
    {
        var found = await new AdditionalFileRun()
            .Show("/Dockerfile", Node).Show("/Dockerfile", Node, kind: null).Show("/a/Dockerfile", null)
            .Show("/compose.yaml", "\0: [")
            .Report();

        Assert.Contains("/Dockerfile(1,6): " + NodeFound, found, StringComparison.Ordinal);
        Assert.Single(found.Split('\n'), line => line.Contains("CL1002", StringComparison.Ordinal));
        Assert.DoesNotContain("AD0001", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", "error")]
    [InlineData("info", "info")]
    [InlineData("Hint", "hidden")]
    [InlineData("none", null)]
    [InlineData("fatal", "warning")]
    public async Task An_editorconfig_section_sets_the_severity_in_its_files(string value, string? expected)
    {
        var run = new AdditionalFileRun { EditorConfig = $"[a/**]\ncontainerlint.CL1002.severity = {value}\n" };
        var found = await run.Show("/a/Dockerfile", Node).Show("/b/Dockerfile", Node).Report();

        var own = expected is null ? "" : $"/a/Dockerfile(1,6): {NodeFound.Replace("warning", expected)}\n";
        Assert.Equal(own + "/b/Dockerfile(1,6): " + NodeFound, found);
    }

    [Fact]
    public async Task A_severity_in_the_global_configuration_overrides_the_settings_of_the_file()
    {
        var run = new AdditionalFileRun
        {
            GlobalConfig = "dotnet_diagnostic.CL1002.severity = error\n",
            EditorConfig = "[*]\ncontainerlint.CL1002.severity = none\n",
        };

        Assert.Equal(
            $"/Dockerfile(1,6): {NodeFound.Replace("warning", "error")}", await run.Show("/Dockerfile", Node).Report());
    }

    [Fact]
    public async Task Problems_in_a_configuration_file_are_reported_at_their_line()
    {
        const string text = "root = true\n[*]\n  containerlint.presett = strict # all\n";
        var found = await new AdditionalFileRun().Show("/.editorconfig", text, "Configuration").Report();

        Assert.Equal(
            "/.editorconfig(3,3): warning CL0003: unknown option 'containerlint.presett'; "
            + "did you mean 'containerlint.preset'?",
            found);
    }

    [Fact]
    public async Task Warnings_can_be_errors()
    {
        var run = new AdditionalFileRun
        {
            Options = options => options.WithGeneralDiagnosticOption(ReportDiagnostic.Error),
        };

        Assert.Equal(
            $"/Dockerfile(1,6): {NodeFound.Replace("warning", "error")}", await run.Show("/Dockerfile", Node).Report());
    }

    [Fact]
    public async Task A_rule_that_is_off_reports_nothing_and_its_suppressions_are_not_unused()
    {
        var run = new AdditionalFileRun
        {
            Options = options => options.WithSpecificDiagnosticOptions([new("CL1002", ReportDiagnostic.Suppress)]),
        };

        Assert.Empty(await run.Show("/Dockerfile", "# containerlint ignore CL1002\n" + Node + Node).Report());
    }

    [Fact]
    public async Task A_comment_suppresses_and_is_reported_if_unused()
    {
        var found = await new AdditionalFileRun()
            .Show(
                "/Dockerfile",
                "# containerlint ignore CL1002 ours\nFROM node\n# containerlint ignore CL1003\nFROM node\n")
            .Report();

        Assert.Equal(
            """
            /Dockerfile(3,24): warning CL0001: 'CL1003' suppresses nothing here
            /Dockerfile(4,6): warning CL1002: 'node' has no tag and defaults to 'latest'
            """,
            found);
    }

    [Fact]
    public async Task Comments_work_as_on_the_command_line()
    {
        var run = new AdditionalFileRun { EditorConfig = "[*]\ncontainerlint.require_reason = true\n" };
        var found = await run
            .Show(
                "/Dockerfile",
                "# hadolint ignore=DL3006\nFROM node\n# containerlint ignore-stage CL1002 why\nFROM node\n")
            .Show("/compose.yaml", "services:\n  # dclint disable-line\n  a: {image: node}\n  b: {image: $TAG}")
            .Show("/.env", "# containerlint ignore CL1002\nTAG=node\n", "Environment")
            .Report();

        Assert.Equal(
            """
            /.env(1,24): warning CL0002: 'CL1002' is suppressed without a reason
            /Dockerfile(1,19): warning CL0002: 'MissingTag' is suppressed without a reason
            /compose.yaml(2,12): warning CL0002: 'MissingTag', 'LatestTag', 'FloatingTag' are suppressed without a reason
            """,
            found);
    }

    [Fact]
    public async Task Under_a_lock_no_comment_suppresses()
    {
        const string dockerfile = "# containerlint ignore CL1002 why\nFROM node\n# hadolint ignore=DL3006\nFROM node\n";
        var open = new AdditionalFileRun { EditorConfig = "[*]\ncontainerlint.locked = true\n" };
        Assert.Equal("", await open.Show("/Dockerfile", dockerfile).Report());

        var locked = new AdditionalFileRun { GlobalConfig = "containerlint.locked = true\n" };
        Assert.Equal(
            $"/Dockerfile(2,6): {NodeFound}\n/Dockerfile(4,6): {NodeFound}",
            await locked.Show("/Dockerfile", dockerfile).Report());
    }

    [Fact]
    public async Task Options_are_read_from_the_section_of_the_file()
    {
        var run = new AdditionalFileRun { EditorConfig = "[a/*]\ncontainerlint.registries = hub:8443\n" };
        var found =
            await run.Show("/a/Dockerfile", "FROM hub/web:1\n").Show("/b/Dockerfile", "FROM hub/web:1\n").Report();

        Assert.Equal(
            "/a/Dockerfile(1,6): warning CL1005: 'hub' is configured as 'hub:8443', "
                + "but without the port it means a Docker Hub account",
            found);
    }
}
