namespace ContainerLint.Cli.LanguageServer.Protocol;

/// <summary>What an editor shows beside the mouse.</summary>
/// <param name="Contents">The text.</param>
/// <param name="Range">What it is about.</param>
internal sealed record Hover(MarkupText Contents, EditorRange Range);

/// <summary>Proposals.</summary>
/// <param name="IsIncomplete">Whether to ask again when more is typed.</param>
/// <param name="Items">The proposals.</param>
internal sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);

/// <summary>A proposal.</summary>
internal sealed record CompletionItem
{
    /// <summary>What is shown.</summary>
    public required string Label { get; init; }

    /// <summary>The kind, by which editors choose a symbol.</summary>
    public int Kind { get; init; }

    /// <summary>What is shown beside the label.</summary>
    public string? Detail { get; init; }

    /// <summary>More about it; null if there is nothing.</summary>
    public MarkupText? Documentation { get; init; }

    /// <summary>By which proposals are ordered.</summary>
    public string? SortText { get; init; }

    /// <summary>What typed text is compared with.</summary>
    public string? FilterText { get; init; }

    /// <summary>1 for what is deprecated; null if it is not.</summary>
    public IReadOnlyList<int>? Tags { get; init; }

    /// <summary>What choosing it writes.</summary>
    public EditorEdit? TextEdit { get; init; }
}

/// <summary><c>textDocument/inlayHint</c>.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Range">The part that is shown.</param>
internal sealed record InlayHintParams(DocumentId TextDocument, EditorRange Range);

/// <summary>A text that an editor shows between the characters of a document.</summary>
/// <param name="Position">Where.</param>
/// <param name="Label">The text.</param>
/// <param name="Tooltip">What it means.</param>
/// <param name="PaddingLeft">Whether there is a gap before it.</param>
internal sealed record InlayHint(EditorPosition Position, string Label, string? Tooltip, bool PaddingLeft);

/// <summary>A line above a line.</summary>
/// <param name="Range">What it is about.</param>
/// <param name="Command">What it says, and what a click does.</param>
internal sealed record CodeLens(EditorRange Range, EditorCommand Command);

/// <summary>A part of a document that leads elsewhere.</summary>
/// <param name="Range">The part.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Tooltip">What is there.</param>
internal sealed record DocumentLink(EditorRange Range, string Target, string? Tooltip);

/// <summary>A part of a document that has a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Detail">More, such as the image.</param>
/// <param name="Kind">The kind, by which editors choose a symbol.</param>
/// <param name="Range">All of it.</param>
/// <param name="SelectionRange">Its name.</param>
internal sealed record DocumentSymbol(
    string Name, string? Detail, int Kind, EditorRange Range, EditorRange SelectionRange);

/// <summary><c>textDocument/references</c>.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">The position.</param>
/// <param name="Context">What counts.</param>
internal sealed record ReferenceParams(
    DocumentId TextDocument, EditorPosition Position, ReferenceContext? Context = null);

/// <summary>What counts as a use of a name.</summary>
/// <param name="IncludeDeclaration">Whether the place where it is made counts.</param>
internal sealed record ReferenceContext(bool IncludeDeclaration);

/// <summary><c>textDocument/rename</c>.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">The position.</param>
/// <param name="NewName">The new name.</param>
internal sealed record RenameParams(DocumentId TextDocument, EditorPosition Position, string NewName);
