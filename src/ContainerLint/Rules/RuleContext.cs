using System.Runtime.CompilerServices;
using ContainerLint.Documents;
using ContainerLint.Findings;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>What a rule may lean on besides the document.</summary>
public sealed class RuleContext
{
    private readonly ConditionalWeakTable<ImageUse, Answer> known = new();
    private readonly ConditionalWeakTable<ImageUse, Answer>.CreateValueCallback ask;

    /// <summary>Makes a context.</summary>
    /// <param name="settings">The options that apply to the document.</param>
    /// <param name="run">What the documents of the run say together.</param>
    /// <param name="today">The day on which the question is asked; what ends later has not ended.</param>
    public RuleContext(Settings settings, RunFacts run, Day today)
    {
        (Settings, Run, Today) = (settings, run, today);
        ask = image => new Answer(KnownImage.Of(image, this));
    }

    /// <summary>The options that apply to the document.</summary>
    public Settings Settings { get; }

    /// <summary>What the documents of the run say together.</summary>
    public RunFacts Run { get; }

    /// <summary>The day on which the question is asked; what ends later has not ended.</summary>
    public Day Today { get; }

    /// <summary>
    /// What is known of a use; null if nothing. Found out once, for one rule after the other asks.
    /// </summary>
    internal KnownImage? KnownOf(ImageUse image) => known.GetValue(image, ask).Image;

    private sealed class Answer(KnownImage? image)
    {
        public KnownImage? Image => image;
    }
}
