using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>
/// Finds the tag to write where support for a version has ended: of the nearest version line that is supported for long
/// enough, in the same variant if it is built there, else on a newer release of the same operating system.
/// </summary>
internal static class SuccessorTags
{
    /// <summary>For how many days a line must still be supported to be worth an upgrade.</summary>
    private const int MinDays = 180;

    /// <summary>The tag to write instead of one whose version line has ended; null if there is none.</summary>
    /// <param name="image">The tags of the image.</param>
    /// <param name="tag">The tag that is written.</param>
    /// <param name="old">Its version line.</param>
    /// <param name="today">The day.</param>
    /// <param name="offers">Which tags may be written.</param>
    public static SuccessorTag? Of(
        ImageTags image, string tag, ProductCycle old, Day today, Func<string, bool> offers)
    {
        var name = TagName.Parse(tag);
        foreach (var line in LinesAfter(old, today))
        {
            var precision = Math.Max(
                line.Version.Numbers.Count,
                name.Numbers.Count - old.Version.Numbers.Count + line.Version.Numbers.Count);
            var candidates = image.OfLine(line, name)
                .Where(other => IsAlike(name, other) && IsOf(line, other) && offers(other.Text)).ToList();
            if (Choose(name, candidates, image, precision) is { } found)
                return new SuccessorTag(found.Text, line, SystemChange(image, tag, found.Text));
        }

        return null;
    }

    /// <summary>
    /// The supported lines after one that is not, nearest first; of products with long-term support only lines that
    /// have it. Lines that end soon come last.
    /// </summary>
    public static IReadOnlyList<ProductCycle> LinesAfter(ProductCycle old, Day today)
    {
        var all = EndOfLife.Replacements(old, today).Reverse().ToList();
        if (all.Exists(line => line.IsLongTerm))
            all.RemoveAll(line => !line.IsLongTerm);
        return [.. all.OrderBy(line => line.End - today < MinDays)];
    }

    /// <summary>Whether a tag may stand for another: a release, written with the same kinds of parts.</summary>
    private static bool IsAlike(TagName old, TagName other) => other.PreRelease is null
        && old.Numbers.Count > 0 == other.Numbers.Count > 0 && old.Date.Count > 0 == other.Date.Count > 0
        && old.Channel == other.Channel;

    private static bool IsOf(ProductCycle line, TagName tag) => EndOfLife.Find([line], tag) is not null
        && (tag.Numbers.Count == 0 || tag.Numbers.Count >= line.Version.Numbers.Count);

    /// <summary>
    /// The same variant; else the same one on a newer release of its operating system, for .NET images rather the one
    /// that the tag without any names; else on the successor of that system. Windows images must match their host.
    /// </summary>
    private static TagName? Choose(TagName old, List<TagName> candidates, ImageTags image, int precision)
    {
        if (Best(old, candidates.Where(other => TagOrder.IsSameVariant(old, other)), precision) is { } same)
            return same;
        if (old.Words.Any(IsWindows))
            return null;
        var newer = candidates
            .Where(other => TagOrder.IsSameFamily(old, other) && BuiltVersions.MayFollow(old, other)).ToList();
        if (!image.IsDotnet)
            return Best(old, newer, precision);
        return Best(old, newer.Where(other => Systems.IsDefault(other, image)), precision)
            ?? Best(old, newer, precision)
            ?? Best(old, candidates.Where(other => Systems.IsOnSuccessor(old, other, image)), precision);
    }

    private static bool IsWindows(string word) =>
        Distributions.FamilyOf(word) is "ltsc" or "nanoserver" or "windowsservercore";

    /// <summary>The newest of the tags that are about as precise as the old one.</summary>
    private static TagName? Best(TagName old, IEnumerable<TagName> candidates, int precision)
    {
        var nearest = candidates.GroupBy(other => Distance(other, precision)).OrderBy(group => group.Key)
            .FirstOrDefault();
        return nearest?.Aggregate((TagName?)null, (best, other) => BuiltVersions.Newer(best, other, old));
    }

    /// <summary>Rather a more precise tag than one that moves more.</summary>
    private static int Distance(TagName tag, int precision) => tag.Numbers.Count == 0 ? 0
        : tag.Numbers.Count >= precision ? tag.Numbers.Count - precision : 10 + precision - tag.Numbers.Count;

    /// <summary>What the tags say of their operating systems where those differ, else null.</summary>
    private static SystemChange? SystemChange(ImageTags image, string old, string tag) =>
        Systems.Named(image, old) is { } from && Systems.Named(image, tag) is { } to && from != to
            ? new SystemChange(from, to) : null;
}

/// <summary>A tag to write instead of one whose version line has ended.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Line">Its version line.</param>
/// <param name="Change">The change of the operating system; null if it stays or is not known.</param>
internal sealed record SuccessorTag(string Tag, ProductCycle Line, SystemChange? Change);

/// <summary>A change from one operating system to another.</summary>
/// <param name="From">The family of the old one.</param>
/// <param name="To">The family of the new one.</param>
internal sealed record SystemChange(string From, string To);
