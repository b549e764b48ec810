using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// CL1015: a tag of an official image that is not built any more, so that it gets no repairs of what is below it.
/// </summary>
public sealed partial class TagNotRebuilt : ImageRule
{
    /// <summary>Whether the rule has something against an image.</summary>
    internal static bool Applies(KnownImage image) => image.Left is not null;

    /// <inheritdoc/>
    private protected override bool WritesTags => true;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Name.Tag is not { } tag || context.KnownOf(image) is not { } known
            || known.Left is not { } left)
        {
            return null;
        }

        var line = known.Line;
        var isSuperseded = line?.Newest is not null;
        if (isSuperseded && known.IsHeld)
            return null;
        var whole = TextRange.FromBounds(image.NameRange().Start, tag.Range.End);
        var message = $"{Quote(image, whole)} has not been rebuilt since {left}; {Rest(known, line)} {KnownImage.AsOf}";
        var finding = Report(image, tag.Range, message, FixOf(image, known, line)) with
        {
            LeftTo = Precedence.Above(Page.Name, known),
        };
        return isSuperseded ? finding with { AtMost = Severity.Hint } : finding;
    }

    /// <summary>What is built instead.</summary>
    private static string Rest(KnownImage image, TagLine? line)
    {
        var official = image.Official!;
        if (!official.IsBuilt)
            return $"nothing of '{official.Name}' is";
        if (line is null)
            return "nothing like it is built";
        if (line.Newest is { } newest)
            return $"the newest tag of its line is '{newest}'";
        if (!line.IsBuilt)
            return $"its line '{line.Name}' is over";
        return line.NewestRelated is { } related
            ? $"its variant is over, but there is '{related}'" : $"nothing like it is built in the line '{line.Name}'";
    }

    private static Fix? FixOf(ImageUse use, KnownImage image, TagLine? line) =>
        image.IsHeld || !image.IsFresh || line?.Newest is not { } newest ? null
            : FixOf($"Write '{newest}'", Safety.Unsafe, use.With(tag: newest));
}
