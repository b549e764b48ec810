using System.Text.Json.Nodes;
using ContainerLint.Cli.LanguageServer.Texts;

namespace ContainerLint.Tests.Cli.LanguageServer;

/// <summary>What an editor is answered about a place in a document.</summary>
public sealed class FeatureTests : IDisposable
{
    private const string Dockerfile = """
        ARG NODE=24
        FROM node:${NODE} AS build
        RUN npm ci
        FROM nginx
        COPY --from=build /app .

        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1, 7)]
    [InlineData(1, 14)]
    [InlineData(0, 10)]
    public async Task Hover_explains_both_halves_of_a_reference(int line, int character)
    {
        await using var session = await EditorSession.GreetAsync(null);
        var uri = await session.OpenAsync("untitled:Untitled-1", "dockerfile", Dockerfile);

        var hover = await session.AboutAsync("hover", uri, EditorSession.At(line, character));

        var text = hover!["contents"]!["value"]!.GetValue<string>();
        Assert.Contains("`docker.io/library/node:24`", text, StringComparison.Ordinal);
        Assert.Contains("`24` was `24.19.0` on 2026-08-21", text, StringComparison.Ordinal);
        Assert.Contains("nodejs 24 (long-term support) is supported until 2028-04-30", text, StringComparison.Ordinal);
        Assert.Contains("linux/arm64", text, StringComparison.Ordinal);
        Assert.Contains("(https://hub.docker.com/_/node)", text, StringComparison.Ordinal);
        Assert.Contains("official images as of 2026-08-21", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FROM NODE\n", "No valid reference")]
    [InlineData("ARG V\nFROM node:$V\n", "known only when it is run")]
    [InlineData("FROM node:16\n", "no longer supported since 2023-09-11")]
    [InlineData("FROM kibana@sha256:0000000000000000000000000000000000000000000000000000000000000000\n", "sha256:0000")]
    [InlineData("FROM example.com/team/app:1\n", "`example.com/team/app:1`")]
    [InlineData("FROM openjdk:17\n", "deprecated")]
    public async Task Hover_says_what_is_known_and_no_more(string text, string said)
    {
        await using var session = await EditorSession.GreetAsync(null);
        var uri = await session.OpenAsync("untitled:Untitled-1", "dockerfile", text);
        var line = text.AsSpan(..text.IndexOf("FROM", StringComparison.Ordinal)).Count('\n');

        var hover = await session.AboutAsync("hover", uri, EditorSession.At(line, 6));

        Assert.Contains(said, hover!["contents"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hover_names_who_else_uses_the_image()
    {
        folder.Add("compose.yaml", "services: {db: {image: 'postgres:16'}}\n")
            .Add(
                "C.cs",
                "class C { object X() => new Testcontainers.PostgreSql.PostgreSqlBuilder(\"postgres:17\"); }\n");
        await using var session = await EditorSession.GreetAsync(folder.Path);
        var uri = await session.OpenAsync(folder["C.cs"], "csharp", folder.Text("C.cs"));
        await session.OpenAsync(folder["compose.yaml"], "dockercompose", folder.Text("compose.yaml"));

        var hover = await session.AboutAsync("hover", uri, EditorSession.At(0, 75));

        var text = hover!["contents"]!["value"]!.GetValue<string>();
        Assert.Contains("`16` in compose.yaml", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dockerfile", "FROM postgres:|", "18.6", "18", "17.11")]
    [InlineData("dockerfile", "FROM postgres:17|-alpine", "17.11", "17")]
    [InlineData("dockerfile", "FROM |", "adminer")]
    [InlineData("dockerfile", "FROM postg|", "postgres")]
    [InlineData("dockerfile", "FROM --platform=linux/amd64 postg|", "postgres")]
    [InlineData("dockerfile", "FROM node:26.7.0 AS Web\nCOPY --from=|", "Web")]
    [InlineData("dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:|", "10.0.11", "10.0", "9.0.19")]
    [InlineData("dockercompose", "services:\n  db:\n    image: postgres:|", "18.6", "18")]
    [InlineData("dockercompose", "services:\n  db:\n    image: \"postgres:1|\"", "18.6", "18")]
    [InlineData("dockercompose", "services:\n  db:\n    image: |", "adminer")]
    [InlineData(
        "csharp", "class C { object X() => new Testcontainers.PostgreSql.PostgreSqlBuilder(\"postgres:|\"); }", "18.6")]
    [InlineData("dockerfile", "# containerlint ignore CL10|\nFROM node", "CL0001")]
    [InlineData("dockerfile", "FROM node:26@sha256:|")]
    [InlineData("dockerfile", "RUN echo postgres:|")]
    public async Task Completion_offers_the_best_first(string languageId, string marked, params string[] first)
    {
        await using var session = await EditorSession.GreetAsync(null);
        var at = marked.IndexOf('|', StringComparison.Ordinal);
        var text = marked.Remove(at, 1);
        var uri = await session.OpenAsync("untitled:Untitled-1", languageId, text + "\n");
        var line = text.AsSpan(..at).Count('\n');

        var list = await session.AboutAsync(
            "completion", uri, EditorSession.At(line, at - (text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1)));

        var items = list!["items"]!.AsArray();
        Assert.Equal(first, items.Take(first.Length).Select(item => item!["label"]!.GetValue<string>()));
        Assert.True(first.Length > 0 || items.Count == 0);
    }

    [Fact]
    public async Task A_chosen_tag_replaces_the_whole_tag()
    {
        await using var session = await EditorSession.GreetAsync(null);
        var uri = await session.OpenAsync("untitled:Untitled-1", "dockerfile", "FROM postgres:16.2 AS db\n");

        var list = await session.AboutAsync("completion", uri, EditorSession.At(0, 15));

        Assert.Equal(
            """{"start":{"line":0,"character":14},"end":{"line":0,"character":18}}""",
            list!["items"]![0]!["textEdit"]!["range"]!.ToJsonString());
    }

    [Fact]
    public async Task Hints_say_what_moving_tags_and_variables_mean()
    {
        await using var session = await EditorSession.GreetAsync(null, options: """{"inlayHints": true}""");
        var uri = await session.OpenAsync("untitled:Untitled-1", "dockerfile", Dockerfile);

        var hints = await session.AboutAsync(
            "inlayHint", uri,
            """
            "range": {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}}
            """);

        Assert.Equal(
            ["1:17 = 24.19.0", "3:10 = 1.31.4"],
            hints!.AsArray().Select(hint =>
                $"{hint!["position"]!["line"]}:{hint["position"]!["character"]} {hint["label"]}"));
    }

    [Fact]
    public async Task Lenses_links_and_symbols_tell_what_a_document_consists_of()
    {
        await using var session = await EditorSession.GreetAsync(null);
        var uri = await session.OpenAsync(
            "untitled:Untitled-1", "dockercompose",
            "services:\n  a:\n    image: postgres:16\n  b:\n    image: postgres:17\n");

        var lenses = (await session.AboutAsync("codeLens", uri))!.AsArray();
        var links = (await session.AboutAsync("documentLink", uri))!.AsArray();
        var symbols = (await session.AboutAsync("documentSymbol", uri))!.AsArray();

        Assert.Equal("2 places use postgres: 16, 17", lenses[0]!["command"]!["title"]!.GetValue<string>());
        Assert.Equal("https://hub.docker.com/_/postgres", links[0]!["target"]!.GetValue<string>());
        Assert.Equal(["a", "b"], symbols.Select(symbol => symbol!["name"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData(4, 14, "1:21")]
    [InlineData(1, 13, "0:4")]
    [InlineData(1, 7, "0:9")]
    public async Task Definition_leads_to_where_a_name_is_made(int line, int character, string place)
    {
        await using var session = await EditorSession.GreetAsync(null);
        var uri = await session.OpenAsync("untitled:Untitled-1", "dockerfile", Dockerfile);

        var found = await session.AboutAsync("definition", uri, EditorSession.At(line, character));

        Assert.Equal([place], Places(found!));
    }

    [Fact]
    public async Task Definition_of_a_value_leads_to_the_env_file()
    {
        folder.Add(".env", "TAG=18.1\n").Add("compose.yaml", "services: {db: {image: 'postgres:$TAG'}}\n");
        await using var session = await EditorSession.GreetAsync(folder.Path);
        var uri = await session.OpenAsync(folder["compose.yaml"], "dockercompose", folder.Text("compose.yaml"));

        var found = await session.AboutAsync("definition", uri, EditorSession.At(0, 34));

        Assert.Equal(EditorUri.Of(folder[".env"]), found![0]!["uri"]!.GetValue<string>());
        Assert.Equal(["0:4"], Places(found));
    }

    [Fact]
    public async Task References_and_rename_find_every_place_of_a_stage()
    {
        await using var session = await EditorSession.GreetAsync(null);
        var uri = await session.OpenAsync(
            "untitled:Untitled-1", "dockerfile",
            "FROM a:1 AS Build\nFROM build AS b\nCOPY --from=BUILD x y\nRUN --mount=from=build,target=/x ls\n");

        var found = await session.AboutAsync("references", uri, EditorSession.At(1, 7));
        var renamed = await session.AboutAsync("rename", uri, EditorSession.At(1, 7) + ", \"newName\": \"first\"");
        var refused = await session.AboutAsync("rename", uri, EditorSession.At(1, 7) + ", \"newName\": \"1 x\"");

        string[] places = ["0:12", "1:5", "2:12", "3:17"];
        Assert.Equal(places, Places(found!));
        Assert.Equal(places, Places(renamed!["documentChanges"]![0]!["edits"]!));
        Assert.Null(refused);
    }

    [Fact]
    public async Task References_of_an_image_are_in_all_files()
    {
        folder.Add("compose.yaml", "services: {db: {image: 'postgres:16'}}\n").Add("Dockerfile", "FROM postgres:17\n");
        await using var session = await EditorSession.GreetAsync(folder.Path);
        var uri = await session.OpenAsync(folder["Dockerfile"], "dockerfile", folder.Text("Dockerfile"));
        await session.OpenAsync(folder["compose.yaml"], "dockercompose", folder.Text("compose.yaml"));

        var found = await session.AboutAsync("references", uri, EditorSession.At(0, 7));

        Assert.Equal(2, found!.AsArray().Count);
    }

    private static IEnumerable<string> Places(JsonNode found) => found.AsArray().Select(one =>
        $"{one!["range"]!["start"]!["line"]}:{one["range"]!["start"]!["character"]}");
}
