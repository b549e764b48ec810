using System.Text.Json;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.LanguageServer.Features;
using ContainerLint.Cli.LanguageServer.Folders;
using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Cli.LanguageServer.Texts;

namespace ContainerLint.Cli.LanguageServer;

/// <summary>
/// Answers an editor. Messages are handled one after the other in the order in which they come, so that a question is
/// about the text that all changes before it left; folders alone are read in the background.
/// </summary>
internal sealed partial class EditorServer
{
    private readonly Lock gate = new();
    private readonly OpenTexts texts = new();
    private readonly TaskCompletionSource<int> exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly EditorFolders folders;
    private readonly FindingNews news;
    private readonly Terminal terminal;
    private EditorClient? client;
    private ClientCapabilities capabilities = new();
    private EditorOptions options = new();
    private State state;

    /// <summary>Makes a server.</summary>
    /// <param name="terminal">The day, the working folder and the environment.</param>
    public EditorServer(Terminal terminal)
    {
        this.terminal = terminal;
        folders = new EditorFolders(texts, terminal);
        news = new FindingNews(DiagnosticsOf);
    }

    private enum State
    {
        Started,
        Running,
        ShutDown,
    }

    /// <summary>Completes with the exit code when the editor says <c>exit</c>.</summary>
    public Task<int> Exited => exited.Task;

    /// <summary>Whether the editor said that it is about to leave.</summary>
    public bool IsShutDown => state == State.ShutDown;

    private bool IsAskedForDiagnostics => capabilities.TextDocument?.Diagnostic is { ValueKind: JsonValueKind.Object };

    /// <summary>Connects the server with an editor.</summary>
    public void Connect(EditorClient editor) => client = editor;

    /// <summary>The editor says hello.</summary>
    public InitializeResult Initialize(InitializeParams parameters)
    {
        lock (gate)
        {
            if (state != State.Started)
                throw ProtocolErrors.Of(ProtocolErrors.InvalidRequest, "the server is initialized already");
            state = State.Running;
            capabilities = parameters.Capabilities ?? new ClientCapabilities();
            options = options.With(parameters.InitializationOptions);
            foreach (var path in RootsOf(parameters).Select(EditorUri.PathOf).OfType<string>())
                folders.Add(FolderAt(path));
            return Capabilities.Of(IsAskedForDiagnostics, options);
        }
    }

    /// <summary>The editor has heard what the server can do.</summary>
    public void Initialized() => Hear(() =>
    {
        if (capabilities.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true)
            client?.Register(Capabilities.Watchers);
        Answer();
    });

    /// <summary>The editor is about to leave.</summary>
    public void ShutDown()
    {
        lock (gate)
        {
            Require();
            state = State.ShutDown;
        }
    }

    /// <summary>The editor leaves.</summary>
    public void Exit() => exited.TrySetResult(IsShutDown ? ExitCodes.Clean : ExitCodes.Findings);

    /// <summary>A document is open.</summary>
    public void DidOpen(DidOpenParams parameters) => Hear(() =>
    {
        var opened = parameters.TextDocument;
        if (PathOf(opened.Uri, opened.LanguageId) is not { } path)
            return;
        var open = new OpenText(opened.Uri, path, opened.LanguageId, opened.Version, opened.Text);
        texts.Put(open);
        news.Forget(open);
        Changed(path);
    });

    /// <summary>A document has another text.</summary>
    public void DidChange(DidChangeParams parameters) => Hear(() =>
    {
        if (Find(parameters.TextDocument.Uri) is not { } open)
            return;
        texts.Put(open.With(parameters.TextDocument.Version ?? open.Version, parameters.ContentChanges));
        Changed(open.FullPath);
    });

    /// <summary>A document is saved. Editors that do not watch files for us at least tell this.</summary>
    public void DidSave(DocumentParams parameters) => Hear(() =>
    {
        if (EditorUri.PathOf(parameters.TextDocument.Uri) is { } path && WatchedFiles.IsConfiguration(path))
            MarkStale(_ => true);
        Answer();
    });

    /// <summary>A document is not open any more: the disk counts again.</summary>
    public void DidClose(DocumentParams parameters) => Hear(() =>
    {
        if (Find(parameters.TextDocument.Uri) is not { } open)
            return;
        texts.Remove(open.FullPath);
        news.Forget(open);
        if (!IsAskedForDiagnostics)
            client?.Publish(new PublishParams(open.Uri, null, []));
        Changed(open.FullPath);
    });

    /// <summary>Files on disk changed.</summary>
    public void DidChangeWatchedFiles(DidChangeFilesParams parameters) => Hear(() =>
    {
        foreach (var change in parameters.Changes)
        {
            if (EditorUri.PathOf(change.Uri) is { } path)
                ChangedOnDisk(Path.GetFullPath(path), change.Type);
        }

        Answer();
    });

    /// <summary>Folders come and go.</summary>
    public void DidChangeWorkspaceFolders(DidChangeFoldersParams parameters) => Hear(() =>
    {
        foreach (var path in parameters.Event.Removed.Select(one => EditorUri.PathOf(one.Uri)).OfType<string>())
            folders.Remove(FolderAt(path));
        foreach (var path in parameters.Event.Added.Select(one => EditorUri.PathOf(one.Uri)).OfType<string>())
            folders.Add(FolderAt(path));
        Answer();
    });

    /// <summary>The user changed the settings of the editor.</summary>
    public void DidChangeConfiguration(JsonElement parameters) => Hear(() =>
    {
        if (parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty("settings", out var settings))
            options = options.With(settings);
        Answer();
    });

    private static IEnumerable<string> RootsOf(InitializeParams parameters) =>
        parameters.WorkspaceFolders is { Count: > 0 } several ? several.Select(folder => folder.Uri)
            : parameters.RootUri is { } one ? [one] : [];

    private static string FolderAt(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    /// <summary>
    /// Hears a notification: there is no way to answer, so what comes too early or too late is dropped.
    /// </summary>
    private void Hear(Action action)
    {
        lock (gate)
        {
            if (state == State.Running)
                action();
        }
    }

    private void Changed(string path)
    {
        folders.Change(folders.Of(path), path);
        Answer();
    }

    private void ChangedOnDisk(string path, int type)
    {
        const int hasOtherContent = 2;
        if (WatchedFiles.IsConfiguration(path))
            MarkStale(_ => true);
        else if (type != hasOtherContent || WatchedFiles.IsOfProject(path))
            MarkStale(slot => Targets.IsIn(path, slot.Root));
        else if (texts.Find(path) is null)
            folders.Change(folders.Of(path), path);
    }

    private void MarkStale(Predicate<FolderSlot> which)
    {
        foreach (var slot in folders.All.Where(slot => which(slot)))
        {
            if (slot.IsWalked)
                slot.IsStale = true;
            else
                slot.Current = null;
        }
    }

    /// <summary>Sends what has changed, and begins to read what is stale.</summary>
    private void Answer()
    {
        foreach (var slot in folders.All)
            ReadIfStale(slot);
        var changed = news.Of(texts.All);
        if (!IsAskedForDiagnostics)
        {
            foreach (var (open, found) in changed)
                client?.Publish(new PublishParams(open.Uri, open.Version, found));
        }
        else if (changed.Any(one => !one.IsFirst) && capabilities.Workspace?.Diagnostics?.RefreshSupport == true)
        {
            // An editor asks about the document that the user changes, and has to be told of others.
            client?.Refresh("workspace/diagnostic/refresh");
        }
    }

    private void ReadIfStale(FolderSlot slot)
    {
        if (!slot.IsStale || slot.IsReading)
            return;
        (slot.IsStale, slot.IsReading) = (false, true);
        var progress = capabilities.Window?.WorkDoneProgress == true && client is not null
            ? ReadingProgress.Begin(client, slot.Root) : null;
        _ = Task.Run(() => Read(slot, progress));
    }

    private void Read(FolderSlot slot, ReadingProgress? progress)
    {
        try
        {
            var read = folders.Read(slot);
            lock (gate)
            {
                folders.Take(slot, read);
                Answer();
            }
        }
        catch (OperationCanceledException)
        {
            // The process ends.
        }
        finally
        {
            progress?.End();
        }
    }
}
