using System.Text.Json;
using ContainerLint.Cli.LanguageServer.Features;
using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Cli.LanguageServer.Texts;
using ContainerLint.Rules;

namespace ContainerLint.Cli.LanguageServer;

/// <content>The questions of an editor. One about a document that is not open is answered with nothing.</content>
internal sealed partial class EditorServer
{
    /// <summary>The findings of a document.</summary>
    public DiagnosticReport Diagnostic(DocumentDiagnosticParams parameters) => Answer(() =>
    {
        var found = Find(parameters.TextDocument.Uri) is { } open ? DiagnosticsOf(open) : [];
        var name = DiagnosticNames.Of(found);
        return name == parameters.PreviousResultId
            ? new DiagnosticReport("unchanged", name, null)
            : new DiagnosticReport("full", name, found);
    });

    /// <summary>The findings of all files of the folders, if the user wants those of files that are not open.</summary>
    public WorkspaceDiagnosticReport WorkspaceDiagnostic(WorkspaceDiagnosticParams parameters) => Answer(() =>
    {
        var known = (parameters.PreviousResultIds ?? []).DistinctBy(one => one.Uri)
            .ToDictionary(one => one.Uri, one => one.Value);
        return new WorkspaceDiagnosticReport(!options.IsAboutWorkspace ? [] :
        [
            .. folders.All.Where(slot => slot.IsWalked).SelectMany(slot =>
                WorkspaceDiagnostics.Of(folders.Current(slot), texts, options.Code, known)),
        ]);
    });

    /// <summary>What can be done at a range.</summary>
    public IReadOnlyList<EditorAction> CodeAction(CodeActionParams parameters) =>
        About<IReadOnlyList<EditorAction>>(parameters.TextDocument, [], view =>
            CodeReporting.IsWanted(view, options.Code) ? ActionFeature.Of(view, parameters) : []);

    /// <summary>Does what an action says.</summary>
    public Nothing? ExecuteCommand(ExecuteCommandParams parameters) => Answer<Nothing?>(() =>
    {
        if (parameters.Command != FixAllFeature.FixRuleCommand)
        {
            throw ProtocolErrors.Of(
                ProtocolErrors.InvalidParams, $"'{parameters.Command}' is no command of this server");
        }

        List<string?> words =
        [
            .. (parameters.Arguments ?? []).Select(
                word => word.ValueKind == JsonValueKind.String ? word.GetString() : null),
        ];
        if (words is not [{ } uri, { } id, { } safety] || Ruleset.Find(id) is not { } rule)
        {
            throw ProtocolErrors.Of(
                ProtocolErrors.InvalidParams, "the command takes a document, a rule, and 'safe' or 'unsafe'");
        }

        if (View(uri) is { } view && FixAllFeature.Everywhere(view, rule, safety == "unsafe") is { } edits)
            client?.Apply(new ApplyEditParams($"Fix all {rule.Id}", edits));
        return null;
    });

    /// <summary>What the mouse points at.</summary>
    public Hover? Hover(PositionParams parameters) =>
        About(parameters.TextDocument, null, view => HoverFeature.Of(view, parameters.Position));

    /// <summary>What may be typed.</summary>
    public CompletionList Completion(PositionParams parameters) =>
        About(parameters.TextDocument, new CompletionList(false, []), view =>
            CompletionFeature.Of(view, parameters.Position));

    /// <summary>What is shown between the characters.</summary>
    public IReadOnlyList<InlayHint> InlayHint(InlayHintParams parameters) =>
        About<IReadOnlyList<InlayHint>>(parameters.TextDocument, [], view =>
            options.HasHints ? HintFeature.Of(view, parameters.Range) : []);

    /// <summary>What is shown above lines.</summary>
    public IReadOnlyList<CodeLens> CodeLens(DocumentParams parameters) =>
        About<IReadOnlyList<CodeLens>>(parameters.TextDocument, [], view =>
            options.HasLenses ? LensFeature.Of(view) : []);

    /// <summary>What leads elsewhere.</summary>
    public IReadOnlyList<DocumentLink> DocumentLink(DocumentParams parameters) =>
        About(parameters.TextDocument, [], LinkFeature.Of);

    /// <summary>What a document consists of.</summary>
    public IReadOnlyList<DocumentSymbol> DocumentSymbol(DocumentParams parameters) =>
        About(parameters.TextDocument, [], SymbolFeature.Of);

    /// <summary>Where a name is made.</summary>
    public IReadOnlyList<EditorLocation> Definition(PositionParams parameters) =>
        About(parameters.TextDocument, [], view => NavigationFeature.Definition(view, parameters.Position));

    /// <summary>Where a name is used.</summary>
    public IReadOnlyList<EditorLocation> References(ReferenceParams parameters) =>
        About(parameters.TextDocument, [], view => NavigationFeature.References(
            view, parameters.Position, parameters.Context?.IncludeDeclaration ?? true));

    /// <summary>What would be renamed.</summary>
    public EditorRange? PrepareRename(PositionParams parameters) => About<EditorRange?>(
        parameters.TextDocument, null, view => NavigationFeature.PrepareRename(view, parameters.Position));

    /// <summary>Renames.</summary>
    public WorkspaceEdits? Rename(RenameParams parameters) => About(
        parameters.TextDocument, null, view =>
            NavigationFeature.Rename(view, parameters.Position, parameters.NewName));

    /// <summary>
    /// The path of a document: where it is stored, or a made-up one for a text that was never saved; null for what is
    /// neither, such as an old version that a source control shows.
    /// </summary>
    private string? PathOf(string uri, string languageId) =>
        EditorUri.PathOf(uri) is { } path ? Path.GetFullPath(path)
            : UnsavedText.PathOf(uri, languageId, folders.All.FirstOrDefault()?.Root ?? terminal.Folder);

    private OpenText? Find(string uri) =>
        EditorUri.PathOf(uri) is { } path ? texts.Find(Path.GetFullPath(path))
            : texts.All.FirstOrDefault(open => open.Uri == uri);

    private T Answer<T>(Func<T> answer)
    {
        lock (gate)
        {
            Require();
            return answer();
        }
    }

    private T About<T>(DocumentId document, T nothing, Func<DocumentView, T> answer) =>
        Answer(() => View(document.Uri) is { } view ? answer(view) : nothing);

    private void Require()
    {
        if (state == State.Started)
            throw ProtocolErrors.Of(ProtocolErrors.NotInitialized, "the server is not initialized yet");
        if (state == State.ShutDown)
            throw ProtocolErrors.Of(ProtocolErrors.InvalidRequest, "the server is shut down");
    }

    private DocumentView? View(string uri) => Find(uri) is { } open ? View(open) : null;

    private DocumentView? View(OpenText open) =>
        DocumentView.Of(open, folders.Current(folders.Of(open.FullPath)), texts);

    private IReadOnlyList<EditorDiagnostic> DiagnosticsOf(OpenText open) =>
        View(open) is { } view ? DiagnosticFeature.Of(view, options.Code) : [];
}
