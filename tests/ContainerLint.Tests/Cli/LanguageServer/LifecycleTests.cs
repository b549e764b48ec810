using System.Text;
using System.Text.Json.Nodes;

namespace ContainerLint.Tests.Cli.LanguageServer;

/// <summary>How a server starts, ends, and takes what is no valid message.</summary>
public sealed class LifecycleTests
{
    private const int NotInitialized = -32002;
    private const int InvalidRequest = -32600;
    private const int MethodNotFound = -32601;

    [Fact]
    public async Task It_says_what_it_can_do_and_leaves_with_0()
    {
        await using var session = EditorSession.Start();

        var answer = await session.AskAsync(
            "initialize", """{"processId": null, "rootUri": null, "capabilities": {}}""");

        Assert.Equal("containerlint", answer["result"]!["serverInfo"]!["name"]!.GetValue<string>());
        var can = answer["result"]!["capabilities"]!;
        Assert.Equal(2, can["textDocumentSync"]!["change"]!.GetValue<int>());
        Assert.Null(can["diagnosticProvider"]);
        Assert.True(can["hoverProvider"]!.GetValue<bool>());
        Assert.Equal(0, await session.CloseAsync());
    }

    [Fact]
    public async Task An_editor_that_asks_for_diagnostics_is_not_sent_any()
    {
        await using var session = EditorSession.Start();

        var answer = await session.AskAsync(
            "initialize", """{"rootUri": null, "capabilities": {"textDocument": {"diagnostic": {}}}}""");
        await session.TellAsync("initialized", "{}");
        var uri = await session.OpenAsync("untitled:Untitled-1", "dockerfile", "FROM node\n");
        var report = await session.AboutAsync("diagnostic", uri);
        var again = await session.AboutAsync(
            "diagnostic", uri, $"\"previousResultId\": {report!["resultId"]!.ToJsonString()}");

        Assert.NotNull(answer["result"]!["capabilities"]!["diagnosticProvider"]);
        Assert.Equal("full", report["kind"]!.GetValue<string>());
        Assert.Equal(["CL1002 at 0:5"], EditorSession.Findings(report["items"]!.AsArray()));
        Assert.Equal("unchanged", again!["kind"]!.GetValue<string>());
        Assert.Equal(0, await session.CloseAsync());
    }

    [Fact]
    public async Task Requests_before_hello_and_after_goodbye_are_refused()
    {
        await using var session = EditorSession.Start();

        var early = await session.AskAsync("textDocument/hover", Position);
        await session.AskAsync("initialize", """{"capabilities": {}}""");
        var second = await session.AskAsync("initialize", """{"capabilities": {}}""");
        await session.AskAsync("shutdown", "null");
        var late = await session.AskAsync("textDocument/hover", Position);
        await session.TellAsync("exit", "null");

        Assert.Equal(NotInitialized, CodeOf(early));
        Assert.Equal(InvalidRequest, CodeOf(second));
        Assert.Equal(InvalidRequest, CodeOf(late));
        Assert.Equal(0, await session.Ended);
    }

    [Fact]
    public async Task Exit_without_shutdown_is_1()
    {
        await using var session = await EditorSession.GreetAsync(null);

        await session.TellAsync("exit", "null");

        Assert.Equal(1, await session.Ended);
    }

    [Fact]
    public async Task An_editor_that_dies_ends_the_server()
    {
        await using var session = await EditorSession.GreetAsync(null);

        await session.HangUpAsync();

        Assert.Equal(1, await session.Ended);
    }

    [Fact]
    public async Task Unknown_messages_are_refused_or_dropped()
    {
        await using var session = await EditorSession.GreetAsync(null);

        await session.TellAsync("$/unknown", "{}");
        await session.TellAsync("unknown/notification", "[1, 2]");
        var answer = await session.AskAsync("unknown/request", "{}");
        var hover = await session.AskAsync("textDocument/hover", Position);

        Assert.Equal(MethodNotFound, CodeOf(answer));
        Assert.Null(hover["error"]);
    }

    [Theory]
    [InlineData("textDocument/hover", "{}")]
    [InlineData("textDocument/hover", """{"textDocument": 7}""")]
    [InlineData("textDocument/hover", """{"textDocument": {"uri": "file:///x"}, "position": {"line": "a"}}""")]
    [InlineData("textDocument/codeAction", """{"textDocument": {"uri": "file:///x"}}""")]
    [InlineData("workspace/executeCommand", """{"command": "rm"}""")]
    [InlineData("workspace/executeCommand", """{"command": "containerlint.fixRule", "arguments": [1, 2]}""")]
    public async Task Wrong_parameters_do_not_end_it(string method, string parameters)
    {
        await using var session = await EditorSession.GreetAsync(null);

        var answer = await session.AskAsync(method, parameters);
        var next = await session.AskAsync("textDocument/hover", Position);

        Assert.True(answer.ContainsKey("error") || answer.ContainsKey("result"));
        Assert.Null(next["error"]);
        Assert.Equal(0, await session.CloseAsync());
    }

    [Theory]
    [InlineData("Content-Length: 5\r\n\r\n{{{{{")]
    [InlineData("Content-Length: x\r\n\r\n{}")]
    [InlineData("Content-Length: -4\r\n\r\n{}")]
    [InlineData("no header at all\r\n\r\n{}")]
    [InlineData("\r\n\r\n")]
    public async Task What_is_no_message_ends_it_or_is_skipped(string text)
    {
        await using var session = await EditorSession.GreetAsync(null);

        await session.SendRawAsync(Encoding.UTF8.GetBytes(text));
        await session.HangUpAsync();

        Assert.Equal(1, await session.Ended.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task A_request_can_be_cancelled()
    {
        await using var session = await EditorSession.GreetAsync(null);

        await session.TellAsync("$/cancelRequest", """{"id": 99}""");
        var hover = await session.AskAsync("textDocument/hover", Position);

        Assert.Null(hover["error"]);
        Assert.Equal(0, await session.CloseAsync());
    }

    private static string Position => $$$"""{"textDocument": {"uri": "file:///x"}, {{{EditorSession.At(0, 0)}}}}""";

    private static int CodeOf(JsonObject answer) => answer["error"]!["code"]!.GetValue<int>();
}
