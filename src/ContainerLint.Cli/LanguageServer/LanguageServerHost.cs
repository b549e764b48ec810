using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ContainerLint.Cli.LanguageServer.Protocol;
using StreamJsonRpc;

namespace ContainerLint.Cli.LanguageServer;

/// <summary>Runs <c>containerlint lsp</c>: answers an editor on standard input and output until it leaves.</summary>
/// <param name="terminal">The streams, the day and the environment.</param>
internal sealed class LanguageServerHost(Terminal terminal)
{
    /// <summary>Serves the editor.</summary>
    /// <returns>The exit code: 0 if the editor took its leave, else 1.</returns>
    public int Run()
    {
        // Not disposed: that would close the streams of the process, and wait for input that never comes.
        var rpc = new JsonRpc(new HeaderDelimitedMessageHandler(terminal.Bytes, terminal.Input, Formatter()));
        var server = new EditorServer(terminal);
        server.Connect(new EditorClient(rpc));
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<IEditorMessages>(), new EditorMessages(server), null);
        rpc.StartListening();
        return Wait(rpc, server);
    }

    private int Wait(JsonRpc rpc, EditorServer server)
    {
        try
        {
            var first = Task.WhenAny(server.Exited, rpc.Completion).WaitAsync(terminal.Cancellation)
                .GetAwaiter().GetResult();
            if (first == server.Exited)
                return server.Exited.Result;
            rpc.Completion.GetAwaiter().GetResult();
            return server.IsShutDown ? ExitCodes.Clean : ExitCodes.Findings;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Clean;
        }
        catch (Exception exception) when (exception is JsonException or BadRpcHeaderException or IOException
            or RemoteRpcException or ArgumentException or FormatException or OverflowException)
        {
            terminal.Error.WriteLine($"containerlint: the editor sent no valid message: {exception.Message}");
            return ExitCodes.Findings;
        }
    }

    [UnconditionalSuppressMessage(
        "Trimming", "IL2026", Justification = "All types of messages are in ProtocolJson.")]
    [UnconditionalSuppressMessage(
        "AOT", "IL3050", Justification = "All types of messages are in ProtocolJson.")]
    private static SystemTextJsonFormatter Formatter() => new()
    {
        JsonSerializerOptions = new JsonSerializerOptions(ProtocolJson.Default.Options),
    };
}
