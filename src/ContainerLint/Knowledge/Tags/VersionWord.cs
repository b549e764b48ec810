using System.Globalization;

namespace ContainerLint.Knowledge.Tags;

/// <summary>
/// A word of a tag that is a version or a date: <c>v3.7.11</c>, <c>3.15.0rc1</c>, <c>8u502</c>, <c>20260803</c>.
/// </summary>
internal sealed class VersionWord
{
    private const int LongestNumber = 15;

    private VersionWord()
    {
    }

    /// <summary>The numbers of the version; empty for a date.</summary>
    public List<long> Numbers { get; } = [];

    /// <summary>The numbers as written, with leading zeros.</summary>
    public List<string> Digits { get; } = [];

    /// <summary>Year, month, day and any further number; empty for a version.</summary>
    public List<long> Date { get; } = [];

    /// <summary>The pre-release label, such as <c>rc</c>, or null.</summary>
    public string? Label { get; private set; }

    /// <summary>The number after the label; negative if there is none.</summary>
    public long LabelNumber { get; private set; } = -1;

    /// <summary>Parses a word; null if it is neither a version nor a date.</summary>
    public static VersionWord? Read(string word)
    {
        var at = word.Length > 1 && word[0] is 'v' or 'V' ? 1 : 0;
        var read = new VersionWord();
        var end = at;
        while (read.TryAddNumber(word, end, out var next))
        {
            end = next;
            if (end + 1 >= word.Length || word[end] is not ('.' or '_' or 'u') || !char.IsDigit(word[end + 1]))
                break;
            end++;
        }

        if (read.Numbers.Count == 0 || !read.TryReadLabel(word, end))
            return null;
        read.FindDate(word);
        return read;
    }

    /// <summary>The end of the letters at the start of a word, including a dot after them.</summary>
    public static int LabelEnd(string word)
    {
        var end = 0;
        while (end < word.Length && char.IsLetter(word[end]))
            end++;
        return end > 0 && end < word.Length && word[end] == '.' ? end + 1 : end;
    }

    /// <summary>Parses the number at the end of a word; -1 if there are no characters left.</summary>
    public static bool TryReadNumber(string word, int at, out long number)
    {
        number = -1;
        return at == word.Length || (IsNumber(word, at, word.Length)
            && long.TryParse(word.Substring(at), NumberStyles.None, CultureInfo.InvariantCulture, out number));
    }

    private static bool IsNumber(string word, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (word[at] is not (>= '0' and <= '9'))
                return false;
        }

        return end > start && end - start <= LongestNumber;
    }

    private bool TryAddNumber(string word, int start, out int end)
    {
        end = start;
        while (end < word.Length && word[end] is >= '0' and <= '9')
            end++;
        if (!IsNumber(word, start, end))
            return false;
        Digits.Add(word.Substring(start, end - start));
        Numbers.Add(long.Parse(Digits[Digits.Count - 1], CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>
    /// Reads the <c>rc1</c> in <c>3.15.0rc1</c> and the <c>.RC1</c> in <c>9.3.0.RC1</c>; false for any other word.
    /// </summary>
    private bool TryReadLabel(string word, int end)
    {
        if (end == word.Length)
            return true;
        var rest = word.Substring(word[end] == '.' ? end + 1 : end);
        var digits = LabelEnd(rest);
        var label = rest.Substring(0, digits).TrimEnd('.');
        if (TagWords.PreReleaseRank(label) < 0 || !TryReadNumber(rest, digits, out var number))
            return false;
        Label = label;
        LabelNumber = number;
        return true;
    }

    /// <summary>Recognises <c>20260803</c>, <c>20260811.1</c> and <c>2026.08.03</c> as dates.</summary>
    private void FindDate(string word)
    {
        if (Label is not null || Numbers[0] < 1990)
            return;
        if (IsDay(Numbers[0] / 10000, Numbers[0] / 100 % 100, Numbers[0] % 100))
            Date.AddRange([Numbers[0] / 10000, Numbers[0] / 100 % 100, Numbers[0] % 100, .. Numbers.Skip(1)]);
        else if (Numbers.Count >= 3 && Digits[1].Length == 2 && IsDay(Numbers[0], Numbers[1], Numbers[2]))
            Date.AddRange(Numbers);
        if (Date.Count > 0)
            Numbers.Clear();
    }

    private static bool IsDay(long year, long month, long day) =>
        year is >= 1990 and < 2100 && month is >= 1 and <= 12 && day is >= 1 and <= 31;
}
