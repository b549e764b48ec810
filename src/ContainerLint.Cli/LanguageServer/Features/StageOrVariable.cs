using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>A name of a Dockerfile with all places where it stands.</summary>
/// <param name="Source">The Dockerfile.</param>
/// <param name="Here">The place that is asked about.</param>
/// <param name="All">All places, in the order of the text.</param>
internal sealed record StageOrVariable(Source Source, NameUse Here, IReadOnlyList<NameUse> All)
{
    /// <summary>The places where the name is made.</summary>
    public IEnumerable<NameUse> Declarations => All.Where(use => use.IsDeclaration);

    /// <summary>
    /// Whether it can be renamed: it is made here, and no build outside this file passes it as an argument.
    /// </summary>
    public bool CanBeRenamed { get; private init; }

    /// <summary>The name at an offset; null if there is none.</summary>
    public static StageOrVariable? At(DocumentView view, int offset)
    {
        if (view.Document is not DockerfileDocument document)
            return null;
        var uses = NameUses.In(DockerfileReader.SyntaxOf(document));
        if (uses.FirstOrDefault(use => use.Span.Start <= offset && offset <= use.Span.End) is not { } here)
            return null;
        IReadOnlyList<NameUse> all = [.. uses.Where(here.IsSameAs)];
        return new StageOrVariable(document.Source, here, all)
        {
            CanBeRenamed = all.Any(use => use.IsDeclaration)
                && !view.Folder.Workspace.Documents.SelectMany(one => one.Builds)
                    .Any(build => build.Arguments.ContainsKey(here.Name) || IsTarget(build.Target, here)),
        };
    }

    /// <summary>Whether a name is one that the Dockerfile may have instead.</summary>
    public bool Takes(string name) => name.Length > 0 && (Here.Kind == NameKind.Stage
        ? char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
        : !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'));

    private static bool IsTarget(string? target, NameUse here) =>
        here.Kind == NameKind.Stage && string.Equals(target, here.Name, StringComparison.OrdinalIgnoreCase);
}
