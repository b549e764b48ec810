using ContainerLint.Languages.Compose;
using ContainerLint.Languages.CSharp;
using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Cli.LanguageServer.Texts;

/// <summary>Texts that were never saved have no path; one is made up by which they are recognised.</summary>
internal static class UnsavedText
{
    private const string Folder = ".unsaved";

    /// <summary>The path; null if the text is no file of ours.</summary>
    /// <param name="uri">The address.</param>
    /// <param name="languageId">What the editor takes the text for.</param>
    /// <param name="root">The full path of the folder that it is taken to be in.</param>
    public static string? PathOf(string uri, string languageId, string root)
    {
        if (!uri.StartsWith(EditorUri.Untitled, StringComparison.Ordinal) || NameOf(languageId) is not { } name)
            return null;
        var id = string.Concat(uri[EditorUri.Untitled.Length..].Select(c => char.IsLetterOrDigit(c) ? c : '-'));
        return Path.Combine(root, Folder, id, name);
    }

    private static string? NameOf(string languageId) => languageId switch
    {
        "dockerfile" => DockerfileLanguage.Instance.UsualName,
        "dockercompose" => ComposeLanguage.Instance.UsualName,
        "csharp" => CSharpLanguage.Instance.UsualName,
        _ => null,
    };
}
