using System.Text.Json.Nodes;

namespace ContainerLint.Tests.Cli.LanguageServer;

/// <summary>What a user can do about a finding.</summary>
public sealed class ActionTests : IDisposable
{
    private const string Here = """
        "range": {"start": {"line": 0, "character": 6}, "end": {"line": 0, "character": 6}}
        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Fixes_come_first_then_suppressions()
    {
        await using var session = await EditorSession.GreetAsync(null);
        var uri = await session.OpenAsync("untitled:Untitled-1", "dockerfile", "FROM node\n");

        var actions = await ActionsAsync(session, uri);

        Assert.Equal(
            [
                "Use '26.7.0', which 'latest' was on 2026-08-21 (unsafe)",
                "Fix all CL1002 (MissingTag) in the workspace (unsafe)",
                "Ignore here: CL1002 (MissingTag)",
                "Ignore in this stage: CL1002 (MissingTag)",
                "Ignore in this file: CL1002 (MissingTag)",
            ],
            actions.Select(action => action["title"]!.GetValue<string>()));
        Assert.Equal("FROM node:26.7.0\n", Applied("FROM node\n", actions[0]));
        Assert.Equal("# containerlint ignore CL1002 TODO: say why\nFROM node\n", Applied("FROM node\n", actions[2]));
        Assert.Equal(
            1, actions[0]["edit"]!["documentChanges"]![0]!["textDocument"]!["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_finding_of_the_editor_is_given_back()
    {
        await using var session = await EditorSession.GreetAsync(null);
        var uri = await session.OpenAsync("untitled:Untitled-1", "dockerfile", "FROM node\n");
        const string range = """{"start":{"line":0,"character":5},"end":{"line":0,"character":9}}""";

        var actions = await ActionsAsync(session, uri, $$"""
            "diagnostics": [
              {"range": {{range}}, "message": "of another server", "source": "other", "code": "CL1002"},
              {"range": {{range}}, "message": "as it was sent", "source": "containerlint", "code": "CL1002"}
            ]
            """);

        Assert.Equal("as it was sent", actions[0]["diagnostics"]![0]!["message"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("dockercompose", "services:\n  db:\n    image: redis\n", "    # containerlint ignore CL1002")]
    [InlineData("dockercompose", "services:\n  db:\n    image: redis\n", "# containerlint ignore-file CL1002")]
    [InlineData("dockerfile", "FROM \\\n  node\n", "# containerlint ignore CL1002")]
    [InlineData(
        "csharp", "class C\n{\n    object X() =>\n        new Testcontainers.Redis.RedisBuilder(\"redis\");\n}\n",
        "// containerlint ignore CL1002")]
    public async Task Suppressions_are_written_where_they_count(string languageId, string text, string comment)
    {
        await using var session = await EditorSession.GreetAsync(null);
        var uri = await session.OpenAsync("untitled:Untitled-1", languageId, text);
        await session.FindingsAsync(uri, found => found.Count == 1);
        const string whole = """
            "range": {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}}
            """;

        var actions = (await session.AboutAsync("codeAction", uri, whole + ", \"context\": {\"diagnostics\": []}"))!
            .AsArray().Select(action => action!);
        var applied = actions.Where(action => action["edit"] is not null).Select(action => Applied(text, action))
            .First(after => after.Contains(comment, StringComparison.Ordinal));
        await session.ChangeAsync(uri, 2, applied);

        await session.FindingsAsync(uri, found => found.Count == 0);
    }

    [Fact]
    public async Task Only_the_kinds_that_are_asked_for_are_answered()
    {
        await using var session = await EditorSession.GreetAsync(null);
        var uri = await session.OpenAsync(
            "untitled:Untitled-1", "dockerfile", "# containerlint ignore CL1003 unused\nFROM node:26.7.0\n");

        var all = await ActionsAsync(session, uri, "\"diagnostics\": [], \"only\": [\"source.fixAll\"]");
        var none = await ActionsAsync(session, uri, "\"diagnostics\": [], \"only\": [\"refactor\"]");

        Assert.Equal("source.fixAll.containerlint", Assert.Single(all)["kind"]!.GetValue<string>());
        Assert.Equal(
            "FROM node:26.7.0\n", Applied("# containerlint ignore CL1003 unused\nFROM node:26.7.0\n", all[0]));
        Assert.Empty(none);
    }

    [Fact]
    public async Task A_rule_is_fixed_in_all_files()
    {
        folder.Add("a/Dockerfile", "FROM node\n").Add("b/compose.yaml", "services: {web: {image: nginx}}\n");
        await using var session = await EditorSession.GreetAsync(folder.Path);
        var uri = await session.OpenAsync(folder["a/Dockerfile"], "dockerfile", "FROM node\n");
        await session.OpenAsync(folder["b/compose.yaml"], "dockercompose", folder.Text("b/compose.yaml"));

        await session.AskAsync("workspace/executeCommand", $$"""
            {"command": "containerlint.fixRule", "arguments": [{{EditorSession.Json(uri)}}, "CL1002", "unsafe"]}
            """);
        var request = await session.WaitAsync(one => one["method"]?.GetValue<string>() == "workspace/applyEdit");

        var edits = request["params"]!["edit"]!["documentChanges"]!.AsArray();
        Assert.Equal([":26.7.0", ":1.31.4"], edits.Select(one => one!["edits"]![0]!["newText"]!.GetValue<string>()));
    }

    private static async Task<IReadOnlyList<JsonNode>> ActionsAsync(
        EditorSession session, string uri, string context = "\"diagnostics\": []") =>
        [
            .. (await session.AboutAsync("codeAction", uri, $"{Here}, \"context\": {{{context}}}"))!.AsArray()
                .Select(action => action!),
        ];

    /// <summary>The text after the edits of an action.</summary>
    private static string Applied(string text, JsonNode action)
    {
        var source = new ContainerLint.Text.Source("", text);
        foreach (var edit in action["edit"]!["documentChanges"]![0]!["edits"]!.AsArray().Reverse())
        {
            var (start, end) = (OffsetOf(edit!["range"]!["start"]!), OffsetOf(edit["range"]!["end"]!));
            text = string.Concat(text.AsSpan(0, start), edit["newText"]!.GetValue<string>(), text.AsSpan(end));
        }

        return text;

        int OffsetOf(JsonNode position) => source.Lines.StartOf(position["line"]!.GetValue<int>())
            + position["character"]!.GetValue<int>();
    }
}
