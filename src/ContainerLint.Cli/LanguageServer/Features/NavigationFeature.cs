using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Text;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>Where names are made and used: stages, variables, images.</summary>
internal static class NavigationFeature
{
    /// <summary>Where the name at a position is made.</summary>
    public static IReadOnlyList<EditorLocation> Definition(DocumentView view, EditorPosition position)
    {
        var offset = view.OffsetOf(position);
        if (StageOrVariable.At(view, offset) is { } names)
            return [.. names.Declarations.Select(use => view.LocationOf(new Place(names.Source, use.Span)))];
        if (ImageAt.Find(view, offset) is not { } at)
            return [];
        // What a reference is made of, if it is not typed where it is used: constants, lines of an .env file.
        var whole = at.Image.Place.InFile();
        return
        [
            .. at.Image.Text.Segments.Where(segment => segment.Kind != SegmentKind.Joint)
                .Select(segment => new Place(segment.Source, segment.Span).InFile())
                .Where(place => place.Span.Length > 0
                    && (place.Source != whole.Source || !whole.Span.Contains(place.Span)))
                .Distinct().Select(view.LocationOf),
        ];
    }

    /// <summary>Where the name at a position is used; of an image, where any file uses its repository.</summary>
    public static IReadOnlyList<EditorLocation> References(
        DocumentView view, EditorPosition position, bool includesDeclaration)
    {
        var offset = view.OffsetOf(position);
        if (StageOrVariable.At(view, offset) is { } names)
        {
            return
            [
                .. names.All.Where(use => includesDeclaration || !use.IsDeclaration)
                    .Select(use => view.LocationOf(new Place(names.Source, use.Span))),
            ];
        }

        return ImageAt.Find(view, offset) is { } at
            ? [.. RepositoryUses.Of(view, at.Image).Select(use => view.LocationOf(use.Image.Place))] : [];
    }

    /// <summary>What would be renamed at a position; null if nothing can be.</summary>
    public static EditorRange? PrepareRename(DocumentView view, EditorPosition position) =>
        StageOrVariable.At(view, view.OffsetOf(position)) is { CanBeRenamed: true } names
            ? view.RangeOf(names.Here.Span) : null;

    /// <summary>The edits that rename what is at a position; null if it cannot be, or not to that.</summary>
    public static WorkspaceEdits? Rename(DocumentView view, EditorPosition position, string name)
    {
        if (StageOrVariable.At(view, view.OffsetOf(position)) is not { CanBeRenamed: true } names
            || !names.Takes(name))
        {
            return null;
        }

        return view.EditsOf(names.All.Select(use => new Edit(names.Source, use.Span, name)));
    }
}
