using System.Text;

namespace ContainerLint.Tests.Cli.Configuration;

/// <summary>
/// What configuration files do on the command line, and what it says of those that it cannot understand.
/// </summary>
public sealed class ConfigurationTests
{
    private const string Error = "error CL1002";

    [Theory]
    [InlineData("root = true\n[*]\ncontainerlint.CL1002.severity = error\n")]
    [InlineData("root = true\r\n[*]\r\ncontainerlint.CL1002.severity = error\r\n")]
    [InlineData("\ufeff[*]\ncontainerlint.CL1002.severity = error")]
    [InlineData("[*]\nCONTAINERLINT.cl1002.Severity : ERROR ; all of it")]
    [InlineData("[Docker*] # those\n  containerlint.CL1002.severity=error")]
    [InlineData(
        "[*.cs]\nindent_size = 2\n[{Dockerfile,x}]\ncontainerlint.CL1002.severity = none\n[*]\n"
        + "containerlint.CL1002.severity = error")]
    public void A_file_is_read_however_it_is_written(string text)
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n").Add(".editorconfig", text);
        Assert.Contains(Error, CliRun.In(folder.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_UTF_16_is_read()
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n").Add(
            ".editorconfig",
            [0xff, 0xfe, .. Encoding.Unicode.GetBytes("[*]\ncontainerlint.CL1002.severity = error\n")]);
        Assert.Contains(Error, CliRun.In(folder.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_above_the_working_folder_count_and_so_do_those_of_a_path_that_is_named()
    {
        using var folder = new TempFolder()
            .Add("a/b/Dockerfile", "FROM node\n")
            .Add(".editorconfig", "[*]\ncontainerlint.CL1002.severity = error\n");
        Assert.Contains(Error, CliRun.In(folder["a/b"]).Output, StringComparison.Ordinal);
        Assert.Contains(
            Error, CliRun.In(Path.GetTempPath(), folder["a/b/Dockerfile"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_configured_by_the_name_that_it_is_given()
    {
        var input = Encoding.UTF8.GetBytes("FROM node\n");
        using var folder = new TempFolder().Add("src/.editorconfig", "[*]\ncontainerlint.CL1002.severity = error\n");
        var world = new CliWorld { Folder = folder.Path, Input = input };
        Assert.Contains(
            Error, CliRun.With(world, "-", "--stdin-filename", "src/Dockerfile").Output, StringComparison.Ordinal);
        Assert.Contains("warning CL1002", CliRun.With(world, "-").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--preset default", "warning CL1002")]
    [InlineData("--select CL1009", "warning CL1009")]
    [InlineData("--ignore CL1002", "No findings")]
    [InlineData("--min-severity warning", "error CL1002")]
    [InlineData("--option containerlint.CL1002.severity=info", "info CL1002")]
    [InlineData("--option containerlint.exclude=Docker*", "The configuration excludes all files")]
    [InlineData("--registry node", "error CL1002")]
    public void The_command_line_outweighs_files(string arguments, string expected)
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n").Add(
            ".editorconfig",
            "[*]\ncontainerlint.preset = strict\ncontainerlint.CL1009.severity = none\n"
            + "containerlint.min_severity = info\n");
        var run = CliRun.In(folder.Path, arguments.Split(' '));
        Assert.Contains(expected, run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[*]\ncontainerlint.fail_on = error\n", 0)]
    [InlineData("[*]\ncontainerlint.fail_on = warning\n", 1)]
    [InlineData("[Dockerfile]\ncontainerlint.fail_on = none\n", 0)]
    [InlineData("[*.cs]\ncontainerlint.fail_on = none\n", 1)]
    [InlineData("[*]\ncontainerlint.min_severity = error\n", 0)]
    public void A_section_says_what_is_shown_and_what_fails(string text, int code)
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n").Add(".editorconfig", text);
        Assert.Equal(code, CliRun.In(folder.Path).Code);
    }

    [Theory]
    [InlineData("--ignore CL1002", "warning CL1002")]
    [InlineData("--select CL1001", "warning CL1002")]
    [InlineData("--preset strict", "error CL1002")]
    [InlineData("--option containerlint.CL1002.severity=none", "warning CL1002")]
    [InlineData("--option containerlint.registries=node", "warning CL1002")]
    public void A_lock_holds_against_the_command_line(string arguments, string expected)
    {
        using var folder = new TempFolder()
            .Add("Dockerfile", "# containerlint ignore CL1002 ours\nFROM node\n")
            .Add(".globalconfig", "is_global = true\ncontainerlint.locked = true\ncontainerlint.exclude = other\n");
        var run = CliRun.In(folder.Path, arguments.Split(' '));
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public void What_a_lock_sets_cannot_be_changed()
    {
        using var folder = new TempFolder()
            .Add("Dockerfile", "FROM node:22.20.0\n")
            .Add(".globalconfig", "containerlint.locked = true\ncontainerlint.allowed_registries = ghcr.io/acme/**\n")
            .Add(".editorconfig", "[*]\ncontainerlint.allowed_registries = **\n");
        Assert.Contains("CL1016", CliRun.In(folder.Path).Output, StringComparison.Ordinal);
        Assert.Contains(
            "CL1016",
            CliRun.In(folder.Path, "--option", "containerlint.allowed_registries=**").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_holds_for_directives_and_attributes_of_code()
    {
        const string code =
            """
            using DotNet.Testcontainers.Builders;
            #pragma warning disable CL1002
            class A { object O = new ContainerBuilder("redis"); }
            """;
        using var folder = new TempFolder().Add("A.cs", code);
        Assert.Equal(0, CliRun.In(folder.Path).Code);
        folder.Add(".globalconfig", "containerlint.locked = true\n");
        Assert.Contains("warning CL1002", CliRun.In(folder.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_excluded_is_neither_fixed_nor_listed()
    {
        using var folder = new TempFolder()
            .Add("Dockerfile", "FROM Busybox:1.37\n")
            .Add("old/Dockerfile", "FROM Busybox:1.36\n")
            .Add(".editorconfig", "[old/**]\ncontainerlint.exclude = true\n");
        Assert.DoesNotContain("old/Dockerfile", CliRun.In(folder.Path, "images").Output, StringComparison.Ordinal);
        CliRun.In(folder.Path, "fix");
        Assert.Equal("FROM busybox:1.37\n", folder.Text("Dockerfile"));
        Assert.Equal("FROM Busybox:1.36\n", folder.Text("old/Dockerfile"));
        var named = CliRun.In(folder.Path, "old/Dockerfile");
        Assert.Equal(
            (0, "The configuration excludes all files in 'old/Dockerfile'\n"),
            (named.Code, named.Error));
    }

    [Fact]
    public void The_users_own_APIs_may_be_named_for_some_files()
    {
        const string code = "class {0} {{ void M() => Mine.Run(\"redis:8.2\"); }}\n";
        using var folder = new TempFolder()
            .Add("a/A.cs", string.Format(null, code, "A"))
            .Add("b/B.cs", string.Format(null, code, "B"))
            .Add(".editorconfig", "[a/*.cs]\ncontainerlint.image_apis = Mine.Run(image)\n");
        var output = CliRun.In(folder.Path, "images").Output;
        Assert.Contains("a/A.cs", output, StringComparison.Ordinal);
        Assert.DoesNotContain("b/B.cs", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_cannot_be_understood_is_named_with_its_line()
    {
        using var folder = new TempFolder()
            .Add("Dockerfile", "FROM node\n")
            .Add(".globalconfig", "containerlint.fail_on = fatal\n[src/*.cs]\ncontainerlint.preset = strict\n")
            .Add(
                ".editorconfig",
                """
                containerlint.preset = strict
                [*]
                containerlint.presett = strict
                containerlint.preset = strickt
                containerlint.MissingTag.severity = error
                containerlint.CL1902.severity = error
                containerlint.CL1002.severity = fatal
                dotnet_diagnostic.CL1902.severity = error
                dotnet_diagnostic.CL1002.severity = info
                dotnet_diagnostic.CA1000.severity = nonsense
                containerlint.registries = http://acme
                containerlint.image_apis = Run
                containerlint.locked = true
                """);
        var run = CliRun.In(folder.Path);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal(
            """
            error: .editorconfig:1: 'containerlint.preset' is above the first section and applies to no file: write '[*]' above it
            error: .editorconfig:3: unknown option 'containerlint.presett'; did you mean 'containerlint.preset'?
            error: .editorconfig:4: 'strickt' is not a value of 'containerlint.preset'; did you mean 'strict'?
            error: .editorconfig:5: unknown option 'containerlint.MissingTag.severity'; did you mean 'containerlint.CL1002.severity'?
            error: .editorconfig:6: unknown option 'containerlint.CL1902.severity'; did you mean 'containerlint.CL1002.severity'?
            error: .editorconfig:7: 'fatal' is not a value of 'containerlint.CL1002.severity'; expected none, hint, info, warning or error
            error: .editorconfig:8: unknown option 'dotnet_diagnostic.CL1902.severity'; did you mean 'dotnet_diagnostic.CL1002.severity'?
            error: .editorconfig:9: 'info' is not a value of 'dotnet_diagnostic.CL1002.severity'; did you mean 'suggestion'?
            error: .editorconfig:11: 'http://acme' is not a value of 'containerlint.registries'; see the page of its rule
            error: .editorconfig:12: Entry 1 of the image APIs, 'Run', does not name both a type and a member: expected 'Namespace.Type.Method(parameter)' or 'Namespace.Type.Property'
            error: .editorconfig:13: 'containerlint.locked' applies only in a .globalconfig
            error: .globalconfig:1: 'fatal' is not a value of 'containerlint.fail_on'; expected none, hint, info, warning or error
            error: .globalconfig:2: '[src/*.cs]' matches nothing: a section of a global configuration file is a full path

            """, run.Error);
    }

    [Fact]
    public void Global_configuration_files_of_one_level_that_set_the_same_key_are_reported()
    {
        using var folder = new TempFolder()
            .Add("src/Dockerfile", "FROM node\n")
            .Add(".globalconfig", "containerlint.preset = strict\n")
            .Add("src/.globalconfig", "containerlint.preset = podman\n");
        var run = CliRun.In(folder.Path);
        Assert.Equal(2, run.Code);
        Assert.Equal(
            "error: src/.globalconfig:1: 'containerlint.preset' is also set at .globalconfig:1 and neither applies: "
            + "raise the 'global_level' of one\n",
            run.Error);
        folder.Add("src/.globalconfig", "global_level = 101\ncontainerlint.preset = podman\n");
        Assert.Contains("CL1008", CliRun.In(folder.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_ends_the_run()
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n");
        using (var stream = File.Create(folder[".editorconfig"]))
            stream.SetLength(33L * 1024 * 1024);
        var run = CliRun.In(folder.Path);
        Assert.Equal((2, "error: .editorconfig: is larger than 32 MB\n"), (run.Code, run.Error));
    }

    [Fact]
    public void Configuration_of_folders_that_are_not_linted_is_not_read()
    {
        using var folder = new TempFolder().Add("src/Dockerfile", "FROM node\n")
            .Add("doc/.editorconfig", "[*]\ncontainerlint.x = 1\n");
        Assert.Equal(1, CliRun.In(folder.Path).Code);
    }

    [Theory]
    [InlineData("[*]\nindent_size = 2\n")]
    [InlineData("[*.cs]\ndotnet_diagnostic.CS1591.severity = none\ndotnet_diagnostic.CLR0001.severity = none\n")]
    [InlineData("[\n]]\n[[[\n= =\n\0\u0001[*\n[{]\nkey\n")]
    public void What_is_none_of_our_business_is_left_alone(string text)
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n").Add(".editorconfig", text);
        var run = CliRun.In(folder.Path);
        Assert.Equal((1, ""), (run.Code, run.Error));
    }
}
