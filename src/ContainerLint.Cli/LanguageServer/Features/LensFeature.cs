using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>Lines above images that other places use with other tags.</summary>
internal static class LensFeature
{
    /// <summary>The command that shows the other places; the editor brings it along.</summary>
    private const string ShowReferences = "";

    private const int MostTags = 4;

    /// <summary>The lines of a document.</summary>
    public static IReadOnlyList<CodeLens> Of(DocumentView view) =>
        [.. ImageAt.WholeIn(view).Where(at => !at.Image.IsProduced).Select(at => Of(at, view)).OfType<CodeLens>()];

    private static CodeLens? Of(ImageAt at, DocumentView view)
    {
        var uses = RepositoryUses.Of(view, at.Image).Where(use => !use.Image.IsProduced).ToList();
        List<string> tags =
            [.. uses.Select(use => RepositoryUses.TagOf(use.Image)).Distinct().Order(StringComparer.Ordinal)];
        if (tags.Count < 2)
            return null;
        var shown = string.Join(", ", tags.Take(MostTags)) + (tags.Count > MostTags ? ", …" : "");
        return new CodeLens(view.RangeOf(at.Span), new EditorCommand(
            $"{Wording.Count(uses.Count, "place")} use {at.Image.Reference!.FamiliarName}: {shown}", ShowReferences));
    }
}
