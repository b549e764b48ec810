using ContainerLint.Documents;
using ContainerLint.Knowledge.Tags;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// Fixes of images that only work together with the same version: one writes the version of all of them, or there is
/// none.
/// </summary>
internal static class CompanionFixes
{
    /// <summary>The finding with the fixes that leave no other part of the product behind.</summary>
    public static Finding Of(Finding finding, ImageUse image, SourceDocument document, RuleContext context)
    {
        if (!finding.Fixes.Any(WritesVersion) || context.Run.CompanionsOf(image, document) is not { Count: > 0 } others)
            return finding;
        var fixes = finding.Fixes.Select(
            fix => WritesVersion(fix) ? ForAll(fix, image, others, document, context) : fix);
        var kept = fixes.OfType<Fix>().ToList();
        if (kept.Count == finding.Fixes.Count)
            return finding with { Fixes = kept };
        var tag = finding.Fixes.First(WritesVersion).Tag!;
        var behind = others.First(other => !HasVersion(other, tag));
        var note = $"'{tag}' is not one edit: '{behind.TextOf(behind.NameRange())}' needs the same version";
        return finding with { Fixes = kept, Notes = [note, .. finding.Notes] };
    }

    /// <summary>Whether a fix writes a tag that may name another version.</summary>
    private static bool WritesVersion(Fix fix) => fix is { Safety: Safety.Unsafe, Tag: not null };

    /// <summary>A fix that writes the new tag for all, where that is the same edit for each; else null.</summary>
    private static Fix? ForAll(
        Fix fix, ImageUse image, IReadOnlyList<ImageUse> others, SourceDocument document, RuleContext context)
    {
        var edits = new List<Edit>(fix.Edits);
        var names = new List<string>();
        foreach (var other in others.Where(other => !HasVersion(other, fix.Tag!)))
        {
            if (EditsOf(other, image, fix.Tag!, document, context) is not { } own)
                return null;
            edits.AddRange(own.Where(edit => !edits.Contains(edit)));
            names.Add($"'{other.TextOf(other.NameRange())}'");
        }

        return names.Count == 0 ? fix
            : fix with { Title = $"{fix.Title}, also for {string.Join(", ", names.Distinct())}", Edits = edits };
    }

    /// <summary>
    /// The edits that write the tag for another part, if it has the tag that the image has now, and its repository is
    /// known to have the new one; else null.
    /// </summary>
    private static IReadOnlyList<Edit>? EditsOf(
        ImageUse other, ImageUse image, string tag, SourceDocument document, RuleContext context)
    {
        if (!document.Images.Contains(other) || other.Reference?.Tag != image.Reference?.Tag
            || context.KnownOf(other) is not { IsPinned: false, Tags: { } tags } known || tags.GroupOf(tag) is null
            || !known.Offers(tag) || other.With(tag: tag) is not { } edits)
        {
            return null;
        }

        return SharedText.IsChangedBy(new Fix("", Safety.Unsafe, edits), other, document, context) ? null : edits;
    }

    private static bool HasVersion(ImageUse other, string tag) => other.Reference?.Tag is { } written
        && (written == tag || (TagName.Parse(tag) is { Numbers.Count: > 2 } version
            && TagName.Parse(written).Numbers.SequenceEqual(version.Numbers)));
}
