namespace ContainerLint.Knowledge.Tags;

/// <summary>
/// Parses a tag word by word, split at hyphens. The version is the first number that does not belong to the word before
/// it (<c>temurin-17</c>), and the numbers that directly follow it (<c>2.7-7.3.23</c>). A number after other words
/// belongs to the variant, a date to the version.
/// </summary>
internal sealed class TagNameReader
{
    private readonly List<long> numbers = [];
    private readonly List<string> digits = [];
    private readonly List<long> date = [];
    private readonly List<string> words = [];
    private string? label;
    private int rank = -1;
    private long labelNumber = -1;
    private bool afterNumber;

    private TagNameReader()
    {
    }

    /// <inheritdoc cref="TagName.Numbers"/>
    public IReadOnlyList<long> Numbers => numbers;

    /// <summary>The numbers as written.</summary>
    public IReadOnlyList<string> Digits => digits;

    /// <inheritdoc cref="TagName.Date"/>
    public IReadOnlyList<long> Date => date;

    /// <inheritdoc cref="TagName.Words"/>
    public IReadOnlyList<string> Words => words;

    /// <inheritdoc cref="TagName.Channel"/>
    public string? Channel { get; private set; }

    /// <inheritdoc cref="TagName.PreRelease"/>
    public PreRelease? PreRelease => rank >= 0 && numbers.Count > 0 ? new PreRelease(rank, labelNumber) : null;

    /// <summary>Parses any tag.</summary>
    public static TagNameReader Read(string tag)
    {
        var reader = new TagNameReader();
        foreach (var word in tag.Split('-'))
            reader.ReadWord(word);
        // "beta" after a version is a pre-release label; on its own it is a channel.
        if (reader.numbers.Count == 0)
            reader.Channel ??= reader.label;
        return reader;
    }

    private void ReadWord(string word)
    {
        var follows = afterNumber;
        afterNumber = false;
        var number = VersionWord.Read(word);
        if (number is null)
            ReadName(word, follows);
        else if (number.Date.Count > 0)
            AddDate(number, word);
        else if (IsOfLabel(number))
            labelNumber = number.Numbers[0];
        else if (IsOfVersion(follows))
            AddVersion(number);
        else
            words.Add(word);
    }

    private void AddDate(VersionWord number, string word)
    {
        afterNumber = true;
        if (date.Count == 0)
            date.AddRange(number.Date);
        else
            words.Add(word);
    }

    /// <summary>The 11 in <c>28-ea-11</c>.</summary>
    private bool IsOfLabel(VersionWord number) => rank >= 0 && labelNumber < 0 && numbers.Count > 0
        && number.Numbers.Count == 1 && number.Label is null && words.Count == 0;

    private bool IsOfVersion(bool follows) => numbers.Count == 0
        ? words.Count == 0 || !TagWords.IsCarrier(words[words.Count - 1])
        : follows && words.Count == 0;

    private void AddVersion(VersionWord number)
    {
        numbers.AddRange(number.Numbers);
        digits.AddRange(number.Digits);
        if (number.Label is not null)
            (label, rank, labelNumber) = (number.Label, TagWords.PreReleaseRank(number.Label), number.LabelNumber);
        afterNumber = true;
    }

    private void ReadName(string word, bool follows)
    {
        var end = VersionWord.LabelEnd(word);
        var name = word.Substring(0, end).TrimEnd('.');
        if (!VersionWord.TryReadNumber(word, end, out var number))
            name = "";
        if (follows && name is "b" or "p" && number >= 0)
            AddBuild(number, word.Substring(end));
        else if (IsLabel(name))
            (label, rank, labelNumber) = (name, TagWords.PreReleaseRank(name), number);
        else if (words.Count == 0 && TagWords.IsChannel(word))
            Channel ??= word;
        else
            words.Add(word);
    }

    /// <summary>The <c>b07</c> in <c>8u502-b07</c> and the <c>p547</c> in <c>1.9.3-p547</c>.</summary>
    private void AddBuild(long number, string spelled)
    {
        numbers.Add(number);
        digits.Add(spelled);
    }

    /// <summary>A single letter is a label only after a version.</summary>
    private bool IsLabel(string name) =>
        TagWords.PreReleaseRank(name) >= 0 && (name.Length > 1 || (numbers.Count > 0 && words.Count == 0));
}
