using System.Globalization;

namespace ContainerLint.Knowledge;

/// <summary>
/// The history of all tags of an image as one text: a line for all tags that came and left together, oldest first: the
/// days since the line before (since day 0 in the first), how many days the tags stayed (<c>-</c>: they are built), the
/// tags; spaces between them. The first questions look for the tag in the text, for a table would cost more than they
/// do.
/// </summary>
internal sealed class HistoryText(string text)
{
    private const string Built = "-";
    private const int QuestionsWithoutTable = 32;

    private readonly Lazy<Table> table = new(() => new Table(text));
    private int questions;

    /// <summary>Whether any tag is recorded.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>When a tag was built; null if it never was.</summary>
    public TagHistory? Find(string tag)
    {
        if (tag.Length == 0 || tag.IndexOfAny([' ', '\n']) >= 0)
            return null;
        if (Interlocked.Increment(ref questions) > QuestionsWithoutTable)
            return table.Value.Find(tag);
        for (var at = 0; (at = text.IndexOf(tag, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (IsTag(at, at + tag.Length))
                return HistoryAt(at);
        }

        return null;
    }

    /// <summary>Whether a tag has this word among its words, which hyphens separate.</summary>
    public bool HasWord(string word)
    {
        for (var at = 0; word.Length > 0 && (at = text.IndexOf(word, at, StringComparison.Ordinal)) > 0; at++)
        {
            var end = at + word.Length;
            if (text[at - 1] is ' ' or '-' && (end == text.Length || text[end] is ' ' or '-' or '\n'))
                return true;
        }

        return false;
    }

    /// <summary>All tags with their history.</summary>
    public IEnumerable<KeyValuePair<string, TagHistory>> All()
    {
        foreach (var (history, tags) in Lines(text))
        {
            foreach (var tag in tags)
                yield return new(tag, history);
        }
    }

    private static IEnumerable<(TagHistory History, IEnumerable<string> Tags)> Lines(string text)
    {
        var first = 0;
        foreach (var line in text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = line.Split(' ');
            first += int.Parse(fields[0], CultureInfo.InvariantCulture);
            yield return (History(first, fields[1]), fields.Skip(2));
        }
    }

    private static TagHistory History(int first, string stay) => new(
        new Day(first),
        stay == Built ? null : new Day(first + int.Parse(stay, CultureInfo.InvariantCulture)));

    /// <summary>Whether a tag begins and ends here; the two fields before the tags of a line are none.</summary>
    private bool IsTag(int start, int end)
    {
        if (start == 0 || text[start - 1] != ' ' || (end < text.Length && text[end] is not (' ' or '\n')))
            return false;
        var line = text.LastIndexOf('\n', start - 1) + 1;
        return text.IndexOf(' ', line) < start - 1;
    }

    private TagHistory HistoryAt(int place)
    {
        var first = 0;
        for (var line = 0; ; line = text.IndexOf('\n', line) + 1)
        {
            var space = text.IndexOf(' ', line);
            first += int.Parse(text.Substring(line, space - line), CultureInfo.InvariantCulture);
            var next = text.IndexOf('\n', line);
            if (next < 0 || next > place)
                return History(first, text.Substring(space + 1, text.IndexOf(' ', space + 1) - space - 1));
        }
    }

    /// <summary>The line of each tag.</summary>
    private sealed class Table
    {
        private readonly Dictionary<string, int> lineOf = new(StringComparer.Ordinal);
        private readonly List<TagHistory> lines = [];

        public Table(string text)
        {
            foreach (var (history, tags) in Lines(text))
            {
                foreach (var tag in tags)
                    lineOf[tag] = lines.Count;
                lines.Add(history);
            }
        }

        public TagHistory? Find(string tag) => lineOf.TryGetValue(tag, out var line) ? lines[line] : null;
    }
}
