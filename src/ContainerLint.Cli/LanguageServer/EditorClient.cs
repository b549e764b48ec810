using System.Diagnostics.CodeAnalysis;
using ContainerLint.Cli.LanguageServer.Protocol;
using StreamJsonRpc;

namespace ContainerLint.Cli.LanguageServer;

/// <summary>The messages that the server sends on its own.</summary>
/// <param name="rpc">The connection.</param>
internal sealed class EditorClient(JsonRpc rpc)
{
    /// <summary>The findings of a document.</summary>
    public void Publish(PublishParams parameters) => Notify("textDocument/publishDiagnostics", parameters);

    /// <summary>A message for the user.</summary>
    public void Show(ShowMessageParams parameters) => Notify("window/showMessage", parameters);

    /// <summary>A line in the log of the editor.</summary>
    public void Log(ShowMessageParams parameters) => Notify("window/logMessage", parameters);

    /// <summary>Work begins or ends.</summary>
    public void Progress(object parameters) => Notify("$/progress", parameters);

    /// <summary>Asks the editor to ask again: for diagnostics, inlay hints or code lenses.</summary>
    /// <param name="method">The message.</param>
    public void Refresh(string method) => Ask(method, null);

    /// <summary>Announces work.</summary>
    public void Begin(ProgressCreateParams parameters) => Ask("window/workDoneProgress/create", parameters);

    /// <summary>Says which files the server wants to hear of.</summary>
    public void Register(RegistrationParams parameters) => Ask("client/registerCapability", parameters);

    /// <summary>Asks the editor to change documents.</summary>
    public void Apply(ApplyEditParams parameters) => Ask("workspace/applyEdit", parameters);

    [UnconditionalSuppressMessage(
        "Trimming", "IL2026", Justification = "The types are in ProtocolJson, which the formatter uses.")]
    [UnconditionalSuppressMessage(
        "AOT", "IL3050", Justification = "The types are in ProtocolJson, which the formatter uses.")]
    private void Notify(string method, object parameters) =>
        Forget(rpc.NotifyWithParameterObjectAsync(method, parameters));

    [UnconditionalSuppressMessage(
        "Trimming", "IL2026", Justification = "The types are in ProtocolJson, which the formatter uses.")]
    [UnconditionalSuppressMessage(
        "AOT", "IL3050", Justification = "The types are in ProtocolJson, which the formatter uses.")]
    private void Ask(string method, object? parameters) =>
        Forget(rpc.InvokeWithParameterObjectAsync(method, parameters));

    /// <summary>
    /// The editor may refuse, or be gone; neither is worth more than silence, for the next message shows it.
    /// </summary>
    private static void Forget(Task task) => task.ContinueWith(
        static done => _ = done.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted,
        TaskScheduler.Default);
}
