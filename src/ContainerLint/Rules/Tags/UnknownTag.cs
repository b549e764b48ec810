using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>CL1018: a tag that an image whose publisher records all tags never had, so the pull fails.</summary>
public sealed partial class UnknownTag : ImageRule
{
    private const int MostNamed = 3;

    /// <summary>Whether the rule reports an image.</summary>
    internal static bool Applies(KnownImage image) =>
        image is { IsPinned: false, HasOwnTag: true, Standing: TagStatus.NeverBuilt };

    /// <inheritdoc/>
    private protected override bool WritesTags => true;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Name.Tag is not { } tag || context.KnownOf(image) is not { } known || !Applies(known))
            return null;
        var tags = known.Tags!;
        var system = SystemTags.Of(tags, known.Tag);
        var release = system is null ? ReleaseTags.Of(tags, known.Tag) : null;
        var nearest = system?.Closest ?? release?.Closest ?? tags.Nearest(known.Tag, MostNamed);
        var named = string.Join(", ", nearest.Take(MostNamed).Select(one => $"'{one}'"));
        var message = $"'{tags.Name}' has never had a tag {Quote(image, tag.Range)}"
            + (DeprecatedImage.Instead(known) is { Length: > 0 } instead ? instead
                : named.Length > 0 ? $"; closest: {named}" : "");
        var reason = system is not null ? Reason(system) : release is not null ? Reason(release) : null;
        var fix = known is { IsFresh: true, Deprecation: null } && nearest.Count > 0 && known.Offers(nearest[0])
            && (reason is not null || (system is null && NearestTags.IsMeant(known.Tag, nearest[0])))
            ? FixOfTag($"Use '{nearest[0]}'{reason}", image, nearest[0]) : null;
        return Report(image, tag.Range, message, fix) with { Notes = [.. NotesOn(known, system, fix, nearest)] };
    }

    private static string? Reason(SystemTags system) => system.Successor is { } successor
        ? $", on {Systems.NameOf(successor)} instead of {Systems.NameOf(system.Missing)}" : null;

    private static string Reason(ReleaseTags release) => $", with '{release.Other}' instead of '{release.Written}'";

    private static IEnumerable<string> NotesOn(
        KnownImage image, SystemTags? system, Fix? fix, IReadOnlyList<string> nearest)
    {
        var tags = image.Tags!;
        if (system is not null)
            yield return $"'{system.Line}' has no {Systems.NameOf(system.Missing)} images";
        else if (fix is null && tags.NeverHad(image.Tag) is { } word)
            yield return $"no tag of '{tags.Name}' has ever had '{word}'";
        if (nearest.Count > 0 && image is { IsFresh: true, Deprecation: null }
            && image.Knowledge.EndOfLife.Of(image.Repository, nearest[0]) is { End: { } end } cycle
            && image.Knowledge.EndOfLife.IsKnownToBeOver(cycle, image.Horizon))
        {
            yield return $"'{cycle.Name}' reached end of life on {end}";
        }

        if (image.Deprecation is { Reason.Length: > 0 } entry)
            yield return entry.Reason.Replace('"', '\'');
        yield return image.TagsAsOf;
    }
}
