using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Insights;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>Links from images to their pages at the registry.</summary>
internal static class LinkFeature
{
    /// <summary>The links of a document.</summary>
    public static IReadOnlyList<DocumentLink> Of(DocumentView view) =>
    [
        .. ImageAt.WholeIn(view).Where(at => at.Image.IsPulled).Select(at => Of(at, view)).OfType<DocumentLink>(),
    ];

    private static DocumentLink? Of(ImageAt at, DocumentView view) =>
        ImageInsight.Of(at.Image, view.Folder.Workspace.ContextOf(at.Document)) is { Page: { } page } insight
            ? new DocumentLink(
                view.RangeOf(at.Span), page, $"{insight.Reference.FamiliarName} at {insight.Reference.Registry}")
            : null;
}
