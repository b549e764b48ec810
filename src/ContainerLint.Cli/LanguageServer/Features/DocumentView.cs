using ContainerLint.Cli.LanguageServer.Folders;
using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Cli.LanguageServer.Texts;
using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>An open document as it is now, with the folder it belongs to.</summary>
/// <param name="Open">The document.</param>
/// <param name="Source">Its text as the workspace knows it.</param>
/// <param name="Folder">The folder.</param>
/// <param name="Texts">Everything that is open.</param>
internal sealed record DocumentView(OpenText Open, Source Source, EditorFolder Folder, OpenTexts Texts)
{
    /// <summary>What was read of it; null if it is no file of ours.</summary>
    public SourceDocument? Document { get; } =
        Folder.Workspace.OwnersOf(Source.Path).FirstOrDefault(one => one.Source.File.Path == Source.Path);

    /// <summary>A document as it is now; null if it cannot be read.</summary>
    public static DocumentView? Of(OpenText open, EditorFolder folder, OpenTexts texts) =>
        folder.Store.Find(folder.Shown(open.FullPath)) is { } source
            ? new DocumentView(open, source, folder, texts) : null;

    /// <summary>The offset of a position.</summary>
    public int OffsetOf(EditorPosition position) => EditorRanges.OffsetOf(Source, position);

    /// <summary>The range of a span of the document.</summary>
    public EditorRange RangeOf(SourceSpan span) => EditorRanges.Of(Source, span);

    /// <summary>Where a place is, for an editor.</summary>
    public EditorLocation LocationOf(Place place) => new(UriOf(place.InFile().Source), EditorRanges.Of(place));

    /// <summary>The edits for an editor, by document.</summary>
    /// <param name="edits">Edits in file coordinates.</param>
    public WorkspaceEdits EditsOf(IEnumerable<Edit> edits) => new(
    [
        .. edits.GroupBy(edit => edit.Source).Select(group => new DocumentEdits(
            VersionOf(group.Key),
            [.. group.Select(edit => new EditorEdit(EditorRanges.Of(group.Key, edit.Span), edit.NewText))])),
    ]);

    /// <summary>The name by which an editor knows a file, and the version that it has open.</summary>
    public VersionedDocumentId VersionOf(Source source) =>
        Texts.Find(FullPathOf(source)) is { } open
            ? new VersionedDocumentId(open.Uri, open.Version)
            : new VersionedDocumentId(EditorUri.Of(FullPathOf(source)), null);

    private string UriOf(Source source) => VersionOf(source).Uri;

    private string FullPathOf(Source source) => Path.GetFullPath(source.File.Path, Folder.Root);
}
