namespace ContainerLint.Knowledge.Tags;

/// <summary>
/// Reads a tag word by word, hyphens separating them. The first number is the version, if it does not belong to the
/// word before it (<c>temurin-17</c>), and what follows it without a word between them (<c>2.7-7.3.23</c>); a number
/// behind other words belongs to the variant, a date to the version.
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

    /// <summary>The numbers as they are written.</summary>
    public IReadOnlyList<string> Digits => digits;

    /// <inheritdoc cref="TagName.Date"/>
    public IReadOnlyList<long> Date => date;

    /// <inheritdoc cref="TagName.Words"/>
    public IReadOnlyList<string> Words => words;

    /// <inheritdoc cref="TagName.Channel"/>
    public string? Channel { get; private set; }

    /// <inheritdoc cref="TagName.PreRelease"/>
    public PreRelease? PreRelease => rank >= 0 && numbers.Count > 0 ? new PreRelease(rank, labelNumber) : null;

    /// <summary>Reads any tag.</summary>
    public static TagNameReader Read(string tag)
    {
        var reader = new TagNameReader();
        foreach (var word in tag.Split('-'))
            reader.ReadWord(word);
        // "beta" is unfinished only as something's beta; alone it is a name of what moves.
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

    /// <summary>The number of <c>28-ea-11</c>.</summary>
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

    /// <summary>The <c>b07</c> of <c>8u502-b07</c> and the <c>p547</c> of <c>1.9.3-p547</c>.</summary>
    private void AddBuild(long number, string spelled)
    {
        numbers.Add(number);
        digits.Add(spelled);
    }

    /// <summary>A single letter is a mark only where a version stands before it.</summary>
    private bool IsLabel(string name) =>
        TagWords.PreReleaseRank(name) >= 0 && (name.Length > 1 || (numbers.Count > 0 && words.Count == 0));
}
