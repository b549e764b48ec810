using System.Text.Json;

namespace ContainerLint.Cli.LanguageServer.Protocol;

/// <summary><c>textDocument/codeAction</c>.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Range">What is selected.</param>
/// <param name="Context">What the editor knows of it.</param>
internal sealed record CodeActionParams(DocumentId TextDocument, EditorRange Range, CodeActionContext? Context = null);

/// <summary>What an editor knows of the place where it asks for code actions.</summary>
/// <param name="Diagnostics">The findings there, of all servers.</param>
/// <param name="Only">The kinds that are asked for; null for all.</param>
internal sealed record CodeActionContext(
    IReadOnlyList<EditorDiagnostic>? Diagnostics = null, IReadOnlyList<string>? Only = null);

/// <summary>Something that the user can choose to do.</summary>
internal sealed record EditorAction
{
    /// <summary>What it does.</summary>
    public required string Title { get; init; }

    /// <summary>Its kind, such as <c>quickfix</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it removes; null if it is about no finding.</summary>
    public IReadOnlyList<EditorDiagnostic>? Diagnostics { get; init; }

    /// <summary>Whether it is what most users want; null if not.</summary>
    public bool? IsPreferred { get; init; }

    /// <summary>What it changes; null if a command does the work.</summary>
    public WorkspaceEdits? Edit { get; init; }

    /// <summary>What is run; null if the edit is all.</summary>
    public EditorCommand? Command { get; init; }
}

/// <summary>A command that an editor runs.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Command">Its name.</param>
/// <param name="Arguments">What it is about.</param>
internal sealed record EditorCommand(string Title, string Command, IReadOnlyList<string>? Arguments = null);

/// <summary><c>workspace/executeCommand</c>.</summary>
/// <param name="Command">The name of the command.</param>
/// <param name="Arguments">What it is about.</param>
internal sealed record ExecuteCommandParams(string Command, IReadOnlyList<JsonElement>? Arguments = null);

/// <summary><c>workspace/applyEdit</c>.</summary>
/// <param name="Label">What is done.</param>
/// <param name="Edit">The edits.</param>
internal sealed record ApplyEditParams(string Label, WorkspaceEdits Edit);

/// <summary>The answer to <c>workspace/applyEdit</c>.</summary>
/// <param name="Applied">Whether the editor did it.</param>
internal sealed record ApplyEditResult(bool Applied);

/// <summary><c>window/showMessage</c>.</summary>
/// <param name="Type">1 error, 2 warning, 3 information.</param>
/// <param name="Message">The message.</param>
internal sealed record ShowMessageParams(int Type, string Message);
