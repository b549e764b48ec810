using ContainerLint.Cli.LanguageServer.Texts;

namespace ContainerLint.Tests.Cli.LanguageServer;

/// <summary>Which findings an editor gets, and when.</summary>
public sealed class FindingTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_finding_has_all_that_editors_show()
    {
        await using var session = await EditorSession.GreetAsync(null);
        await session.OpenAsync("untitled:Untitled-1", "dockerfile", "FROM node:16\n");

        var message = await session.WaitAsync(
            one => one["method"]?.GetValue<string>() == "textDocument/publishDiagnostics");

        var finding = message["params"]!["diagnostics"]![0]!;
        Assert.Equal("CL1014", finding["code"]!.GetValue<string>());
        Assert.Equal("containerlint", finding["source"]!.GetValue<string>());
        var page = finding["codeDescription"]!["href"]!.GetValue<string>();
        Assert.EndsWith("EndOfLifeImage.md", page, StringComparison.Ordinal);
        Assert.Equal(2, finding["severity"]!.GetValue<int>());
        Assert.Equal("[2]", finding["tags"]!.ToJsonString());
        Assert.Equal(
            """{"start":{"line":0,"character":10},"end":{"line":0,"character":12}}""",
            finding["range"]!.ToJsonString());
        Assert.Contains('\n', finding["message"]!.GetValue<string>());
        Assert.Equal(1, message["params"]!["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task Findings_follow_what_is_typed()
    {
        await using var session = await EditorSession.GreetAsync(folder.Add("Dockerfile", "FROM node\n").Path);
        var uri = await session.OpenAsync(folder["Dockerfile"], "dockerfile", "FROM node\n");
        await session.FindingsAsync(uri, found => found is ["CL1002 at 0:5"]);

        await session.TellAsync("textDocument/didChange", $$$"""
            {
              "textDocument": {"uri": {{{EditorSession.Json(uri)}}}, "version": 2},
              "contentChanges": [
                {"range": {"start": {"line": 0, "character": 9}, "end": {"line": 0, "character": 9}}, "text": ":latest"}
              ]
            }
            """);

        await session.FindingsAsync(uri, found => found is ["CL1003 at 0:10"]);
    }

    [Fact]
    public async Task Open_texts_outweigh_the_disk()
    {
        folder.Add(".env", "TAG=latest\n").Add("compose.yaml", "services: {db: {image: 'postgres:$TAG'}}\n");
        await using var session = await EditorSession.GreetAsync(folder.Path);
        var uri = await session.OpenAsync(folder["compose.yaml"], "dockercompose", folder.Text("compose.yaml"));
        await session.FindingsAsync(uri, found => found is []);
        var env = await session.OpenAsync(folder[".env"], "dotenv", "TAG=latest\n");
        await session.FindingsAsync(env, found => found is ["CL1003 at 0:4"]);

        await session.ChangeAsync(env, 2, "TAG=18.1\n");

        await session.FindingsAsync(env, found => found.Count == 0);
    }

    [Fact]
    public async Task A_closed_document_has_none_and_the_disk_counts_again()
    {
        folder.Add("Dockerfile", "FROM node:26.7.0\n");
        await using var session = await EditorSession.GreetAsync(folder.Path);
        var uri = await session.OpenAsync(folder["Dockerfile"], "dockerfile", "FROM node\n");
        await session.FindingsAsync(uri, found => found is ["CL1002 at 0:5"]);

        await session.TellAsync(
            "textDocument/didClose", $$$"""{"textDocument": {"uri": {{{EditorSession.Json(uri)}}}}}""");
        await session.FindingsAsync(uri, found => found.Count == 0);
        await session.OpenAsync(folder["Dockerfile"], "dockerfile", "FROM node:26.7.0\n");

        await session.FindingsAsync(uri, found => found.Count == 0);
    }

    [Fact]
    public async Task Files_that_others_change_are_heard_of()
    {
        folder.Add("Dockerfile", "FROM node\n");
        await using var session = await EditorSession.GreetAsync(folder.Path);
        var uri = await session.OpenAsync(folder["Dockerfile"], "dockerfile", "FROM node\n");
        await session.FindingsAsync(uri, found => found is ["CL1002 at 0:5"]);

        folder.Add(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.CL1002.severity = none\n");
        await session.TellAsync("workspace/didChangeWatchedFiles", $$"""
            {"changes": [{"uri": {{EditorSession.Json(EditorUri.Of(folder[".editorconfig"]))}}, "type": 1}]}
            """);

        await session.FindingsAsync(uri, found => found.Count == 0);
    }

    [Fact]
    public async Task Mistakes_in_the_configuration_are_shown_there()
    {
        const string text = "root = true\n[*]\ndotnet_diagnostic.CL1002.severity = loud\n";
        folder.Add(".editorconfig", text);
        await using var session = await EditorSession.GreetAsync(folder.Path);

        var uri = await session.OpenAsync(folder[".editorconfig"], "editorconfig", text);

        await session.FindingsAsync(uri, found => found is ["CL0003 at 2:0"]);
    }

    [Fact]
    public async Task The_baseline_hides_what_it_has()
    {
        folder.Add("Dockerfile", "FROM node\n").Add(".git/HEAD", "ref: refs/heads/main\n");
        Assert.Equal(0, CliRun.In(folder.Path, "baseline").Code);
        await using var session = await EditorSession.GreetAsync(folder.Path);

        var uri = await session.OpenAsync(folder["Dockerfile"], "dockerfile", "FROM node\nFROM nginx\n");

        await session.FindingsAsync(uri, found => found is ["CL1002 at 1:5"]);
    }

    [Theory]
    [InlineData("auto", true, false)]
    [InlineData("auto", false, true)]
    [InlineData("on", true, true)]
    [InlineData("off", false, false)]
    public async Task Code_of_a_project_with_the_analyzer_is_left_to_the_compiler(
        string setting, bool hasPackage, bool isReported)
    {
        const string code =
            "class C { object X() => new Testcontainers.PostgreSql.PostgreSqlBuilder(\"postgres\"); }\n";
        var package = hasPackage ? "<PackageReference Include=\"ContainerLint.Analyzers\" Version=\"1.0.0\" />" : "";
        folder.Add("C.cs", code).Add(
            "C.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>{package}</ItemGroup></Project>");
        await using var session = await EditorSession.GreetAsync(
            folder.Path, """{"textDocument": {"diagnostic": {}}}""", $$"""{"csharp": "{{setting}}"}""");

        var uri = await session.OpenAsync(folder["C.cs"], "csharp", code);
        var report = await session.AboutAsync("diagnostic", uri);

        Assert.Equal(isReported ? 1 : 0, report!["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Code_that_begins_to_name_images_is_read()
    {
        folder.Add("C.cs", "class C { }\n").Add("C.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"></Project>");
        await using var session = await EditorSession.GreetAsync(folder.Path);
        var uri = await session.OpenAsync(folder["C.cs"], "csharp", "class C { }\n");

        await session.ChangeAsync(
            uri, 2, "class C { object X() => new Testcontainers.PostgreSql.PostgreSqlBuilder(\"postgres\"); }\n");

        await session.FindingsAsync(uri, found => found is ["CL1002 at 0:73"]);
    }

    [Fact]
    public async Task Unsaved_texts_and_files_outside_all_folders_are_checked()
    {
        folder.Add("a/Dockerfile", "FROM node\n");
        await using var session = await EditorSession.GreetAsync(null);

        var file = await session.OpenAsync(folder["a/Dockerfile"], "dockerfile", "FROM node\n");
        var compose = await session.OpenAsync(
            "untitled:Untitled-2", "dockercompose", "services: {db: {image: redis}}\n");
        var code = await session.OpenAsync(
            "untitled:Untitled-3", "csharp",
            "class C { object X() => new Testcontainers.Redis.RedisBuilder(\"redis\"); }\n");

        await session.FindingsAsync(file, found => found is ["CL1002 at 0:5"]);
        await session.FindingsAsync(compose, found => found is ["CL1002 at 0:23"]);
        await session.FindingsAsync(code, found => found is ["CL1002 at 0:63"]);
    }

    [Theory]
    [InlineData("git:/x/Dockerfile?ref", "dockerfile")]
    [InlineData("untitled:Untitled-1", "plaintext")]
    [InlineData("vscode-vfs://github/x/Dockerfile", "dockerfile")]
    public async Task What_is_no_file_of_ours_is_answered_with_nothing(string uri, string languageId)
    {
        await using var session = await EditorSession.GreetAsync(null);
        await session.OpenAsync(uri, languageId, "FROM node\n");

        Assert.Null(await session.AboutAsync("hover", uri, EditorSession.At(0, 6)));
        Assert.Empty((await session.AboutAsync("documentSymbol", uri))!.AsArray());
    }

    [Fact]
    public async Task Ignored_files_count_while_they_are_open()
    {
        folder.Add(".gitignore", "out/\n").Add(".git/HEAD", "ref: refs/heads/main\n")
            .Add("out/Dockerfile", "FROM node\n");
        await using var session = await EditorSession.GreetAsync(folder.Path);

        var uri = await session.OpenAsync(folder["out/Dockerfile"], "dockerfile", "FROM node\n");

        await session.FindingsAsync(uri, found => found is ["CL1002 at 0:5"]);
    }

    [Fact]
    public async Task Folders_come_and_go()
    {
        folder.Add("a/.editorconfig", "root = true\n[*]\ndotnet_diagnostic.CL1002.severity = error\n")
            .Add("a/Dockerfile", "FROM node\n");
        await using var session = await EditorSession.GreetAsync(null);
        var root = EditorSession.Json(EditorUri.Of(folder["a"]));
        await session.TellAsync("workspace/didChangeWorkspaceFolders", $$$"""
            {"event": {"added": [{"uri": {{{root}}}, "name": "a"}], "removed": []}}
            """);

        var uri = await session.OpenAsync(folder["a/Dockerfile"], "dockerfile", "FROM node\n");
        await session.FindingsAsync(uri, found => found is ["CL1002 at 0:5"]);
        await session.TellAsync("workspace/didChangeWorkspaceFolders", $$$"""
            {"event": {"added": [], "removed": [{"uri": {{{root}}}, "name": "a"}]}}
            """);

        Assert.NotNull(await session.AboutAsync("hover", uri, EditorSession.At(0, 6)));
    }

    [Fact]
    public async Task Other_editors_are_asked_to_ask_again_when_a_file_changes_them()
    {
        folder.Add(".env", "TAG=18.1\n").Add("compose.yaml", "services: {db: {image: 'postgres:$TAG'}}\n");
        await using var session = await EditorSession.GreetAsync(
            folder.Path,
            """{"textDocument": {"diagnostic": {}}, "workspace": {"diagnostics": {"refreshSupport": true}}}""");
        await session.OpenAsync(folder["compose.yaml"], "dockercompose", folder.Text("compose.yaml"));
        var env = await session.OpenAsync(folder[".env"], "dotenv", "TAG=18.1\n");
        await session.AboutAsync("diagnostic", env);

        await session.ChangeAsync(env, 2, "TAG=latest\n");

        await session.WaitAsync(one => one["method"]?.GetValue<string>() == "workspace/diagnostic/refresh");
        var report = await session.AboutAsync("diagnostic", env);
        Assert.Equal(["CL1003 at 0:4"], EditorSession.Findings(report!["items"]!.AsArray()));
    }
}
