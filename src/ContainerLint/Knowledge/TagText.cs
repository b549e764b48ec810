namespace ContainerLint.Knowledge;

/// <summary>
/// The current tags of an official image as one text. The first line lists the major versions whose lines are minor
/// versions, separated by spaces. Each other line is a group: architectures separated by commas, a tab, tags separated
/// by spaces. A tag is followed by a slash and the position in the group of the most specific tag for it, unless it is
/// that tag itself. No tag occurs twice. Look-ups search the text: building a dictionary costs more than all look-ups
/// of most runs.
/// </summary>
internal sealed class TagText(string text)
{
    /// <summary>The first line.</summary>
    public string MinorLines => text.Substring(0, EndOf(0));

    /// <summary>Whether no tag is currently built.</summary>
    public bool IsEmpty => text.IndexOf('\t') < 0;

    /// <summary>Whether a tag is currently built.</summary>
    public bool Contains(string tag) => StartOf(tag) >= 0;

    /// <summary>The image that a tag names, with all its tags; null if the tag is not currently built.</summary>
    public TagGroup? GroupOf(string tag) => StartOf(tag) is var start and >= 0 ? ReadLine(LineOf(start)) : null;

    /// <inheritdoc cref="OfficialTags.MostSpecificOf"/>
    public string? MostSpecificOf(string tag)
    {
        if (StartOf(tag) is not (>= 0 and var start))
            return null;
        var slash = start + tag.Length;
        if (slash == text.Length || text[slash] != '/')
            return tag;
        var end = text.IndexOfAny([' ', '\n'], slash);
        var place = text.Substring(slash + 1, (end < 0 ? text.Length : end) - slash - 1);
        return ReadLine(LineOf(start)).Tags[Utf8.Number(place)];
    }

    /// <summary>The current images, each with all its tags, in order.</summary>
    public IEnumerable<TagGroup> Groups()
    {
        for (var line = EndOf(0) + 1; line < text.Length; line = EndOf(line) + 1)
        {
            if (text[line] != '\n')
                yield return ReadLine(line);
        }
    }

    private TagGroup ReadLine(int line)
    {
        var fields = text.Substring(line, EndOf(line) - line).Split('\t');
        var tags = fields[1].Split(' ');
        for (var i = 0; i < tags.Length; i++)
            tags[i] = tags[i].Split('/')[0];
        return new TagGroup(tags, fields[0].Length == 0 ? [] : fields[0].Split(','));
    }

    /// <summary>Where a tag starts; negative if it is not currently built.</summary>
    private int StartOf(string tag)
    {
        if (tag.Length == 0 || tag.IndexOfAny(['/', ' ', '\t', '\n']) >= 0)
            return -1;
        for (var at = EndOf(0); ; at += tag.Length)
        {
            at = text.IndexOf(tag, at, StringComparison.Ordinal);
            if (at < 0 || IsWord(at, at + tag.Length))
                return at;
        }
    }

    private bool IsWord(int start, int end) =>
        text[start - 1] is '\t' or ' ' && (end == text.Length || text[end] is ' ' or '/' or '\n');

    private int LineOf(int place) => text.LastIndexOf('\n', place) + 1;

    private int EndOf(int line) => text.IndexOf('\n', line) is var end and >= 0 ? end : text.Length;
}
