using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>
/// Finds the tag to write where support for a version has ended: of the best line that the image is built for, in the
/// same variant, else on a newer release of the same operating system.
/// </summary>
internal static class SuccessorTags
{
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
        var lines = new NextLines(image.Knowledge, old, today);
        foreach (var line in lines.BestFirst)
        {
            var search = new SuccessorSearch(image, name, old, line, today);
            if (search.Best(offers) is { } found)
                return new SuccessorTag(found.Text, line, SystemChange(image, tag, found.Text), lines);
        }

        return null;
    }

    /// <summary>
    /// The tags of the best line that replace one of a Windows image where the host is upgraded, too; empty if there
    /// are none.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<string> ForOtherHosts(ImageTags image, string tag, ProductCycle old, Day today)
    {
        var lines = new NextLines(image.Knowledge, old, today);
        return lines.BestFirst.FirstOrDefault() is { } line
            ? new SuccessorSearch(image, TagName.Parse(tag), old, line, today).ForOtherHosts() : [];
    }

    /// <summary>What the tags say of their operating systems where those differ, else null.</summary>
    private static SystemChange? SystemChange(ImageTags image, string old, string tag) =>
        Systems.Named(image, old) is { } from && Systems.Named(image, tag) is { } to && from != to
            ? new SystemChange(from, to) : null;
}

/// <summary>A tag to write instead of one whose version line has ended.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Line">Its version line.</param>
/// <param name="Change">The change of the operating system; null if it stays or is not known.</param>
/// <param name="Lines">The lines among which its line is the best.</param>
internal sealed record SuccessorTag(string Tag, ProductCycle Line, SystemChange? Change, NextLines Lines)
{
    /// <summary>The full name of the repository that has the tag; null if it stays.</summary>
    public string? Repository { get; init; }

    /// <summary>What is special about its line, in words.</summary>
    public string What => Lines.IsNearest(Line) ? "the nearest supported line"
        : Lines.EndOf(Line) is { } end ? $"supported until {end}"
        : Lines.IsNewest(Line) ? "the newest line" : "a supported line";
}

/// <summary>A change from one operating system to another.</summary>
/// <param name="From">The family of the old one.</param>
/// <param name="To">The family of the new one.</param>
internal sealed record SystemChange(string From, string To);
