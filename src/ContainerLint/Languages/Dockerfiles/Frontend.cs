using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>The program that <c># syntax=</c> hands a file to.</summary>
internal static class Frontend
{
    private const string Official = "dockerfile";
    private const string Account = "docker/";

    /// <summary>The image of the frontend; null if no directive names one.</summary>
    public static ImageUse? Of(DockerfileSyntax syntax)
    {
        foreach (var directive in syntax.Directives)
        {
            if (directive.Name != "syntax" || !directive.IsEffective)
                continue;
            var blank = directive.Value.IndexOf(' ');
            var span = blank < 0 ? directive.ValueSpan : new SourceSpan(directive.ValueSpan.Start, blank);
            var text = MappedText.Verbatim(syntax.Source, span, Notations.Directive);
            return new ImageUse(text, Role.Frontend, new Place(syntax.Source, span));
        }

        return null;
    }

    /// <summary>
    /// Whether the frontend is not BuildKit's own (<c>docker/dockerfile*</c>, also from a mirror): then the file follows
    /// rules that only that program knows.
    /// </summary>
    public static bool IsForeign(DockerfileSyntax syntax) =>
        Of(syntax) is { Name: { Error: null, Path: { IsKnown: true, Text: var path } } } && !IsOwn(path);

    private static bool IsOwn(string path)
    {
        var name = path.LastIndexOf('/') + 1;
        var isDocker = name >= Account.Length
            && string.CompareOrdinal(path, name - Account.Length, Account, 0, Account.Length) == 0;
        return isDocker
            ? string.CompareOrdinal(path, name, Official, 0, Official.Length) == 0
            : path.Substring(name) is Official or Official + "-upstream";
    }
}
