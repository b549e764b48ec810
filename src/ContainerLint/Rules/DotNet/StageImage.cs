using ContainerLint.Knowledge;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>What is in the image that a stage builds on; the stage remembers it.</summary>
internal sealed class StageImage
{
    private readonly KnowledgeBase knowledge;
    private readonly BaseImage? image;

    private StageImage(KnowledgeBase knowledge, BaseImage? image)
    {
        this.knowledge = knowledge;
        this.image = image;
    }

    /// <summary>What is in the image at the end of a stage's chain; null if that is not known.</summary>
    public static BaseImage? Of(StageState state, KnowledgeBase knowledge)
    {
        if (state.Image is null)
            return null;
        if (state.Root.Facts is not StageImage known || known.knowledge != knowledge)
            state.Root.Facts = known = new StageImage(knowledge, Find(state.Root, knowledge));
        return known.image;
    }

    /// <summary>
    /// The part of an image's name in its <c>FROM</c> that says which one it is: from the last part of its name on.
    /// </summary>
    public static Place NameIn(StageState state)
    {
        var text = state.Image!;
        var path = ReferenceSyntax.Parse(text.Value).Path.Range;
        var slash = text.Value.LastIndexOf('/', Math.Max(0, path.End - 1), Math.Max(0, path.End - 1) + 1);
        return PlaceIn(state, TextRange.FromBounds(slash + 1, text.Value.Length));
    }

    /// <summary>Where the tag is, the whole image if there is none.</summary>
    public static Place TagIn(StageState state) =>
        ReferenceSyntax.Parse(state.Image!.Value).Tag is { } tag
            ? PlaceIn(state, tag.Range)
            : PlaceIn(state, new TextRange(0, state.Image!.Value.Length));

    private static Place PlaceIn(StageState state, TextRange range)
    {
        var place = state.Image!.PlaceOf(range);
        return (place.Span.Length > 0 ? place : new Place(state.Source, state.Root.Stage.BaseSpan)).InFile();
    }

    private static BaseImage? Find(StageState root, KnowledgeBase knowledge)
    {
        // A backtick is the escape character of Windows.
        if (root.Escape == '`' || root.Image is not { IsKnown: true } text || IsForWindows(root.Stage))
            return null;
        if (ImageReference.From(ReferenceSyntax.Parse(text.Value)) is not { } reference)
            return null;
        var original = OriginalImage.Of(reference, knowledge);
        var isOnlyDigest = reference.Tag is null && reference.Digest is not null;
        return isOnlyDigest ? null : knowledge.BaseImages.Of(original.Repository, reference.Tag);
    }

    private static bool IsForWindows(Stage stage) => stage.From.Flags.Any(flag => flag.Name == "platform"
        && flag.Value?.Value.IndexOf("windows", StringComparison.OrdinalIgnoreCase) >= 0);
}
