using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>
/// What a run knows about a reference from its text alone. Computed once per text, since many uses share a text and
/// many rules ask.
/// </summary>
internal sealed class ReferenceFacts : ImageFacts
{
    private readonly Lazy<KnownImage?> known;

    /// <summary>Computes the facts for the text of a use.</summary>
    public ReferenceFacts(ImageUse image, RuleContext context)
    {
        Context = context;
        IsProduced = context.Run.Produces(image);
        IsPortReadAsTag = !IsProduced && PortReadAsTag.Matches(image, context);
        known = new(() => !IsPortReadAsTag && ImageIdAsReference.IdIn(image) is null
            ? KnownImage.Of(image, context) : null);
    }

    /// <summary>The context of these facts.</summary>
    public RuleContext Context { get; }

    /// <summary>Whether the run builds an image or a stage of this name.</summary>
    public bool IsProduced { get; }

    /// <summary>Whether this is a registry host and port that Docker reads as name and tag.</summary>
    public bool IsPortReadAsTag { get; }

    /// <summary>What the knowledge says about it, or null.</summary>
    public KnownImage? Known => known.Value;
}
