using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>
/// Project files of MSBuild, whose properties name images: <c>.csproj</c>, <c>.props</c>, <c>.targets</c>.
/// </summary>
public sealed class ProjectLanguage : StandaloneLanguage
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "csproj", "dcproj", "esproj", "fsproj", "proj", "projitems", "props", "pubxml", "shproj", "sqlproj", "targets",
        "vbproj", "vcxproj",
    };

    private ProjectLanguage()
    {
    }

    /// <summary>The only instance.</summary>
    public static ProjectLanguage Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "project";

    /// <inheritdoc/>
    public override string Noun => "a project file";

    /// <inheritdoc/>
    public override string Plural => "project files";

    /// <inheritdoc/>
    public override string UsualName => "Web.csproj";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Globs { get; } = [.. Extensions.Select(extension => "*." + extension)];

    /// <inheritdoc/>
    public override CommentMark Comment => new("<!--", "-->");

    /// <inheritdoc/>
    public override NameEvidence EvidenceOf(string path) =>
        Extensions.Contains(FileNames.ExtensionOf(FileNames.NameOf(path))) ? NameEvidence.Likely : NameEvidence.None;

    /// <inheritdoc/>
    public override bool Confirms(string text) => ProjectReader.MayMatter(text);

    /// <inheritdoc/>
    public override SourceDocument Read(Source source, SourceLookup lookup) => ProjectReader.Read(source);
}
