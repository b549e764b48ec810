using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Languages.Projects;

namespace ContainerLint.Cli.Files;

/// <summary>Tells the language of a file: by its name, else by its content.</summary>
internal static class FileLanguage
{
    private static readonly string[] PlainNames = ["Dockerfile", "Containerfile"];

    /// <summary>The language that a path says; null if only the content can tell.</summary>
    public static Language? OfName(string path) => FileKinds.Of(path);

    /// <summary>Whether a file of this name may be a compose file by its content.</summary>
    public static bool MayBeCompose(string name) => FileKinds.IsYaml(name);

    /// <summary>Whether a file with these bytes may be a compose file: a sieve that keeps every one.</summary>
    public static bool MayBeCompose(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("services"u8) >= 0 || bytes is [0xff, 0xfe, ..] or [0xfe, 0xff, ..];

    /// <summary>The language that the content says; null if it says none.</summary>
    /// <param name="text">The content.</param>
    /// <param name="isExplicit">Whether the user named the file; what a walk came across can only be compose.</param>
    public static Language? OfContent(string text, bool isExplicit) =>
        FileKinds.LooksLikeCompose(text) ? Language.Compose
        : isExplicit && FileKinds.LooksLikeDockerfile(text) ? Language.Dockerfile
        : null;

    /// <summary>
    /// Whether a file that nobody named is none to read: a project that says nothing of images and frameworks, or what only has a name
    /// like a Dockerfile's: <c>Dockerfile.notes</c>. One that is called <c>Dockerfile</c> is meant as one, whatever is
    /// in it.
    /// </summary>
    public static bool IsSomethingElse(string path, Language? language, string text) => language switch
    {
        Language.Dockerfile => !PlainNames.Contains(
            path[(path.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase) && !FileKinds.LooksLikeDockerfile(text),
        Language.Project => !ProjectReader.MayMatter(text),
        _ => false,
    };
}
