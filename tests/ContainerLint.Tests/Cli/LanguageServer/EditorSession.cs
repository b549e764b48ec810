using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContainerLint.Cli;
using ContainerLint.Cli.LanguageServer;
using ContainerLint.Cli.LanguageServer.Texts;
using Nerdbank.Streams;

namespace ContainerLint.Tests.Cli.LanguageServer;

/// <summary>An editor that talks to a server in the process of the test, byte by byte as on the wire.</summary>
internal sealed class EditorSession : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly List<JsonObject> heard = [];
    private readonly Stream wire;
    private readonly Stream serverSide;
    private int asked;

    private EditorSession()
    {
        (wire, serverSide) = FullDuplexStream.CreatePair();
        Ended = Task.Run(() =>
        {
            using var terminal = new Terminal(serverSide, serverSide, Stream.Null)
            {
                Today = TestDay.Today,
                Folder = Path.GetTempPath(),
            };
            return new LanguageServerHost(terminal).Run();
        });
    }

    /// <summary>Completes with the exit code of the server.</summary>
    public Task<int> Ended { get; }

    /// <summary>Starts a server that has not heard anything.</summary>
    public static EditorSession Start() => new();

    /// <summary>Starts a server and says hello.</summary>
    /// <param name="folder">The folder that is open; null for none.</param>
    /// <param name="capabilities">What the editor can do, as JSON.</param>
    /// <param name="options">What the editor sets, as JSON.</param>
    public static async Task<EditorSession> GreetAsync(
        string? folder, string capabilities = "{}", string options = "{}")
    {
        var session = new EditorSession();
        await session.AskAsync("initialize", $$"""
            {
              "processId": null,
              "rootUri": {{(folder is null ? "null" : Json(EditorUri.Of(folder)))}},
              "capabilities": {{capabilities}},
              "initializationOptions": {{options}}
            }
            """);
        await session.TellAsync("initialized", "{}");
        return session;
    }

    /// <summary>A text as JSON.</summary>
    public static string Json(string text) => JsonSerializer.Serialize(text);

    /// <summary>Opens a document; returns its address.</summary>
    public async Task<string> OpenAsync(string path, string languageId, string text)
    {
        var isAddress = path.Contains("://", StringComparison.Ordinal)
            || path.StartsWith("untitled:", StringComparison.Ordinal)
            || path.StartsWith("git:", StringComparison.Ordinal);
        var uri = isAddress ? path : EditorUri.Of(path);
        await TellAsync("textDocument/didOpen", $$"""
            {
              "textDocument": {
                "uri": {{Json(uri)}}, "languageId": "{{languageId}}", "version": 1, "text": {{Json(text)}}
              }
            }
            """);
        return uri;
    }

    /// <summary>Replaces the text of a document.</summary>
    public Task ChangeAsync(string uri, int version, string text) => TellAsync("textDocument/didChange", $$"""
        {"textDocument": {"uri": {{Json(uri)}}, "version": {{version}}}, "contentChanges": [{"text": {{Json(text)}}}]}
        """);

    /// <summary>Sends a notification.</summary>
    public Task TellAsync(string method, string parameters) =>
        SendAsync($$"""{"jsonrpc": "2.0", "method": "{{method}}", "params": {{parameters}}}""");

    /// <summary>Sends a request about a document and waits for the result.</summary>
    /// <param name="method">The request, without <c>textDocument/</c>.</param>
    /// <param name="uri">The document.</param>
    /// <param name="more">More members, such as <c>"position": {…}</c>.</param>
    public async Task<JsonNode?> AboutAsync(string method, string uri, string more = "")
    {
        var parameters = $$$"""{"textDocument": {"uri": {{{Json(uri)}}}}{{{(more.Length > 0 ? ", " + more : "")}}}}""";
        return (await AskAsync("textDocument/" + method, parameters))["result"];
    }

    /// <summary>The member that says a position.</summary>
    public static string At(int line, int character) =>
        $$"""
        "position": {"line": {{line}}, "character": {{character}}}
        """;

    /// <summary>Sends a request and waits for the answer: the whole message.</summary>
    public async Task<JsonObject> AskAsync(string method, string parameters)
    {
        var id = ++asked;
        await SendAsync($$"""{"jsonrpc": "2.0", "id": {{id}}, "method": "{{method}}", "params": {{parameters}}}""");
        return await WaitAsync(message => message["id"]?.GetValueKind() == JsonValueKind.Number
            && message["id"]!.GetValue<int>() == id && message["method"] is null);
    }

    /// <summary>Waits for the findings of a document that satisfy a condition; each as "CL1002 at 0:5".</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync(string uri, Predicate<IReadOnlyList<string>> condition)
    {
        IReadOnlyList<string> found = [];
        await WaitAsync(message =>
        {
            if (message["method"]?.GetValue<string>() != "textDocument/publishDiagnostics"
                || message["params"]!["uri"]!.GetValue<string>() != uri)
            {
                return false;
            }

            found = Findings(message["params"]!["diagnostics"]!.AsArray());
            return condition(found);
        });
        return found;
    }

    /// <summary>Findings as short texts.</summary>
    public static IReadOnlyList<string> Findings(JsonArray diagnostics) =>
    [
        .. diagnostics.Select(one =>
            $"{one!["code"]} at {one["range"]!["start"]!["line"]}:{one["range"]!["start"]!["character"]}"),
    ];

    /// <summary>The next message of the server that satisfies a condition; others are kept for later.</summary>
    public async Task<JsonObject> WaitAsync(Predicate<JsonObject> condition)
    {
        var index = heard.FindIndex(condition);
        while (index < 0)
        {
            heard.Add(await ReceiveAsync().WaitAsync(Patience));
            index = condition(heard[^1]) ? heard.Count - 1 : -1;
        }

        var message = heard[index];
        heard.RemoveAt(index);
        return message;
    }

    /// <summary>Says goodbye; returns the exit code.</summary>
    public async Task<int> CloseAsync()
    {
        await AskAsync("shutdown", "null");
        await TellAsync("exit", "null");
        return await Ended.WaitAsync(Patience);
    }

    /// <summary>Sends a body with its header.</summary>
    public async Task SendAsync(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        await SendRawAsync([.. Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"), .. bytes]);
    }

    /// <summary>Sends bytes as they are.</summary>
    public async Task SendRawAsync(byte[] bytes)
    {
        await wire.WriteAsync(bytes);
        await wire.FlushAsync();
    }

    /// <summary>The editor goes away without a word.</summary>
    public ValueTask HangUpAsync() => wire.DisposeAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await wire.DisposeAsync();
        await Ended.WaitAsync(Patience);
    }

    private async Task<JsonObject> ReceiveAsync()
    {
        var length = 0;
        while (await LineAsync() is { Length: > 0 } line)
        {
            const string header = "Content-Length: ";
            if (line.StartsWith(header, StringComparison.OrdinalIgnoreCase))
                length = int.Parse(line[header.Length..], System.Globalization.CultureInfo.InvariantCulture);
        }

        var body = new byte[length];
        await wire.ReadExactlyAsync(body);
        return JsonNode.Parse(body)!.AsObject();
    }

    private async Task<string> LineAsync()
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await wire.ReadAsync(one) == 1 && one[0] != '\n')
            line.Append((char)one[0]);
        return line.ToString().TrimEnd('\r');
    }
}
