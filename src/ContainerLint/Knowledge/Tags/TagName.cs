namespace ContainerLint.Knowledge.Tags;

/// <summary>
/// What the text of a tag says: <c>1.27.0rc1-alpine3.24</c> is the release candidate 1 of version 1.27.0 in the variant
/// <c>alpine3.24</c>; <c>bookworm-20260803-slim</c> is the variant <c>bookworm-slim</c> of a day.
/// </summary>
internal sealed class TagName
{
    internal TagName(string text, TagNameReader read)
    {
        Text = text;
        Numbers = read.Numbers;
        Digits = read.Digits;
        Date = read.Date;
        PreRelease = read.PreRelease;
        Channel = read.Channel;
        Words = read.Words;
        Variant = string.Join("-", Words);
    }

    /// <summary>The tag as it is written.</summary>
    public string Text { get; }

    /// <summary>The numbers of the version, <c>8u502-b07</c> as 8, 502, 7; none if no version is written.</summary>
    public IReadOnlyList<long> Numbers { get; }

    /// <summary>The numbers as they are written, zeros before them included.</summary>
    public IReadOnlyList<string> Digits { get; }

    /// <summary>
    /// The day that is written: year, month, day and what follows (<c>20260811.1</c> as 2026, 8, 11, 1); else none.
    /// </summary>
    public IReadOnlyList<long> Date { get; }

    /// <summary>What says that the version is not finished, if anything does.</summary>
    public PreRelease? PreRelease { get; }

    /// <summary>The name of what moves (<c>latest</c>, <c>lts</c>, <c>stable</c>); null if there is none.</summary>
    public string? Channel { get; }

    /// <summary>What is neither version nor channel, such as <c>bookworm</c> and <c>slim</c>.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The words in one, with hyphens; empty if there are none.</summary>
    public string Variant { get; }

    /// <summary>Whether a version or a day is written.</summary>
    public bool IsVersioned => Numbers.Count + Date.Count > 0;

    /// <summary>Whether the version is written with a <c>v</c> before it.</summary>
    public bool HasPrefix => Text.Length > 1 && Text[0] == 'v' && char.IsDigit(Text[1]);

    /// <summary>How much the tag says of which build is meant: the more, the less it moves. 0: nothing.</summary>
    public int Precision => Numbers.Count + Date.Count + (PreRelease?.Number >= 0 ? 1 : 0);

    /// <summary>Reads any tag.</summary>
    public static TagName Parse(string tag) => new(tag, TagNameReader.Read(tag));

    /// <inheritdoc/>
    public override string ToString() => Text;
}
