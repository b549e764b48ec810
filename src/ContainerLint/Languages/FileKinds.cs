using ContainerLint.Documents;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Languages;

/// <summary>Recognises the files that are read, by name and where that says too little by content.</summary>
public static class FileKinds
{
    private static readonly string[] DockerfileStems = ["Dockerfile", "Containerfile"];

    private static readonly HashSet<string> OtherExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "bak", "bmp", "csv", "dockerignore", "erb", "gif", "htm", "html", "in", "j2", "jinja", "jinja2", "jpg", "json",
        "lock", "log", "markdown", "md", "mustache", "orig", "pdf", "png", "rej", "rst", "sarif", "sum", "svg", "swp",
        "template", "tmpl", "toml", "tpl", "txt", "xml", "yaml", "yml",
    };

    private static readonly HashSet<string> CodeExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "bash", "bat", "bats", "c", "cc", "class", "cmd", "cpp", "cs", "css", "dll", "exe", "fs", "go", "gradle",
        "groovy", "h", "java", "js", "jsx", "kt", "lua", "mjs", "php", "pl", "ps1", "psm1", "py", "pyc", "rb", "rs",
        "scala", "sh", "snap", "sql", "swift", "tf", "ts", "tsx", "vb", "vue", "zsh",
    };

    private static readonly HashSet<string> ProjectExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "csproj", "dcproj", "esproj", "fsproj", "proj", "projitems", "props", "pubxml", "shproj", "sqlproj", "targets", "vbproj",
        "vcxproj",
    };

    /// <summary>What a file is by its name; null if the name alone does not say it is one to read.</summary>
    /// <param name="path">The path, with <c>/</c> or <c>\</c>.</param>
    public static Language? Of(string path)
    {
        path = path.Replace('\\', '/');
        var name = path.Substring(path.LastIndexOf('/') + 1);
        if (IsCSharp(name))
            return Language.CSharp;
        if (IsDockerfile(name))
            return Language.Dockerfile;
        if (ProjectExtensions.Contains(ExtensionOf(name)))
            return Language.Project;
        return IsYaml(name) && IsCompose(StemOf(name)) && !IsWorkflow(path) ? Language.Compose : null;
    }

    /// <summary>
    /// Whether a file may be a compose file for all its name says: it is worth a look at its content.
    /// </summary>
    /// <param name="path">The path, with <c>/</c> or <c>\</c>.</param>
    public static bool IsYaml(string path) => ExtensionOf(path) is "yml" or "yaml";

    /// <summary>
    /// Whether YAML with any name is a compose file by its content: nothing but what compose allows at the top, and
    /// services of which one has an image, a build or a base.
    /// </summary>
    public static bool LooksLikeCompose(string text) => ComposeContent.IsCompose(text);

    /// <summary>
    /// Whether a file with a Dockerfile's name may be one: it has a <c>FROM</c>, or at least begins with an
    /// instruction.
    /// </summary>
    public static bool LooksLikeDockerfile(string text) => DockerfileContent.IsDockerfile(text);

    /// <summary>Whether a file is C#, a class <c>Dockerfile</c> included.</summary>
    private static bool IsCSharp(string name) =>
        name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && name.Length > 3;

    private static bool IsDockerfile(string name)
    {
        if (name.Equals("Dockerfile", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Containerfile", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var extension = ExtensionOf(name);
        if (extension is "dockerfile" or "Dockerfile" or "containerfile" or "Containerfile")
            return true;
        if (OtherExtensions.Contains(extension))
            return false;
        foreach (var stem in DockerfileStems)
        {
            if (name.StartsWith(stem, StringComparison.Ordinal))
                return IsVariant(name.Substring(stem.Length), extension);
            if (name.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
                return name[stem.Length] is '.' or '-' or '_' && !CodeExtensions.Contains(extension);
        }

        return false;
    }

    /// <summary>
    /// Whether something behind <c>Dockerfile</c> makes it a variant: <c>Dockerfile.go</c> is one for Go, but
    /// <c>Dockerfile_test.go</c> is Go.
    /// </summary>
    private static bool IsVariant(string rest, string extension) =>
        (rest[0] == '.' && rest.Length == extension.Length + 1)
        || (!CodeExtensions.Contains(extension) && (!char.IsLetter(rest[0]) || extension.Length == 0));

    private static bool IsCompose(string stem) =>
        Is(stem, "compose") || Is(stem, "docker-compose") || Is(stem, "podman-compose")
        || Begins(stem, "compose.") || Begins(stem, "docker-compose") || Begins(stem, "podman-compose")
        || stem.EndsWith(".compose", StringComparison.OrdinalIgnoreCase)
        || stem.EndsWith(".docker-compose", StringComparison.OrdinalIgnoreCase);

    private static bool IsWorkflow(string path) =>
        path.Contains(".github/workflows/") || path.Contains(".gitea/workflows/")
        || path.Contains(".forgejo/workflows/");

    private static bool Is(string stem, string name) => stem.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(string stem, string prefix) =>
        stem.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        && (prefix[prefix.Length - 1] == '.' || !char.IsLetterOrDigit(stem[prefix.Length]));

    private static string StemOf(string name) => name.Substring(0, name.LastIndexOf('.'));

    private static string ExtensionOf(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot <= path.LastIndexOfAny(['/', '\\']) ? "" : path.Substring(dot + 1);
    }
}
