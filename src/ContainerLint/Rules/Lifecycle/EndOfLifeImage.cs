using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Knowledge.Tags;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1014: an image contains a version that is no longer supported.</summary>
public sealed partial class EndOfLifeImage : ImageRule
{
    /// <summary>How many supported versions the message names.</summary>
    private const int MostNamed = 4;

    /// <summary>Whether the rule reports an image.</summary>
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
        var upgrade = Upgrade.Of(image, known, cycle, context);
        var message = $"{Quote(image, whole)} {Ended(known, cycle)}{Instead(known, cycle, upgrade)}"
            + (upgrade is { Fix: null } ? $"; upgrade to '{upgrade.Tag}'" : "");
        var finding = Report(image, tag.Range, message, upgrade?.Fix) with
        {
            Notes = [.. upgrade?.Notes ?? NotesOnHosts(known, cycle), .. NotesOn(known, cycle)],
            YieldsTo = Precedence.Above(Page.Name, known),
        };
        return IsInfo(known, cycle) ? finding with { AtMost = Severity.Info } : finding;
    }

    /// <summary>
    /// Whether extended support covers the version, or the product supports little more than its newest release, so
    /// that nearly every version in use is out of support.
    /// </summary>
    internal static bool IsInfo(KnownImage image, ProductCycle cycle) =>
        cycle.Extended >= image.Horizon || image.Knowledge.EndOfLife.PolicyOf(cycle.Product).IsNewestOnly;

    /// <summary>What has ended; a preview ended when its version was released.</summary>
    private static string Ended(KnownImage image, ProductCycle cycle)
    {
        var what = cycle.End is { } end ? $"reached end of life on {end}" : "is past its end of life";
        return TagName.Parse(image.Tag) is { PreRelease: not null } preview
            ? $"ended with the release of '{string.Join(".", preview.Digits)}', which {what}" : what;
    }

    /// <summary>Why there is no tag for an image on a release of Windows that the next version lacks.</summary>
    private static IEnumerable<string> NotesOnHosts(KnownImage image, ProductCycle cycle)
    {
        if (image is { IsFresh: true, Tags: { } tags }
            && SuccessorTags.ForOtherHosts(tags, image.Tag, cycle, image.Horizon) is { Count: > 0 } others)
        {
            yield return "Windows must match its host: " + string.Join(", ", others.Select(other => $"'{other}'"));
        }
    }

    private static IEnumerable<string> NotesOn(KnownImage image, ProductCycle cycle)
    {
        if (cycle.Extended is { } extended && extended >= image.Horizon)
            yield return $"extended support until {extended}";
        yield return image.Knowledge.NoteOn(
            (cycle.End > image.Knowledge.Date ? "planned " : "") + "support dates from endoflife.date");
    }

    /// <summary>The newest supported lines, and the one to upgrade to.</summary>
    private static string Instead(KnownImage image, ProductCycle cycle, Upgrade? upgrade)
    {
        if (!image.IsFresh)
            return "";
        if (upgrade is null && image.Tags is { IsRecorded: true } tags
            && tags.NewestOfScheme(image.Tag, cycle) is { } newest)
        {
            return $"; newest: '{newest}'";
        }

        var all = image.Knowledge.EndOfLife.Replacements(cycle, image.Today).ToList();
        var named = all.Take(MostNamed).ToList();
        if (upgrade is not null && all.IndexOf(upgrade.Line) >= MostNamed)
            named[MostNamed - 1] = upgrade.Line;
        return named.Count > 0 ? $"; supported: {string.Join(", ", named.Select(other => other.Name))}" : "";
    }
}
