using ContainerLint.Analyzers;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.CodeFixes;

/// <summary>
/// Non-conflicting edits in the documents of a solution. A fix is accepted whole or not at all, and rejected if it was
/// made for another text.
/// </summary>
internal sealed class SolutionEdits(Solution solution)
{
    private readonly Dictionary<DocumentId, OpenFile> files = [];
    private readonly EditSet accepted = new();

    /// <summary>Accepts a fix unless it conflicts with an accepted one or a file has changed.</summary>
    /// <param name="fix">The fix.</param>
    /// <param name="home">The document of the finding.</param>
    /// <param name="cancellation">Cancels reading texts.</param>
    /// <returns>Whether the fix was accepted.</returns>
    public async Task<bool> TryAdd(RecordedFix fix, Document home, CancellationToken cancellation)
    {
        var edits = new List<Edit>();
        foreach (var edit in fix.Edits)
        {
            var file = await Open(edit.Path, home, cancellation).ConfigureAwait(false);
            if (file is null || !edit.Fits(file.Source.Text))
                return false;
            edits.Add(new Edit(file.Source, new SourceSpan(edit.Start, edit.Length), edit.NewText));
        }

        return edits.Count > 0 && accepted.TryAdd(edits);
    }

    /// <summary>The solution after the accepted edits.</summary>
    public Solution Apply()
    {
        var result = solution;
        foreach (var file in files.Values)
        {
            var changes = accepted.EditsIn(file.Source)
                .Select(edit => new TextChange(new TextSpan(edit.Span.Start, edit.Span.Length), edit.NewText));
            result = result.WithDocumentText(file.Id, file.Text.WithChanges(changes));
        }

        return result;
    }

    private async Task<OpenFile?> Open(string path, Document home, CancellationToken cancellation)
    {
        if (Find(path, home) is not { } document)
            return null;
        if (files.TryGetValue(document.Id, out var known))
            return known;
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return files[document.Id] = new OpenFile(document.Id, text, new Source(path, text.ToString()));
    }

    /// <summary>
    /// Finds a document by path, first in the project of the finding, because several projects may include a file.
    /// </summary>
    private Document? Find(string path, Document home)
    {
        if (path.Length == 0 || path == home.FilePath)
            return home;
        var ids = solution.GetDocumentIdsWithFilePath(path);
        var id = ids.FirstOrDefault(other => other.ProjectId == home.Project.Id) ?? ids.FirstOrDefault();
        return solution.GetDocument(id);
    }

    /// <summary>An edited document with its original text.</summary>
    private sealed record OpenFile(DocumentId Id, SourceText Text, Source Source);
}
