using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.References;

namespace ContainerLint.Rules;

/// <summary>Which images of a run have to have the same version, under any of their names.</summary>
/// <param name="documents">The documents of the run.</param>
/// <param name="knowledge">What is known of images.</param>
internal sealed class RunCompanions(IReadOnlyList<SourceDocument> documents, KnowledgeBase knowledge)
{
    private readonly Lazy<ILookup<string, ImageUse>> uses = new(() => documents
        .SelectMany(document => document.Images)
        .Select(image => (Image: image, Product: ProductOf(image, knowledge)))
        .Where(use => use.Product is not null)
        .ToLookup(use => use.Product!, use => use.Image, StringComparer.Ordinal));

    /// <summary>
    /// The images that have to have the version of one: the other parts of its product in its document, with what has
    /// the same name and tag there; if there are none, the other parts anywhere in the run.
    /// </summary>
    public IReadOnlyList<ImageUse> Of(ImageUse image, SourceDocument document)
    {
        if (ProductOf(image, knowledge) is not { } product)
            return [];
        var near = document.Images.Where(other => other != image && ProductOf(other, knowledge) == product).ToList();
        return near.Exists(other => !IsSamePart(image, other))
            ? near.FindAll(other => !IsSamePart(image, other) || other.Reference?.Tag == image.Reference?.Tag)
            : [.. uses.Value[product].Where(other => !IsSamePart(image, other))];
    }

    /// <summary>The names of one part in several registries end alike.</summary>
    private static bool IsSamePart(ImageUse one, ImageUse other) => PartOf(one) == PartOf(other);

    private static string PartOf(ImageUse image)
    {
        var name = image.TextOf(image.NameRange());
        return name.Substring(name.LastIndexOf('/') + 1);
    }

    /// <summary>The product that an image is a part of, whatever its tag; null if it is none, or not pulled.</summary>
    private static string? ProductOf(ImageUse image, KnowledgeBase knowledge) =>
        image.IsPulled && image.Text.IsKnownIn(image.NameRange())
        && ImageReference.From(ReferenceSyntax.Parse(image.TextOf(image.NameRange()))) is { } name
            ? knowledge.Companions.ProductOf(OriginalImage.Of(name, knowledge).Repository) : null;
}
