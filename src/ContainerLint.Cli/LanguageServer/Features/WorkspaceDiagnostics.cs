using ContainerLint.Cli.LanguageServer.Folders;
using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Cli.LanguageServer.Texts;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>The findings of all files of a folder, open or not.</summary>
internal static class WorkspaceDiagnostics
{
    /// <summary>The reports by file.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="texts">What is open.</param>
    /// <param name="code">When findings in C# are shown.</param>
    /// <param name="known">The names of the answers that the editor has, by document.</param>
    public static IEnumerable<WorkspaceDocumentReport> Of(
        EditorFolder folder, OpenTexts texts, CodeDiagnostics code, Dictionary<string, string> known)
    {
        var paths = folder.Workspace.Documents
            .SelectMany(document => document.Companions.Prepend(document.Source.File)).Select(file => file.Path);
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
        {
            var fullPath = Path.GetFullPath(path, folder.Root);
            var open = texts.Find(fullPath);
            var closed = open ?? new OpenText(EditorUri.Of(fullPath), fullPath, "", 0, "");
            if (DocumentView.Of(closed, folder, texts) is not { } view)
                continue;
            var found = DiagnosticFeature.Of(view, code);
            var name = DiagnosticNames.Of(found);
            var isKnown = known.GetValueOrDefault(closed.Uri) == name;
            if (isKnown || found.Count > 0 || known.ContainsKey(closed.Uri))
            {
                yield return new WorkspaceDocumentReport(
                    closed.Uri, open?.Version, isKnown ? "unchanged" : "full", name, isKnown ? null : found);
            }
        }
    }
}
