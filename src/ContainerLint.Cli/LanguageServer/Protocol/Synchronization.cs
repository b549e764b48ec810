namespace ContainerLint.Cli.LanguageServer.Protocol;

/// <summary>A document that an editor opens.</summary>
/// <param name="Uri">The document.</param>
/// <param name="LanguageId">What the editor takes it for, such as <c>dockerfile</c>.</param>
/// <param name="Version">Its version, which rises with every change.</param>
/// <param name="Text">The whole text.</param>
internal sealed record OpenedDocument(string Uri, string LanguageId, int Version, string Text);

/// <summary><c>textDocument/didOpen</c>.</summary>
/// <param name="TextDocument">The document.</param>
internal sealed record DidOpenParams(OpenedDocument TextDocument);

/// <summary>One change of a text.</summary>
/// <param name="Text">The new text.</param>
/// <param name="Range">What it replaces; null for the whole text.</param>
internal sealed record TextChange(string Text, EditorRange? Range = null);

/// <summary><c>textDocument/didChange</c>.</summary>
/// <param name="TextDocument">The document in its new version.</param>
/// <param name="ContentChanges">The changes; each is about the text that the one before it left.</param>
internal sealed record DidChangeParams(
    VersionedDocumentId TextDocument, IReadOnlyList<TextChange> ContentChanges);

/// <summary>A file that another program changed.</summary>
/// <param name="Uri">The file.</param>
/// <param name="Type">1 if it was created, 2 if it has another content, 3 if it was deleted.</param>
internal sealed record FileEvent(string Uri, int Type);

/// <summary><c>workspace/didChangeWatchedFiles</c>.</summary>
/// <param name="Changes">The files.</param>
internal sealed record DidChangeFilesParams(IReadOnlyList<FileEvent> Changes);

/// <summary>A folder that an editor has open.</summary>
/// <param name="Uri">The folder.</param>
/// <param name="Name">What it is called.</param>
internal sealed record FolderOfEditor(string Uri, string? Name = null);

/// <summary>Folders that an editor opened and closed.</summary>
/// <param name="Added">The opened ones.</param>
/// <param name="Removed">The closed ones.</param>
internal sealed record FoldersChange(
    IReadOnlyList<FolderOfEditor> Added, IReadOnlyList<FolderOfEditor> Removed);

/// <summary><c>workspace/didChangeWorkspaceFolders</c>.</summary>
/// <param name="Event">The folders.</param>
internal sealed record DidChangeFoldersParams(FoldersChange Event);
