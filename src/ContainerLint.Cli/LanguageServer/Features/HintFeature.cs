using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Cli.LanguageServer.Texts;
using ContainerLint.Insights;
using ContainerLint.Text;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>What moving tags name, and what variables make of a reference, shown behind it.</summary>
internal static class HintFeature
{
    /// <summary>The hints in a part of a document.</summary>
    public static IReadOnlyList<InlayHint> Of(DocumentView view, EditorRange range)
    {
        var shown = EditorRanges.SpanOf(view.Source, range);
        return
        [
            .. ImageAt.WholeIn(view).Where(at => EditorRanges.Meet(at.Span, shown))
                .Select(at => Of(at, view)).OfType<InlayHint>(),
        ];
    }

    private static InlayHint? Of(ImageAt at, DocumentView view)
    {
        var position = EditorRanges.PositionOf(view.Source, at.Span.End);
        var insight = ImageInsight.Of(at.Image, view.Folder.Workspace.ContextOf(at.Document));
        if (insight is { Named: { } named, IsRecorded: true })
        {
            return new InlayHint(
                position, "= " + named, $"What the tag named on {insight.Date}", PaddingLeft: true);
        }

        var typed = new Place(view.Source, at.Span).Text;
        return at.Image.Text.IsKnown && HasVariable(typed)
            ? new InlayHint(position, "= " + at.Image.Text.Value, "The value of the reference", PaddingLeft: true)
            : null;
    }

    private static bool HasVariable(string typed) =>
        typed.Contains('$', StringComparison.Ordinal) || typed.Contains('{', StringComparison.Ordinal);
}
