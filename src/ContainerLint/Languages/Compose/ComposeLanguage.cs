using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>Compose files: by name, and other YAML that is one by its content.</summary>
public sealed class ComposeLanguage : StandaloneLanguage
{
    private static readonly string[] WorkflowFolders =
        [".github/workflows/", ".gitea/workflows/", ".forgejo/workflows/"];

    private ComposeLanguage()
    {
    }

    /// <summary>The only instance.</summary>
    public static ComposeLanguage Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "compose";

    /// <inheritdoc/>
    public override string Noun => "a compose file";

    /// <inheritdoc/>
    public override string Plural => "compose files";

    /// <inheritdoc/>
    public override string UsualName => "compose.yaml";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Globs { get; } = ["*compose*.y*ml"];

    /// <inheritdoc/>
    public override CommentMark Comment => new("#");

    /// <inheritdoc/>
    public override NameEvidence EvidenceOf(string path)
    {
        var name = FileNames.NameOf(path);
        if (FileNames.ExtensionOf(name) is not ("yml" or "yaml"))
            return NameEvidence.None;
        return IsComposeStem(FileNames.StemOf(name)) && !IsWorkflow(path)
            ? NameEvidence.Certain
            : NameEvidence.Possible;
    }

    /// <inheritdoc/>
    public override bool MayBe(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("services"u8) >= 0 || bytes.IndexOf("image"u8) >= 0 || bytes.IndexOf("build"u8) >= 0
        || IsUtf16(bytes);

    /// <inheritdoc/>
    public override bool Recognises(string text) => ComposeContent.IsCompose(text);

    /// <inheritdoc/>
    public override bool Recognises(string path, string text) =>
        Recognises(text) || (FileNames.NameOf(path).IndexOf("compose", StringComparison.OrdinalIgnoreCase) >= 0
            && !IsWorkflow(path) && FirstVersionContent.IsCompose(text, isNamed: true));

    /// <inheritdoc/>
    public override SourceDocument Read(Source source, SourceLookup lookup) => ComposeReader.Read(source, lookup);

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 2 && ((bytes[0] == 0xff && bytes[1] == 0xfe) || (bytes[0] == 0xfe && bytes[1] == 0xff));

    private static bool IsComposeStem(string stem) =>
        Is(stem, "compose") || Is(stem, "docker-compose") || Is(stem, "podman-compose")
        || Begins(stem, "compose.") || Begins(stem, "docker-compose") || Begins(stem, "podman-compose")
        || stem.EndsWith(".compose", StringComparison.OrdinalIgnoreCase)
        || stem.EndsWith(".docker-compose", StringComparison.OrdinalIgnoreCase);

    private static bool IsWorkflow(string path)
    {
        var slashed = path.Replace('\\', '/');
        return Array.Exists(WorkflowFolders, folder => slashed.IndexOf(folder, StringComparison.Ordinal) >= 0);
    }

    private static bool Is(string stem, string name) => stem.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(string stem, string prefix) =>
        stem.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        && (prefix[prefix.Length - 1] == '.' || !char.IsLetterOrDigit(stem[prefix.Length]));
}
