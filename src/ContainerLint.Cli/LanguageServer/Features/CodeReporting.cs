using ContainerLint.Cli.Files;
using ContainerLint.Cli.LanguageServer.Folders;
using ContainerLint.Languages.CSharp;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>
/// Whether findings in C# are shown: a project with the analyzer package has them from the compiler already, and
/// nothing should show twice.
/// </summary>
internal static class CodeReporting
{
    private const string Package = "ContainerLint.Analyzers";

    /// <summary>Whether findings of a document are shown.</summary>
    /// <param name="view">The document.</param>
    /// <param name="setting">What the user wants.</param>
    public static bool IsWanted(DocumentView view, CodeDiagnostics setting) =>
        view.Document is not CSharpDocument || setting switch
        {
            CodeDiagnostics.On => true,
            CodeDiagnostics.Off => false,
            _ => !HasPackage(view.Folder, view.Open.FullPath),
        };

    private static bool HasPackage(EditorFolder folder, string path)
    {
        if (new ProjectFolders(folder.Store).Find(FileStore.Slashed(path)) is not { } project)
            return false;
        return ProjectFolders.FilesOf(project, folder.Store).Append($"{project}/obj/project.assets.json")
            .Any(file => folder.Store.Peek(file)?.Text.Contains(Package, StringComparison.OrdinalIgnoreCase) == true);
    }
}
