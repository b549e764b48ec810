using System.Text.Json;

namespace ContainerLint.Cli.LanguageServer.Protocol;

/// <summary><c>initialize</c>.</summary>
internal sealed record InitializeParams
{
    /// <summary>The process of the editor; null if it does not say.</summary>
    public int? ProcessId { get; init; }

    /// <summary>The folder that is open; older editors only know one.</summary>
    public string? RootUri { get; init; }

    /// <summary>The folders that are open; null if there are none.</summary>
    public IReadOnlyList<FolderOfEditor>? WorkspaceFolders { get; init; }

    /// <summary>What the editor can do.</summary>
    public ClientCapabilities? Capabilities { get; init; }

    /// <summary>The settings of the editor for this server.</summary>
    public JsonElement? InitializationOptions { get; init; }
}

/// <summary>What an editor can do, as far as it matters here.</summary>
internal sealed record ClientCapabilities
{
    /// <summary>With documents.</summary>
    public ClientDocumentCapabilities? TextDocument { get; init; }

    /// <summary>With the workspace.</summary>
    public ClientWorkspaceCapabilities? Workspace { get; init; }

    /// <summary>With windows.</summary>
    public ClientWindowCapabilities? Window { get; init; }
}

/// <summary>What an editor can do with documents.</summary>
internal sealed record ClientDocumentCapabilities
{
    /// <summary>Whether it asks for diagnostics itself; null if not.</summary>
    public JsonElement? Diagnostic { get; init; }
}

/// <summary>What an editor can do with a workspace.</summary>
internal sealed record ClientWorkspaceCapabilities
{
    /// <summary>Whether it can be asked to ask for diagnostics again.</summary>
    public RefreshCapability? Diagnostics { get; init; }

    /// <summary>Whether it can be asked to ask for inlay hints again.</summary>
    public RefreshCapability? InlayHint { get; init; }

    /// <summary>Whether it can be asked to ask for code lenses again.</summary>
    public RefreshCapability? CodeLens { get; init; }

    /// <summary>Whether it watches files for the server.</summary>
    public RegistrationCapability? DidChangeWatchedFiles { get; init; }
}

/// <summary>Whether an editor can be asked to ask again.</summary>
/// <param name="RefreshSupport">Whether it can.</param>
internal sealed record RefreshCapability(bool RefreshSupport = false);

/// <summary>Whether an editor takes registrations.</summary>
/// <param name="DynamicRegistration">Whether it does.</param>
internal sealed record RegistrationCapability(bool DynamicRegistration = false);

/// <summary>What an editor can do with windows.</summary>
/// <param name="WorkDoneProgress">Whether it shows the progress of the server.</param>
internal sealed record ClientWindowCapabilities(bool WorkDoneProgress = false);

/// <summary>The answer to <c>initialize</c>.</summary>
/// <param name="Capabilities">What the server can do.</param>
/// <param name="ServerInfo">Its name and version.</param>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

/// <summary>What the server is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
internal sealed record ServerInfo(string Name, string Version);

/// <summary>What the server can do.</summary>
internal sealed record ServerCapabilities
{
    /// <summary>How positions are counted.</summary>
    public string PositionEncoding { get; init; } = "utf-16";

    /// <summary>Which changes of documents it wants to hear.</summary>
    public required DocumentSyncOptions TextDocumentSync { get; init; }

    /// <summary>How it answers questions for diagnostics; null if it sends them unasked.</summary>
    public DiagnosticOptions? DiagnosticProvider { get; init; }

    /// <summary>Which code actions it has.</summary>
    public required CodeActionOptions CodeActionProvider { get; init; }

    /// <summary>When it completes.</summary>
    public required CompletionOptions CompletionProvider { get; init; }

    /// <summary>Whether it explains what the mouse points at.</summary>
    public bool HoverProvider { get; init; }

    /// <summary>Whether it lists what a document consists of.</summary>
    public bool DocumentSymbolProvider { get; init; }

    /// <summary>Whether it finds where a name is made.</summary>
    public bool DefinitionProvider { get; init; }

    /// <summary>Whether it finds where a name is used.</summary>
    public bool ReferencesProvider { get; init; }

    /// <summary>Whether it renames.</summary>
    public RenameOptions? RenameProvider { get; init; }

    /// <summary>Whether it finds links.</summary>
    public DocumentLinkOptions? DocumentLinkProvider { get; init; }

    /// <summary>Whether it has inlay hints.</summary>
    public bool InlayHintProvider { get; init; }

    /// <summary>Whether it has code lenses; null if not.</summary>
    public CodeLensOptions? CodeLensProvider { get; init; }

    /// <summary>The commands that it runs.</summary>
    public required CommandProvider ExecuteCommandProvider { get; init; }

    /// <summary>What it does with the workspace.</summary>
    public required ServerWorkspaceCapabilities Workspace { get; init; }
}

/// <summary>Which changes of documents a server wants to hear.</summary>
/// <param name="OpenClose">Whether it wants to know what is open.</param>
/// <param name="Change">2 for changed ranges.</param>
/// <param name="Save">How it wants to hear of saving.</param>
internal sealed record DocumentSyncOptions(bool OpenClose, int Change, SaveOptions Save);

/// <summary>How a server wants to hear of saving.</summary>
/// <param name="IncludeText">Whether with the text.</param>
internal sealed record SaveOptions(bool IncludeText);

/// <summary>How a server answers questions for diagnostics.</summary>
/// <param name="Identifier">Its name.</param>
/// <param name="InterFileDependencies">Whether a change of one file may change those of another one.</param>
/// <param name="WorkspaceDiagnostics">Whether it also answers for files that are not open.</param>
internal sealed record DiagnosticOptions(
    string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);

/// <summary>Which code actions a server has.</summary>
/// <param name="CodeActionKinds">Their kinds.</param>
internal sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds);

/// <summary>When a server completes.</summary>
/// <param name="TriggerCharacters">After which characters an editor asks without being asked.</param>
internal sealed record CompletionOptions(IReadOnlyList<string> TriggerCharacters);

/// <summary>How a server renames.</summary>
/// <param name="PrepareProvider">Whether it says first what would be renamed.</param>
internal sealed record RenameOptions(bool PrepareProvider);

/// <summary>How a server finds links.</summary>
/// <param name="ResolveProvider">Whether their targets are asked for one by one.</param>
internal sealed record DocumentLinkOptions(bool ResolveProvider);

/// <summary>How a server has code lenses.</summary>
/// <param name="ResolveProvider">Whether their commands are asked for one by one.</param>
internal sealed record CodeLensOptions(bool ResolveProvider);

/// <summary>The commands that a server runs.</summary>
/// <param name="Commands">Their names.</param>
internal sealed record CommandProvider(IReadOnlyList<string> Commands);

/// <summary>What a server does with a workspace.</summary>
/// <param name="WorkspaceFolders">With its folders.</param>
internal sealed record ServerWorkspaceCapabilities(FolderOptions WorkspaceFolders);

/// <summary>What a server does with the folders of a workspace.</summary>
/// <param name="Supported">Whether it takes several.</param>
/// <param name="ChangeNotifications">Whether it wants to hear of changes.</param>
internal sealed record FolderOptions(bool Supported, bool ChangeNotifications);

/// <summary><c>client/registerCapability</c>.</summary>
/// <param name="Registrations">What the server wants to hear of.</param>
internal sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);

/// <summary>Something that a server wants to hear of.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Method">The message.</param>
/// <param name="RegisterOptions">Which files it is about.</param>
internal sealed record Registration(string Id, string Method, WatchOptions RegisterOptions);

/// <summary>The files that a server wants watched.</summary>
/// <param name="Watchers">The patterns.</param>
internal sealed record WatchOptions(IReadOnlyList<FileWatcher> Watchers);

/// <summary>A pattern of files to watch.</summary>
/// <param name="GlobPattern">The pattern.</param>
internal sealed record FileWatcher(string GlobPattern);

/// <summary>A value that stands for nothing: <c>{}</c>.</summary>
internal sealed record Nothing;
