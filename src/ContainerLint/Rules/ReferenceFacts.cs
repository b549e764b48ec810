using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>
/// What a run knows of a reference by its text alone. Found out once: many uses bear the same text, and one rule after
/// the other asks.
/// </summary>
internal sealed class ReferenceFacts : ImageFacts
{
    private readonly Lazy<KnownImage?> known;

    /// <summary>Finds out what is known of the text of a use.</summary>
    public ReferenceFacts(ImageUse image, RuleContext context)
    {
        Context = context;
        IsProduced = context.Run.Produces(image);
        IsPortReadAsTag = !IsProduced && PortReadAsTag.IsReadSo(image, context);
        known = new(() => !IsPortReadAsTag && ImageIdAsReference.IdIn(image) is null
            ? KnownImage.Of(image, context.Today) : null);
    }

    /// <summary>The context in which it is known.</summary>
    public RuleContext Context { get; }

    /// <summary>Whether the run makes an image or a stage of this name.</summary>
    public bool IsProduced { get; }

    /// <summary>Whether this is meant as a registry's host and port.</summary>
    public bool IsPortReadAsTag { get; }

    /// <summary>What the embedded knowledge knows of it; null if nothing.</summary>
    public KnownImage? Known => known.Value;
}
