using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Cli.LanguageServer.Texts;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>Remembers what an editor knows of the findings of open documents.</summary>
/// <param name="findingsOf">The findings of a document as they are now.</param>
internal sealed class FindingNews(Func<OpenText, IReadOnlyList<EditorDiagnostic>> findingsOf)
{
    private readonly Dictionary<string, IReadOnlyList<EditorDiagnostic>> known = new(StringComparer.Ordinal);

    /// <summary>The editor knows nothing of a document any more.</summary>
    public void Forget(OpenText open) => known.Remove(open.FullPath);

    /// <summary>The documents with other findings than last time, which count as known from now on.</summary>
    public IReadOnlyList<FindingChange> Of(IReadOnlyList<OpenText> all)
    {
        var changes = new List<FindingChange>();
        foreach (var open in all)
        {
            var found = findingsOf(open);
            var isFirst = !known.TryGetValue(open.FullPath, out var last);
            if (!isFirst && DiagnosticNames.AreSame(last!, found))
                continue;
            known[open.FullPath] = found;
            changes.Add(new FindingChange(open, found) { IsFirst = isFirst });
        }

        return changes;
    }
}

/// <summary>The findings of a document that the editor does not know yet.</summary>
/// <param name="Open">The document.</param>
/// <param name="Found">Its findings.</param>
internal sealed record FindingChange(OpenText Open, IReadOnlyList<EditorDiagnostic> Found)
{
    /// <summary>Whether the editor knows nothing of the document.</summary>
    public bool IsFirst { get; init; }
}
