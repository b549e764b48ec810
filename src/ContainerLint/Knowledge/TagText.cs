using System.Globalization;

namespace ContainerLint.Knowledge;

/// <summary>
/// The current tags of an image as one text. The first line has up to three fields, separated by <c>|</c>: the major
/// versions whose lines are minor versions, separated by spaces; how many owners of public repositories write the
/// image, where that is how its tags are known; the newest release among these tags. Each other line is a group:
/// architectures separated by commas, a tab, tags separated by spaces. A tag is followed by a slash and the position in
/// the group of the most specific tag for it, unless it is that tag itself. No tag occurs twice. Look-ups search the
/// text: building a dictionary costs more than all look-ups of most runs.
/// </summary>
internal sealed class TagText(string text)
{
    private const char Separator = '|';

    /// <summary>The major versions whose lines are minor versions, separated by spaces.</summary>
    public string MinorLines => Field(0);

    /// <summary>How many owners of repositories write the image; null if its publisher records the tags.</summary>
    public int? Owners => Field(1) is { Length: > 0 } owners ? Utf8.Number(owners) : null;

    /// <summary>The newest release of an image whose publisher does not record its tags; null if unknown.</summary>
    public string? Newest => Field(2) is { Length: > 0 } newest ? newest : null;

    /// <summary>Whether no tag is currently built.</summary>
    public bool IsEmpty => text.IndexOf('\t') < 0;

    /// <summary>Whether a tag is currently built.</summary>
    public bool Contains(string tag) => StartOf(tag) >= 0;

    /// <summary>The image that a tag names, with all its tags; null if the tag is not currently built.</summary>
    public TagGroup? GroupOf(string tag) => StartOf(tag) is var start and >= 0 ? ReadLine(LineOf(start)) : null;

    /// <inheritdoc cref="ImageTags.MostSpecificOf"/>
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

    /// <summary>All tags, in order.</summary>
    public IEnumerable<string> All()
    {
        for (var start = StartAfter(EndOf(0)); start < text.Length; start = StartAfter(start))
            yield return TagAt(start);
    }

    /// <summary>
    /// The tags that contain a number which is not part of a longer one and does not follow a dot, in order: among them
    /// are all whose version begins with it.
    /// </summary>
    public IEnumerable<string> WithNumber(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        for (var at = text.IndexOf(digits, EndOf(0), StringComparison.Ordinal); at >= 0;)
        {
            var start = IsWholeNumber(at, at + digits.Length) ? StartOfTag(at) : -1;
            if (start >= 0)
                yield return TagAt(start);
            var from = start >= 0 ? EndOfTag(at) : at + 1;
            at = from < text.Length ? text.IndexOf(digits, from, StringComparison.Ordinal) : -1;
        }
    }

    private string Field(int place)
    {
        var fields = text.Substring(0, EndOf(0)).Split(Separator);
        return place < fields.Length ? fields[place] : "";
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

    /// <summary>Whether digits are a whole number, leading zeros aside, that does not follow a dot.</summary>
    private bool IsWholeNumber(int start, int end)
    {
        if (end < text.Length && text[end] is >= '0' and <= '9')
            return false;
        while (text[start - 1] == '0')
            start--;
        return text[start - 1] is not ((>= '1' and <= '9') or '.');
    }

    /// <summary>Where the tag at a place starts; negative if the place is an architecture or a position.</summary>
    private int StartOfTag(int place)
    {
        while (text[place - 1] is not ('\t' or ' ' or '/' or ',' or '\n'))
            place--;
        return text[place - 1] is '\t' or ' ' ? place : -1;
    }

    private string TagAt(int start) => text.Substring(start, EndOfTag(start) - start);

    private int EndOfTag(int place) => text.IndexOfAny([' ', '/', '\n'], place) is var end and >= 0 ? end : text.Length;

    /// <summary>Where the first tag after a place starts; the length of the text if there is none.</summary>
    private int StartAfter(int place)
    {
        var before = text.IndexOfAny(['\t', ' '], place);
        return before < 0 ? text.Length : before + 1;
    }

    private int LineOf(int place) => text.LastIndexOf('\n', place) + 1;

    private int EndOf(int line) => text.IndexOf('\n', line) is var end and >= 0 ? end : text.Length;
}
