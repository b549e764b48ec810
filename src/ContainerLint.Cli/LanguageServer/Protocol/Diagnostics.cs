namespace ContainerLint.Cli.LanguageServer.Protocol;

/// <summary>A finding as editors show it.</summary>
internal sealed record EditorDiagnostic
{
    /// <summary>What is underlined.</summary>
    public required EditorRange Range { get; init; }

    /// <summary>1 error, 2 warning, 3 information, 4 hint.</summary>
    public int Severity { get; init; }

    /// <summary>The ID of the rule.</summary>
    public string? Code { get; init; }

    /// <summary>The page of the rule.</summary>
    public CodeDescription? CodeDescription { get; init; }

    /// <summary>Who reports it.</summary>
    public string? Source { get; init; }

    /// <summary>The message, with the notes on lines of their own.</summary>
    public required string Message { get; init; }

    /// <summary>1 for what can be removed, 2 for what is deprecated; null for neither.</summary>
    public IReadOnlyList<int>? Tags { get; init; }

    /// <summary>Other places that the message refers to; null if there are none.</summary>
    public IReadOnlyList<RelatedInformation>? RelatedInformation { get; init; }
}

/// <summary>Where a rule is described.</summary>
/// <param name="Href">The address of the page.</param>
internal sealed record CodeDescription(string Href);

/// <summary>Another place that a finding refers to.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What is there.</param>
internal sealed record RelatedInformation(EditorLocation Location, string Message);

/// <summary><c>textDocument/publishDiagnostics</c>.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Version">The version that was checked; null if it is not open.</param>
/// <param name="Diagnostics">Its findings; replaces all earlier ones.</param>
internal sealed record PublishParams(string Uri, int? Version, IReadOnlyList<EditorDiagnostic> Diagnostics);

/// <summary><c>textDocument/diagnostic</c>.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="PreviousResultId">The name of the last answer; null if there is none.</param>
internal sealed record DocumentDiagnosticParams(DocumentId TextDocument, string? PreviousResultId = null);

/// <summary>The findings of a document.</summary>
/// <param name="Kind"><c>full</c>, or <c>unchanged</c> if they are those of the last answer.</param>
/// <param name="ResultId">The name of this answer.</param>
/// <param name="Items">The findings; null if they are unchanged.</param>
internal sealed record DiagnosticReport(
    string Kind, string ResultId, IReadOnlyList<EditorDiagnostic>? Items);

/// <summary><c>workspace/diagnostic</c>.</summary>
/// <param name="PreviousResultIds">The names of the last answers by document.</param>
internal sealed record WorkspaceDiagnosticParams(IReadOnlyList<PreviousResult>? PreviousResultIds = null);

/// <summary>The name of an answer about a document.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Value">The name.</param>
internal sealed record PreviousResult(string Uri, string Value);

/// <summary>The findings of a workspace.</summary>
/// <param name="Items">The findings by document.</param>
internal sealed record WorkspaceDiagnosticReport(IReadOnlyList<WorkspaceDocumentReport> Items);

/// <summary>The findings of a document of a workspace.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Version">Its version; null if it is not open.</param>
/// <param name="Kind"><c>full</c> or <c>unchanged</c>.</param>
/// <param name="ResultId">The name of this answer.</param>
/// <param name="Items">The findings; null if they are unchanged.</param>
internal sealed record WorkspaceDocumentReport(
    string Uri, int? Version, string Kind, string ResultId, IReadOnlyList<EditorDiagnostic>? Items);
