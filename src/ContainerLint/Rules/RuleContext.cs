using System.Collections.Concurrent;
using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>What a rule may lean on besides the document.</summary>
/// <param name="settings">The options that apply to the document.</param>
/// <param name="run">What the documents of the run say together.</param>
/// <param name="today">The day on which the question is asked; what ends later has not ended.</param>
/// <param name="registry">What registries have answered; nothing if none was asked.</param>
public sealed class RuleContext(Settings settings, RunFacts run, Day today, RegistryFacts? registry = null)
    : FileContext(settings, today)
{
    private readonly ConcurrentDictionary<string, ReferenceFacts> facts = new(StringComparer.Ordinal);

    /// <summary>What the documents of the run say together.</summary>
    public RunFacts Run => run;

    /// <summary>What registries have answered.</summary>
    public RegistryFacts Registry { get; } = registry ?? RegistryFacts.None;

    /// <summary>Whether the run makes an image or a stage with the name in a use.</summary>
    internal bool Produces(ImageUse image) => FactsOf(image).IsProduced;

    /// <summary>Whether a use is meant as a registry's host and port, which is another rule's affair.</summary>
    internal bool IsPortReadAsTag(ImageUse image) => FactsOf(image).IsPortReadAsTag;

    /// <summary>
    /// Whether the image is not expected to stay the same: the run makes it, it is there already, or it is a source of
    /// cached layers.
    /// </summary>
    internal bool IsExpectedToMove(ImageUse image) =>
        !image.IsPulled || image.Role == Role.Cache || FactsOf(image).IsProduced;

    /// <summary>What is known of an image; null if nothing, or if it is not pulled.</summary>
    internal KnownImage? KnownOf(ImageUse image) =>
        IsExpectedToMove(image) || AmbiguousNamespace.MayBeBuildContext(image, this) ? null : FactsOf(image).Known;

    /// <summary>
    /// What the text of a use says; the use itself remembers, for a look-up takes longer than most rules.
    /// </summary>
    private ReferenceFacts FactsOf(ImageUse image)
    {
        if (image.Facts is ReferenceFacts remembered && remembered.Context == this)
            return remembered;
        if (!facts.TryGetValue(image.Text.Value, out var found))
            found = facts.GetOrAdd(image.Text.Value, new ReferenceFacts(image, this));
        image.Facts = found;
        return found;
    }
}
