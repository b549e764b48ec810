using System.Text;
using System.Text.Json;

namespace ContainerLint.Tests.Cli;

public sealed class LintCommandTests
{
    private const string Clean = "FROM node:22.20.0\n";

    [Fact]
    public void Findings_are_shown_with_carets_under_the_exact_characters()
    {
        using var folder = new TempFolder()
            .Add("Dockerfile", "FROM node AS build\nFROM golang:1.27\n")
            .Add("stack.yml", "services:\n  web:\n    image: \"nginx:latest\"\n");
        var run = CliRun.In(folder.Path);
        Assert.Equal(
            """
            Dockerfile:1:6: warning CL1002 MissingTag: 'node' has no tag and defaults to 'latest'
               1 | FROM node AS build
                 |      ^^^^
                 = help: Use '26.7.0', which 'latest' was on 2026-08-21 (unsafe fix)

            stack.yml:3:19: warning CL1003 LatestTag: 'nginx:latest' means whatever was pushed last
               3 |     image: "nginx:latest"
                 |                   ^^^^^^
                 = help: Use '1.31.4', which 'latest' was on 2026-08-21 (unsafe fix)

            2 findings (2 warnings) in 2 of 2 files
            2 can be fixed with 'containerlint fix --unsafe'

            """, run.Output);
        Assert.Equal("", run.Error);
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public void A_clean_run_says_so()
    {
        using var folder = new TempFolder().Add("Dockerfile", Clean);
        var run = CliRun.In(folder.Path);
        Assert.Equal((0, "No findings in 1 file\n", ""), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public void A_folder_without_a_file_to_read_is_clean_and_the_run_says_why()
    {
        using var folder = new TempFolder().Add("main.go", "package main");
        var run = CliRun.In(folder.Path);
        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Equal(
            "No files to lint in this folder: no Dockerfiles, compose files, C# code or project files\n", run.Error);
    }

    [Fact]
    public void Files_that_name_no_image_are_not_said_to_be_missing()
    {
        using var folder = new TempFolder()
            .Add("Program.cs", "class Program;\n").Add("App.csproj", "<Project/>\n").Add("ci.yaml", "a: 1\n");
        var run = CliRun.In(folder.Path);
        Assert.Equal((0, "", "No images in this folder: 3 files looked at\n"), (run.Code, run.Output, run.Error));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("--ignore CL1002", 0)]
    [InlineData("--ignore missingtag", 0)]
    [InlineData("--ignore CL1", 0)]
    [InlineData("--ignore CL1003,CL1002", 0)]
    [InlineData("--ignore CL1003 --ignore CL1002", 0)]
    [InlineData("--ignore ALL", 0)]
    [InlineData("--select CL1003", 0)]
    [InlineData("--select MissingTag", 1)]
    [InlineData("--select DL3006", 1)]
    [InlineData("--ignore DL3006", 0)]
    [InlineData("--select CL1002 --ignore dl3006", 0)]
    [InlineData("--select CL --ignore CL1002", 0)]
    [InlineData("--fail-on error", 0)]
    [InlineData("--fail-on warning", 1)]
    [InlineData("--fail-on hint", 1)]
    [InlineData("--fail-on none", 0)]
    [InlineData("--min-severity error", 0)]
    [InlineData("--min-severity WARNING", 1)]
    public void What_is_selected_decides_the_exit_code(string options, int code)
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n");
        Assert.Equal(code, CliRun.In(folder.Path, Words(options)).Code);
    }

    [Fact]
    public void A_weak_finding_is_shown_but_does_not_fail_the_run()
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM index.docker.io/library/nginx:1.31\n");
        var run = CliRun.In(folder.Path);
        Assert.Contains("info CL1012", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 finding (1 info) in 1 of 1 file\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.Code);
        Assert.Equal(1, CliRun.In(folder.Path, "--fail-on", "info").Code);
        Assert.Equal("No findings in 1 file\n", CliRun.In(folder.Path, "--min-severity", "warning").Output);
    }

    [Fact]
    public void A_registry_of_the_users_is_known_by_its_host()
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM acme/web:1.4\n");
        Assert.Equal(0, CliRun.In(folder.Path).Code);
        var run = CliRun.In(folder.Path, "--registry", "acme:5443");
        Assert.Equal(1, run.Code);
        Assert.Contains("acme:5443", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0, "")]
    [InlineData("--preset podman", 1, "warning CL1008")]
    [InlineData("--preset digest", 1, "warning CL1009")]
    [InlineData("--preset digest --ignore CL1009", 0, "")]
    [InlineData("--preset podman --select CL1002", 0, "")]
    [InlineData("--select CL1009", 1, "warning CL1009")]
    [InlineData("--select CL1", 0, "")]
    [InlineData("--option containerlint.denied_registries=docker.io", 1, "warning CL1016")]
    public void A_preset_or_a_name_switches_on_what_is_off(string arguments, int code, string expected)
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node:22.20.0\n");
        var run = CliRun.In(folder.Path, Words(arguments));
        Assert.Equal(code, run.Code);
        Assert.Contains(expected.Length == 0 ? "No findings" : expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--select CL9999", "error: unknown rule 'CL9999'")]
    [InlineData("--ignore MisingTag", "error: unknown rule 'MisingTag'; did you mean 'MissingTag'?\n")]
    [InlineData("--formt json", "error: unknown option '--formt'; did you mean '--format'?\n")]
    [InlineData("--registry http://acme", "error: 'http://acme' is not a registry: write HOST or HOST:PORT")]
    [InlineData("--registry acme:99999", "error: 'acme:99999' is not a registry")]
    [InlineData("--preset strickt", "error: --preset cannot be 'strickt': use default, strict, digest or podman\n")]
    [InlineData("--option allowed", "error: 'allowed' has no value: write KEY=VALUE\n")]
    [InlineData("--option containerlint.registrys=a", "error: unknown option 'containerlint.registrys'; did you mean")]
    [InlineData(
        "--option containerlint.tag_with_digest=maybe", "error: 'maybe' is not a value of 'containerlint.tag_with")]
    [InlineData("--option containerlint.denied_registries=x", "error: 'x' is not a value of 'containerlint.denied_reg")]
    [InlineData(
        "--format xml",
        "error: --format cannot be 'xml': use text, json, jsonl, sarif, github, gitlab, azure, junit, checkstyle, "
        + "rdjson, markdown, html or msbuild\n")]
    [InlineData("--fail-on never", "error: --fail-on cannot be 'never': use none, hint, info, warning or error\n")]
    [InlineData("--color", "error: Required argument missing for option: '--color'\n")]
    [InlineData("- Dockerfile", "error: '-' reads standard input and cannot be combined with other paths\n")]
    [InlineData("explain", "error: Required argument 'RULE' missing for command: 'explain'")]
    [InlineData("explain CL1000002", "error: unknown rule 'CL1000002'")]
    [InlineData("explain MissingTga", "error: unknown rule 'MissingTga'; did you mean 'MissingTag'?\n")]
    [InlineData("images --select CL1002", "error: 'images' has no --select")]
    public void Wrong_usage_is_explained_in_a_sentence(string arguments, string sentence)
    {
        using var folder = new TempFolder().Add("Dockerfile", Clean);
        var run = CliRun.In(folder.Path, Words(arguments));
        Assert.Equal(2, run.Code);
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
        Assert.Contains("--help'\n", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void Behind_a_double_dash_every_word_is_a_path()
    {
        using var folder = new TempFolder().Add("--odd", "FROM node\n").Add("@list", Clean);
        Assert.StartsWith("--odd:1:6: ", CliRun.In(folder.Path, "--", "--odd").Output, StringComparison.Ordinal);
        Assert.Equal(0, CliRun.In(folder.Path, "@list").Code);
    }

    [Fact]
    public void Standard_input_is_read_in_the_language_of_its_name_or_content()
    {
        using var folder = new TempFolder();
        CliRun Read(string text, params string[] options) => CliRun.With(
            new CliWorld { Folder = folder.Path, Input = Encoding.UTF8.GetBytes(text) }, ["-", .. options]);

        Assert.StartsWith("<stdin>:1:6: warning CL1002", Read("FROM node\n").Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "<stdin>:3:12: warning CL1002",
            Read("services:\n  a:\n    image: node\n").Output,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "sub/Dockerfile:1:6: warning CL1002", Read("FROM node\n", "--stdin-filename", "sub/Dockerfile").Output,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "x.compose.yml:1:", Read("services: [\n", "--stdin-filename", "x.compose.yml").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_leans_on_the_files_beside_its_name()
    {
        using var folder = new TempFolder().Add("app/.env", "TAG=latest\n");
        var run = CliRun.With(
            new CliWorld { Folder = folder.Path, Input = "services:\n  a:\n    image: acme/web:${TAG}\n"u8.ToArray() },
            "-", "--stdin-filename", "app/compose.yaml");
        Assert.StartsWith("app/.env:1:5: warning CL1003", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 finding (1 warning) in 1 of 2 files\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_everything_that_the_text_says()
    {
        using var folder = new TempFolder()
            .Add("Dockerfile", "# \ud83d\ude00\nFROM NODE:22 AS b\nFROM acme-registry/a/b:1\n");
        var run = CliRun.In(folder.Path, "--format", "json", "Dockerfile", "gone");
        Assert.Equal(3, run.Code);
        using var json = JsonDocument.Parse(run.Bytes);
        var root = json.RootElement;
        Assert.Equal(
            """[{"path":"Dockerfile","lines":{"2":"FROM NODE:22 AS b","3":"FROM acme-registry/a/b:1"}}]""",
            JsonSerializer.Serialize(root.GetProperty("files")));
        Assert.Equal(
            ["findings", "problems", "files", "knowledge", "summary"],
            root.EnumerateObject().Select(property => property.Name));
        var findings = root.GetProperty("findings");
        Assert.Equal(
            ["CL1001", "CL1005"],
            findings.EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()));
        Assert.Equal(
            """{"title":"Use \u0027node:22\u0027","safety":"safe","edits":[{"path":"Dockerfile","line":2,"column":6"""
            + ""","endLine":2,"endColumn":10,"newText":"node"}]}""",
            JsonSerializer.Serialize(findings[0].GetProperty("fixes")[0]));
        Assert.Equal(
            "Dockerfile 2 6 2 error",
            string.Join(' ', new[] { "path", "line", "column", "endLine", "severity" }
                .Select(name => findings[0].GetProperty(name).ToString())));
        Assert.Equal("'gone' does not exist", root.GetProperty("problems")[0].GetProperty("message").GetString());
        Assert.Equal(
            """{"files":1,"filesWithFindings":1,"findings":2,"errors":1,"warnings":1,"infos":0,"hints":0"""
            + ""","safelyFixable":1,"unsafelyFixable":1,"baselined":0,"goneFromBaseline":0,"unchanged":0}""",
            JsonSerializer.Serialize(root.GetProperty("summary")));
    }

    [Theory]
    [InlineData(true, "", "", "", true)]
    [InlineData(false, "", "", "", false)]
    [InlineData(true, "1", "", "", false)]
    [InlineData(false, "", "1", "", true)]
    [InlineData(false, "", "0", "", false)]
    [InlineData(true, "1", "1", "", false)]
    [InlineData(false, "1", "", "always", true)]
    [InlineData(true, "", "1", "never", false)]
    public void Colours_follow_the_terminal_and_the_users_wish(
        bool isShown, string noColor, string forceColor, string option, bool isColoured)
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n");
        var world = new CliWorld
        {
            Folder = folder.Path,
            IsShown = isShown,
            Variables = new() { ["NO_COLOR"] = noColor, ["FORCE_COLOR"] = forceColor },
        };
        var run = CliRun.With(world, option.Length > 0 ? ["--color", option] : []);
        Assert.Equal(isColoured, run.Output.Contains('\e'));
    }

    [Fact]
    public void A_cancelled_run_stops_cleanly()
    {
        using var folder = new TempFolder()
            .Add("Dockerfile", "FROM docker.io/nginx:1\n").Add("compose.yaml", "services: {}\n");
        using var source = new CancellationTokenSource();
        source.Cancel();
        var world = new CliWorld { Folder = folder.Path, Cancellation = source.Token };
        foreach (var arguments in new string[][] { [], ["fix", "--unsafe"], ["images"] })
        {
            var run = CliRun.With(world, arguments);
            Assert.Equal((130, "", "Stopped\n"), (run.Code, run.Output, run.Error));
        }

        Assert.Equal(["Dockerfile", "compose.yaml"], folder.Files());
    }

    [Fact]
    public void The_order_does_not_depend_on_the_threads()
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 60; i++)
            folder.Add($"d{i % 7}/{i}/Dockerfile", "FROM node\nFROM golang:latest\n");
        var first = CliRun.In(folder.Path).Output;
        var paths = first.Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal))
            .Select(line => line.Split(':')[0]).ToList();
        Assert.Equal(120, paths.Count);
        Assert.Equal(paths.Order(StringComparer.Ordinal), paths);
        for (var i = 0; i < 5; i++)
            Assert.Equal(first, CliRun.In(folder.Path).Output);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
