using ContainerLint.Documents;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>Which file names are those of Dockerfiles.</summary>
internal static class DockerfileNames
{
    private static readonly string[] Stems = ["Dockerfile", "Containerfile"];

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

    /// <summary>How much a file name says: the plain names are meant as Dockerfiles whatever they contain.</summary>
    public static NameEvidence EvidenceOf(string name)
    {
        foreach (var stem in Stems)
        {
            if (name.Equals(stem, StringComparison.OrdinalIgnoreCase))
                return NameEvidence.Certain;
        }

        return IsVariant(name) ? NameEvidence.Likely : NameEvidence.None;
    }

    /// <summary>Whether a file is named as Podman and Buildah name theirs: <c>Containerfile.dev</c>.</summary>
    public static bool IsContainerfile(string name) =>
        name.StartsWith(Stems[1], StringComparison.OrdinalIgnoreCase)
        || FileNames.ExtensionOf(name).Equals(Stems[1], StringComparison.OrdinalIgnoreCase);

    private static bool IsVariant(string name)
    {
        var extension = FileNames.ExtensionOf(name);
        if (extension is "dockerfile" or "Dockerfile" or "containerfile" or "Containerfile")
            return true;
        if (OtherExtensions.Contains(extension))
            return false;
        foreach (var stem in Stems)
        {
            if (name.StartsWith(stem, StringComparison.Ordinal))
                return IsVariantSuffix(name.Substring(stem.Length), extension);
            if (name.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
                return name[stem.Length] is '.' or '-' or '_' && !CodeExtensions.Contains(extension);
        }

        return false;
    }

    /// <summary><c>Dockerfile.go</c> is a Dockerfile for Go, but <c>Dockerfile_test.go</c> is Go.</summary>
    private static bool IsVariantSuffix(string suffix, string extension) =>
        (suffix[0] == '.' && suffix.Length == extension.Length + 1)
        || (!CodeExtensions.Contains(extension) && (!char.IsLetter(suffix[0]) || extension.Length == 0));
}
