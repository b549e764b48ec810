using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1014: an image holds a version that its makers do not support any more.</summary>
public sealed partial class EndOfLifeImage : ImageRule
{
    /// <summary>So many supported versions are named.</summary>
    private const int MostNamed = 4;

    /// <summary>Whether the rule has something against an image.</summary>
    internal static bool Applies(KnownImage image) => image.EndedCycle is not null;

    /// <inheritdoc/>
    private protected override bool WritesTags => true;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Name.Tag is not { } tag || context.KnownOf(image) is not { } known
            || known.EndedCycle is not { } cycle)
        {
            return null;
        }

        var whole = TextRange.FromBounds(image.NameRange().Start, tag.Range.End);
        var message = $"{Quote(image, whole)} {Since(known, cycle)}{Instead(known, cycle)} {KnownImage.AsOf}";
        var finding = Report(image, tag.Range, message, FixOf(image, known)) with
        {
            LeftTo = Precedence.Above(Page.Name, known),
        };
        return cycle.Extended >= known.Horizon ? finding with { AtMost = Severity.Info } : finding;
    }

    private static string Since(KnownImage image, ProductCycle cycle) =>
        (cycle.End is { } end ? $"has been out of support since {end}" + Planned(end) : "is out of support")
        + (cycle.Extended is { } extended && extended >= image.Horizon
            ? $"; extended support lasts until {extended}" : "");

    /// <summary>What lies behind the record was a plan when that ended.</summary>
    private static string Planned(Day end) => end > EmbeddedKnowledge.Date ? ", as planned" : "";

    private static string Instead(KnownImage image, ProductCycle cycle)
    {
        if (!image.IsFresh)
            return "";
        var supported = EndOfLife.SupportedOn(cycle.Product, image.Today).Take(MostNamed).Select(other => other.Name);
        return string.Join(", ", supported) is { Length: > 0 } names ? $"; supported: {names}" : "";
    }

    /// <summary>A later line that begins with the same number, in the same variant.</summary>
    private static Fix? FixOf(ImageUse use, KnownImage image)
    {
        if (image.IsHeld || !image.IsFresh || image.Line?.NewestOfMajor is not { } newest
            || newest == image.Tag
            || EndOfLife.Of(image.Repository, newest) is not { } cycle || cycle.IsOver(image.Horizon))
        {
            return null;
        }

        return FixOf($"Write '{newest}', another line", Safety.Unsafe, use.With(tag: newest));
    }
}
