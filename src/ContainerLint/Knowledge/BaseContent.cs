using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>What is recorded of some images: a row of the table <c>bases</c>.</summary>
internal sealed class BaseContent
{
    /// <summary>The condition of images whose tag names no operating system.</summary>
    private const string Default = "default";

    private const char Blank = ' ';

    /// <summary>Words of tags that say nothing about what is in the image but its architecture and packing.</summary>
    private static readonly HashSet<string> Neutral = new(StringComparer.Ordinal)
    {
        "amd64", "arm64v8", "arm32v7", "composite", "preview", "rc",
    };

    private readonly string[] words;
    private readonly TagName? from;
    private readonly TagName? until;

    /// <summary>Reads a row.</summary>
    public BaseContent(string[] row)
    {
        words = Split(row[1]);
        from = row[2].Length > 0 ? TagName.Parse(row[2]) : null;
        until = row[3].Length > 0 ? TagName.Parse(row[3]) : null;
        System = row[4];
        Has = Split(row[5]);
        Lacks = Split(row[6]);
        Environment = Split(row[7]);
        User = row[8].Length > 0 ? row[8] : null;
        Source = row[9];
        Day = row[10];
    }

    /// <summary>The name of the operating system; empty if it is unknown.</summary>
    public string System { get; }

    /// <summary>What the images have.</summary>
    public IReadOnlyList<string> Has { get; }

    /// <summary>What they do not have.</summary>
    public IReadOnlyList<string> Lacks { get; }

    /// <summary>The variables that they set, as <c>NAME=value</c>.</summary>
    public IReadOnlyList<string> Environment { get; }

    /// <summary>The user that runs them, or null.</summary>
    public string? User { get; }

    /// <summary>Where that is recorded.</summary>
    public string Source { get; }

    /// <summary>The day of the record.</summary>
    public string Day { get; }

    /// <summary>Whether this is said of images with a tag.</summary>
    public bool Covers(TagName tag)
    {
        if ((from is not null && !(tag.Numbers.Count > 0 && Compare(tag, from) >= 0))
            || (until is not null && !(tag.Numbers.Count > 0 && Compare(tag, until) < 0)))
        {
            return false;
        }

        return words is [Default] ? tag.Families.All(Neutral.Contains) : Array.TrueForAll(words, tag.Families.Contains);
    }

    private static string[] Split(string text) => text.Split([Blank], StringSplitOptions.RemoveEmptyEntries);

    private static int Compare(TagName tag, TagName version)
    {
        for (var i = 0; i < version.Numbers.Count; i++)
        {
            var order = (i < tag.Numbers.Count ? tag.Numbers[i] : 0).CompareTo(version.Numbers[i]);
            if (order != 0)
                return order;
        }

        return 0;
    }
}
