namespace ContainerLint.Knowledge.Tags;

/// <summary>
/// A parsed tag: <c>1.27.0rc1-alpine3.24</c> is release candidate 1 of version 1.27.0 in the variant <c>alpine3.24</c>;
/// <c>bookworm-20260803-slim</c> is the variant <c>bookworm-slim</c> of a date.
/// </summary>
internal sealed class TagName
{
    // Most tags are never asked. Finding them twice in two threads is harmless.
    private string[]? families;

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

    /// <summary>The tag as written.</summary>
    public string Text { get; }

    /// <summary>The numbers of the version, 8, 502, 7 for <c>8u502-b07</c>; empty if there is no version.</summary>
    public IReadOnlyList<long> Numbers { get; }

    /// <summary>The numbers as written, with leading zeros.</summary>
    public IReadOnlyList<string> Digits { get; }

    /// <summary>
    /// The date: year, month, day and any further number (2026, 8, 11, 1 for <c>20260811.1</c>); empty if there is
    /// none.
    /// </summary>
    public IReadOnlyList<long> Date { get; }

    /// <summary>The pre-release label, or null.</summary>
    public PreRelease? PreRelease { get; }

    /// <summary>The channel (<c>latest</c>, <c>lts</c>, <c>stable</c>), or null.</summary>
    public string? Channel { get; }

    /// <summary>The words that are neither version nor channel, such as <c>bookworm</c> and <c>slim</c>.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The words joined with hyphens; empty if there are none.</summary>
    public string Variant { get; }

    /// <summary>
    /// The words, those that name releases of an operating system without the release (<c>debian</c>, <c>slim</c>).
    /// </summary>
    public IReadOnlyList<string> Families => families ??= Words.Count == 0 ? []
        : Array.ConvertAll((string[])[.. Words], Distributions.FamilyOf);

    /// <summary>Whether there is a version or a date.</summary>
    public bool IsVersioned => Numbers.Count + Date.Count > 0;

    /// <summary>Whether the version has a <c>v</c> before it.</summary>
    public bool HasPrefix => Text.Length > 1 && Text[0] == 'v' && char.IsDigit(Text[1]);

    /// <summary>How precisely the tag identifies a build: the higher, the less it moves. 0: not at all.</summary>
    public int Precision => Numbers.Count + Date.Count + (PreRelease?.Number >= 0 ? 1 : 0);

    /// <summary>Parses any tag.</summary>
    public static TagName Parse(string tag) => new(tag, TagNameReader.Read(tag));

    /// <inheritdoc/>
    public override string ToString() => Text;
}
