using System.Text.Json;
using System.Text.Json.Serialization;
using StreamJsonRpc.Protocol;

namespace ContainerLint.Cli.LanguageServer.Protocol;

/// <summary>How the messages are written: camel case, and nothing for null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ApplyEditParams))]
[JsonSerializable(typeof(ApplyEditResult))]
[JsonSerializable(typeof(CodeActionParams))]
[JsonSerializable(typeof(CommonErrorData))]
[JsonSerializable(typeof(CompletionList))]
[JsonSerializable(typeof(DiagnosticReport))]
[JsonSerializable(typeof(DidChangeFilesParams))]
[JsonSerializable(typeof(DidChangeFoldersParams))]
[JsonSerializable(typeof(DidChangeParams))]
[JsonSerializable(typeof(DidOpenParams))]
[JsonSerializable(typeof(DocumentDiagnosticParams))]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(EditorRange?))]
[JsonSerializable(typeof(ExecuteCommandParams))]
[JsonSerializable(typeof(Hover))]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(InlayHintParams))]
[JsonSerializable(typeof(IReadOnlyList<CodeLens>))]
[JsonSerializable(typeof(IReadOnlyList<DocumentLink>))]
[JsonSerializable(typeof(IReadOnlyList<DocumentSymbol>))]
[JsonSerializable(typeof(IReadOnlyList<EditorAction>))]
[JsonSerializable(typeof(IReadOnlyList<EditorDiagnostic>))]
[JsonSerializable(typeof(IReadOnlyList<EditorLocation>))]
[JsonSerializable(typeof(IReadOnlyList<InlayHint>))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Nothing))]
[JsonSerializable(typeof(PositionParams))]
[JsonSerializable(typeof(ProgressBegin))]
[JsonSerializable(typeof(ProgressCreateParams))]
[JsonSerializable(typeof(ProgressEnd))]
[JsonSerializable(typeof(PublishParams))]
[JsonSerializable(typeof(ReferenceParams))]
[JsonSerializable(typeof(RegistrationParams))]
[JsonSerializable(typeof(RenameParams))]
[JsonSerializable(typeof(ShowMessageParams))]
[JsonSerializable(typeof(WorkspaceDiagnosticParams))]
[JsonSerializable(typeof(WorkspaceDiagnosticReport))]
[JsonSerializable(typeof(WorkspaceEdits))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
