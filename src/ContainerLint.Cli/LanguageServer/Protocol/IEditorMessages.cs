using System.Text.Json;
using PolyType;
using StreamJsonRpc;

namespace ContainerLint.Cli.LanguageServer.Protocol;

/// <summary>
/// The messages that editors send, by their names in the Language Server Protocol 3.17. Parameters and results are JSON
/// as it is on the wire: with types of our own, the shapes that the transport generates for them would be a fifth of
/// what the whole server adds to the program.
/// </summary>
[JsonRpcContract]
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal partial interface IEditorMessages
{
    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> InitializeAsync(JsonElement parameters, CancellationToken cancellation);

    [JsonRpcMethod("initialized", UseSingleObjectParameterDeserialization = true)]
    Task InitializedAsync(JsonElement parameters);

    [JsonRpcMethod("shutdown")]
    Task<JsonElement> ShutdownAsync();

    [JsonRpcMethod("exit")]
    Task ExitAsync();

    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    Task DidOpenAsync(JsonElement parameters);

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    Task DidChangeAsync(JsonElement parameters);

    [JsonRpcMethod("textDocument/didSave", UseSingleObjectParameterDeserialization = true)]
    Task DidSaveAsync(JsonElement parameters);

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    Task DidCloseAsync(JsonElement parameters);

    [JsonRpcMethod("workspace/didChangeWatchedFiles", UseSingleObjectParameterDeserialization = true)]
    Task DidChangeWatchedFilesAsync(JsonElement parameters);

    [JsonRpcMethod("workspace/didChangeWorkspaceFolders", UseSingleObjectParameterDeserialization = true)]
    Task DidChangeWorkspaceFoldersAsync(JsonElement parameters);

    [JsonRpcMethod("workspace/didChangeConfiguration", UseSingleObjectParameterDeserialization = true)]
    Task DidChangeConfigurationAsync(JsonElement parameters);

    [JsonRpcMethod("textDocument/diagnostic", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> DiagnosticAsync(JsonElement parameters, CancellationToken cancellation);

    [JsonRpcMethod("workspace/diagnostic", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> WorkspaceDiagnosticAsync(JsonElement parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> CodeActionAsync(JsonElement parameters, CancellationToken cancellation);

    [JsonRpcMethod("workspace/executeCommand", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> ExecuteCommandAsync(JsonElement parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> HoverAsync(JsonElement parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> CompletionAsync(JsonElement parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/inlayHint", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> InlayHintAsync(JsonElement parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/codeLens", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> CodeLensAsync(JsonElement parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/documentLink", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> DocumentLinkAsync(JsonElement parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/documentSymbol", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> DocumentSymbolAsync(JsonElement parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> DefinitionAsync(JsonElement parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> ReferencesAsync(JsonElement parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> PrepareRenameAsync(JsonElement parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement> RenameAsync(JsonElement parameters, CancellationToken cancellation);
}
