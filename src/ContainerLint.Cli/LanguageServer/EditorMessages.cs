using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ContainerLint.Cli.LanguageServer.Protocol;

namespace ContainerLint.Cli.LanguageServer;

/// <summary>Passes the messages of an editor on to the server, with types instead of JSON.</summary>
/// <param name="server">The server.</param>
internal sealed class EditorMessages(EditorServer server) : IEditorMessages
{
    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;
    private static readonly ProtocolJson Types = ProtocolJson.Default;

    /// <inheritdoc/>
    public Task<JsonElement> InitializeAsync(JsonElement parameters, CancellationToken cancellation) =>
        Answer(parameters, Types.InitializeParams, Types.InitializeResult, server.Initialize, cancellation);

    /// <inheritdoc/>
    public Task InitializedAsync(JsonElement parameters) => Hear(server.Initialized);

    /// <inheritdoc/>
    public Task<JsonElement> ShutdownAsync()
    {
        server.ShutDown();
        return Task.FromResult(Null);
    }

    /// <inheritdoc/>
    public Task ExitAsync() => Hear(server.Exit);

    /// <inheritdoc/>
    public Task DidOpenAsync(JsonElement parameters) => Hear(parameters, Types.DidOpenParams, server.DidOpen);

    /// <inheritdoc/>
    public Task DidChangeAsync(JsonElement parameters) => Hear(parameters, Types.DidChangeParams, server.DidChange);

    /// <inheritdoc/>
    public Task DidSaveAsync(JsonElement parameters) => Hear(parameters, Types.DocumentParams, server.DidSave);

    /// <inheritdoc/>
    public Task DidCloseAsync(JsonElement parameters) => Hear(parameters, Types.DocumentParams, server.DidClose);

    /// <inheritdoc/>
    public Task DidChangeWatchedFilesAsync(JsonElement parameters) =>
        Hear(parameters, Types.DidChangeFilesParams, server.DidChangeWatchedFiles);

    /// <inheritdoc/>
    public Task DidChangeWorkspaceFoldersAsync(JsonElement parameters) =>
        Hear(parameters, Types.DidChangeFoldersParams, server.DidChangeWorkspaceFolders);

    /// <inheritdoc/>
    public Task DidChangeConfigurationAsync(JsonElement parameters) =>
        Hear(() => server.DidChangeConfiguration(parameters));

    /// <inheritdoc/>
    public Task<JsonElement> DiagnosticAsync(JsonElement parameters, CancellationToken cancellation) => Answer(
        parameters, Types.DocumentDiagnosticParams, Types.DiagnosticReport, server.Diagnostic, cancellation);

    /// <inheritdoc/>
    public Task<JsonElement> WorkspaceDiagnosticAsync(JsonElement parameters, CancellationToken cancellation) => Answer(
        parameters, Types.WorkspaceDiagnosticParams, Types.WorkspaceDiagnosticReport, server.WorkspaceDiagnostic,
        cancellation);

    /// <inheritdoc/>
    public Task<JsonElement> CodeActionAsync(JsonElement parameters, CancellationToken cancellation) => Answer(
        parameters, Types.CodeActionParams, Types.IReadOnlyListEditorAction, server.CodeAction, cancellation);

    /// <inheritdoc/>
    public Task<JsonElement> ExecuteCommandAsync(JsonElement parameters, CancellationToken cancellation) => Answer(
        parameters, Types.ExecuteCommandParams, Types.Nothing, server.ExecuteCommand, cancellation);

    /// <inheritdoc/>
    public Task<JsonElement> HoverAsync(JsonElement parameters, CancellationToken cancellation) =>
        Answer(parameters, Types.PositionParams, Types.Hover, server.Hover, cancellation);

    /// <inheritdoc/>
    public Task<JsonElement> CompletionAsync(JsonElement parameters, CancellationToken cancellation) =>
        Answer(parameters, Types.PositionParams, Types.CompletionList, server.Completion, cancellation);

    /// <inheritdoc/>
    public Task<JsonElement> InlayHintAsync(JsonElement parameters, CancellationToken cancellation) =>
        Answer(parameters, Types.InlayHintParams, Types.IReadOnlyListInlayHint, server.InlayHint, cancellation);

    /// <inheritdoc/>
    public Task<JsonElement> CodeLensAsync(JsonElement parameters, CancellationToken cancellation) =>
        Answer(parameters, Types.DocumentParams, Types.IReadOnlyListCodeLens, server.CodeLens, cancellation);

    /// <inheritdoc/>
    public Task<JsonElement> DocumentLinkAsync(JsonElement parameters, CancellationToken cancellation) =>
        Answer(parameters, Types.DocumentParams, Types.IReadOnlyListDocumentLink, server.DocumentLink, cancellation);

    /// <inheritdoc/>
    public Task<JsonElement> DocumentSymbolAsync(JsonElement parameters, CancellationToken cancellation) => Answer(
        parameters, Types.DocumentParams, Types.IReadOnlyListDocumentSymbol, server.DocumentSymbol, cancellation);

    /// <inheritdoc/>
    public Task<JsonElement> DefinitionAsync(JsonElement parameters, CancellationToken cancellation) =>
        Answer(parameters, Types.PositionParams, Types.IReadOnlyListEditorLocation, server.Definition, cancellation);

    /// <inheritdoc/>
    public Task<JsonElement> ReferencesAsync(JsonElement parameters, CancellationToken cancellation) =>
        Answer(parameters, Types.ReferenceParams, Types.IReadOnlyListEditorLocation, server.References, cancellation);

    /// <inheritdoc/>
    public Task<JsonElement> PrepareRenameAsync(JsonElement parameters, CancellationToken cancellation) =>
        Answer(parameters, Types.PositionParams, Types.NullableEditorRange, server.PrepareRename, cancellation);

    /// <inheritdoc/>
    public Task<JsonElement> RenameAsync(JsonElement parameters, CancellationToken cancellation) =>
        Answer(parameters, Types.RenameParams, Types.WorkspaceEdits, server.Rename, cancellation);

    private static Task<JsonElement> Answer<TParameters, TResult>(
        JsonElement parameters,
        JsonTypeInfo<TParameters> parametersType,
        JsonTypeInfo<TResult> resultType,
        Func<TParameters, TResult> answer,
        CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var result = answer(Read(parameters, parametersType));
        return Task.FromResult(JsonSerializer.SerializeToElement(result, resultType));
    }

    private static Task Hear(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private static Task Hear<T>(JsonElement parameters, JsonTypeInfo<T> type, Action<T> hear)
    {
        hear(Read(parameters, type));
        return Task.CompletedTask;
    }

    private static T Read<T>(JsonElement parameters, JsonTypeInfo<T> type)
    {
        try
        {
            return parameters.Deserialize(type) ?? throw new JsonException("there are none");
        }
        catch (JsonException exception)
        {
            throw ProtocolErrors.Of(
                ProtocolErrors.InvalidParams, $"the parameters are not those of the message: {exception.Message}");
        }
    }
}
