using ContainerLint.Cli.LanguageServer.Features;
using ContainerLint.Cli.LanguageServer.Protocol;

namespace ContainerLint.Cli.LanguageServer;

/// <summary>What the server tells editors that it can do.</summary>
internal static class Capabilities
{
    private const int Incremental = 2;

    /// <summary>The files that the server wants to hear of when another program changes them.</summary>
    public static RegistrationParams Watchers { get; } = new(
    [
        new Registration(
            "containerlint-files", "workspace/didChangeWatchedFiles", new WatchOptions(
                [.. WatchedFiles.Globs.Select(glob => new FileWatcher(glob))])),
    ]);

    /// <summary>The answer to <c>initialize</c>.</summary>
    /// <param name="isAsked">Whether the editor asks for diagnostics; if so, none are sent unasked.</param>
    /// <param name="options">What the editor sets.</param>
    public static InitializeResult Of(bool isAsked, EditorOptions options) => new(
        new ServerCapabilities
        {
            TextDocumentSync = new DocumentSyncOptions(OpenClose: true, Incremental, new SaveOptions(false)),
            DiagnosticProvider = isAsked
                ? new DiagnosticOptions(
                    DiagnosticFeature.Source, InterFileDependencies: true, options.IsAboutWorkspace)
                : null,
            CodeActionProvider = new CodeActionOptions(ActionFeature.Kinds),
            CompletionProvider = new CompletionOptions([":", "/", "=", "@", "."]),
            HoverProvider = true,
            DocumentSymbolProvider = true,
            DefinitionProvider = true,
            ReferencesProvider = true,
            RenameProvider = new RenameOptions(PrepareProvider: true),
            DocumentLinkProvider = new DocumentLinkOptions(ResolveProvider: false),
            InlayHintProvider = true,
            CodeLensProvider = new CodeLensOptions(ResolveProvider: false),
            ExecuteCommandProvider = new CommandProvider([FixAllFeature.FixRuleCommand]),
            Workspace = new ServerWorkspaceCapabilities(new FolderOptions(true, true)),
        },
        new ServerInfo("containerlint", ProductVersion.Number));
}
