using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Dockerfiles and Containerfiles, with a suffix or as an extension: <c>Dockerfile.dev</c>, <c>api.Dockerfile</c>.
/// </summary>
public sealed class DockerfileLanguage : StandaloneLanguage
{
    private DockerfileLanguage()
    {
    }

    /// <summary>The only instance.</summary>
    public static DockerfileLanguage Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "dockerfile";

    /// <inheritdoc/>
    public override string Noun => "a Dockerfile";

    /// <inheritdoc/>
    public override string Plural => "Dockerfiles";

    /// <inheritdoc/>
    public override string UsualName => "Dockerfile";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Globs { get; } = ["*Dockerfile*", "*Containerfile*"];

    /// <inheritdoc/>
    public override CommentMark Comment => new("#");

    /// <inheritdoc/>
    public override NameEvidence EvidenceOf(string path) => DockerfileNames.EvidenceOf(FileNames.NameOf(path));

    /// <inheritdoc/>
    public override bool Confirms(string text) => DockerfileContent.IsDockerfile(text);

    /// <inheritdoc/>
    public override bool Recognises(string text) => DockerfileContent.IsDockerfile(text);

    /// <inheritdoc/>
    public override SourceDocument Read(Source source, SourceLookup lookup) => DockerfileReader.Read(source);
}
