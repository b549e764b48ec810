namespace ContainerLint.Cli.LanguageServer.Protocol;

/// <summary>A place between two characters.</summary>
/// <param name="Line">The line, from 0. Lines end with LF, CRLF or a lone CR.</param>
/// <param name="Character">How many UTF-16 units of the line precede it; more than it has means its end.</param>
internal readonly record struct EditorPosition(int Line, int Character);

/// <summary>A half-open range of a text.</summary>
/// <param name="Start">The first position.</param>
/// <param name="End">The position after the last character.</param>
internal readonly record struct EditorRange(EditorPosition Start, EditorPosition End);

/// <summary>A range of a document.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Range">The range.</param>
internal sealed record EditorLocation(string Uri, EditorRange Range);

/// <summary>A replacement.</summary>
/// <param name="Range">What is replaced; empty for an insertion.</param>
/// <param name="NewText">The new text.</param>
internal sealed record EditorEdit(EditorRange Range, string NewText);

/// <summary>A document.</summary>
/// <param name="Uri">The document.</param>
internal sealed record DocumentId(string Uri);

/// <summary>A document in one of its versions.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Version">The version that an editor has open; null for a file that none has open.</param>
internal sealed record VersionedDocumentId(string Uri, int? Version = null);

/// <summary>Edits of one document.</summary>
/// <param name="TextDocument">The document in the version that the edits were made for.</param>
/// <param name="Edits">The edits; they do not overlap.</param>
internal sealed record DocumentEdits(VersionedDocumentId TextDocument, IReadOnlyList<EditorEdit> Edits);

/// <summary>Edits of several documents; an editor applies all of them or none.</summary>
/// <param name="DocumentChanges">The edits by document.</param>
internal sealed record WorkspaceEdits(IReadOnlyList<DocumentEdits> DocumentChanges);

/// <summary>A text for a person.</summary>
/// <param name="Kind"><c>markdown</c> or <c>plaintext</c>.</param>
/// <param name="Value">The text.</param>
internal sealed record MarkupText(string Kind, string Value)
{
    /// <summary>A text with Markdown.</summary>
    public static MarkupText Markdown(string value) => new("markdown", value);
}

/// <summary>A position in a document.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">The position.</param>
internal record PositionParams(DocumentId TextDocument, EditorPosition Position);

/// <summary>A document that a question is about.</summary>
/// <param name="TextDocument">The document.</param>
internal sealed record DocumentParams(DocumentId TextDocument);
