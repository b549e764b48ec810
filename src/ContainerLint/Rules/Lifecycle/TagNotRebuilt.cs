using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Knowledge.Tags;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// CL1015: a tag of an official image that is no longer rebuilt, so it misses the fixes of its base image and packages.
/// </summary>
public sealed partial class TagNotRebuilt : ImageRule
{
    /// <summary>How many tags the message names.</summary>
    private const int MostNamed = 2;

    /// <summary>Whether the rule reports an image.</summary>
    internal static bool Applies(KnownImage image) => image.NotRebuiltSince is not null;

    /// <inheritdoc/>
    private protected override bool WritesTags => true;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Name.Tag is not { } tag || context.KnownOf(image) is not { } known
            || known.NotRebuiltSince is not { } left)
        {
            return null;
        }

        var line = known.Line;
        var isSuperseded = line?.Newest is not null;
        if (isSuperseded && known.IsPinned)
            return null;
        var whole = TextRange.FromBounds(image.NameRange().Start, tag.Range.End);
        var message = $"{Quote(image, whole)} has not been rebuilt since {left}"
            + (Rest(known, line) is { } rest ? "; " + rest : "");
        var finding = Report(image, tag.Range, message, FixOf(image, known, line), known.TagsAsOf) with
        {
            YieldsTo = Precedence.Above(Page.Name, known),
        };
        return isSuperseded && !IsPreview(known) ? finding with { AtMost = Severity.Hint } : finding;
    }

    /// <summary>
    /// Whether the tag is a pre-release; that its release is out changes more than another patch does.
    /// </summary>
    private static bool IsPreview(KnownImage image) => TagName.Parse(image.Tag).PreRelease is not null;

    /// <summary>What to use instead, or that nothing is left; null if there is nothing to say.</summary>
    private static string? Rest(KnownImage image, TagLine? line)
    {
        var official = image.Tags!;
        if (!official.IsBuilt)
            return $"'{official.Name}' is no longer maintained";
        if (line?.Newest is { } newest)
            return IsPreview(image) ? $"released as '{newest}'" : $"superseded by '{newest}'";
        if (line is { IsBuilt: false, Name.Length: > 0 })
            return $"'{line.Name}' is no longer maintained" + (Newest(image) is { } tag ? $"; newest: '{tag}'" : "");
        if (line?.NewestRelated is { } related)
            return $"use '{related}'";
        if (line is not null && TagName.Parse(image.Tag).Words.Count == 0 && Newest(image) is { } plain)
            return $"newest: '{plain}'";
        var neighbours = official.Neighbours(image.Tag, MostNamed).Where(image.Offers).Select(other => $"'{other}'");
        return string.Join(", ", neighbours) is { Length: > 0 } closest ? $"closest: {closest}" : null;
    }

    /// <summary>The newest tag of the same variant, rather of the same major version.</summary>
    private static string? Newest(KnownImage image)
    {
        var newest = image.Tags!.NewestOfMajor(image.Tag, _ => true) ?? image.Tags.NewestOfVariant(image.Tag);
        return newest is not null && newest != image.Tag && image.Offers(newest) ? newest : null;
    }

    private static Fix? FixOf(ImageUse use, KnownImage image, TagLine? line) =>
        image.IsPinned || !image.IsFresh || line?.Newest is not { } newest || !image.Offers(newest) ? null
            : FixOfTag($"Use '{newest}'", use, newest);
}
