using System.Globalization;

namespace ContainerLint.Knowledge;

/// <summary>
/// The history of all tags of an image as text. Each line lists tags that appeared and disappeared together, oldest
/// first, as fields separated by spaces: days since the previous line (in the first line since day 0), days until the
/// tags were removed (<c>-</c> if they are still built), the tags. Look-ups search the text, because building a table
/// of all tags costs more than all look-ups of a run.
/// </summary>
internal sealed class HistoryText(string text)
{
    private const string Built = "-";

    private readonly Lazy<LineDays> days = new(() => new LineDays(text));

    /// <summary>Whether any tag is recorded.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>When a tag was built; null if it never was.</summary>
    public TagHistory? Find(string tag)
    {
        if (tag.Length == 0 || tag.IndexOfAny([' ', '\n']) >= 0)
            return null;
        var word = " " + tag;
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (IsTag(at, at + word.Length))
                return HistoryAt(at);
        }

        return null;
    }

    /// <summary>Whether any tag contains this hyphen-separated word.</summary>
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

    /// <summary>Whether any tag contains a text that is not a number.</summary>
    public bool HasText(string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;

    /// <summary>The tags with at least and at most so many characters, oldest first.</summary>
    public IEnumerable<string> OfLength(int least, int most)
    {
        for (var line = 0; line < text.Length;)
        {
            var end = text.IndexOf('\n', line) is var found and >= 0 ? found : text.Length;
            // Two numbers precede the tags.
            var at = text.IndexOf(' ', text.IndexOf(' ', line) + 1) + 1;
            while (at > 0 && at < end)
            {
                var next = text.IndexOf(' ', at, end - at) is var space and >= 0 ? space : end;
                if (next - at >= least && next - at <= most)
                    yield return text.Substring(at, next - at);
                at = next + 1;
            }

            line = end + 1;
        }
    }

    /// <summary>The tags that start with a text of several characters, oldest first.</summary>
    public IEnumerable<string> StartingWith(string start)
    {
        var word = " " + start;
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = text.IndexOfAny([' ', '\n'], at + 1) is var found and >= 0 ? found : text.Length;
            if (IsTag(at, end))
                yield return text.Substring(at + 1, end - at - 1);
        }
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

    /// <summary>Whether a match is a whole tag rather than part of one or one of the two leading fields.</summary>
    private bool IsTag(int space, int end)
    {
        if (end < text.Length && text[end] is not (' ' or '\n'))
            return false;
        var line = text.LastIndexOf('\n', space) + 1;
        return text.IndexOf(' ', line) < space;
    }

    private TagHistory HistoryAt(int place)
    {
        var (line, first) = days.Value.Of(place);
        var stay = text.IndexOf(' ', line) + 1;
        return History(first, text.Substring(stay, text.IndexOf(' ', stay) - stay));
    }

    /// <summary>The starts of the lines and their days, which are relative to all previous lines.</summary>
    private sealed class LineDays
    {
        private readonly List<int> starts = [];
        private readonly List<int> days = [];

        public LineDays(string text)
        {
            var first = 0;
            for (var line = 0; line < text.Length; line = EndOf(text, line) + 1)
            {
                var end = text.IndexOf(' ', line);
                first += int.Parse(text.Substring(line, end - line), CultureInfo.InvariantCulture);
                starts.Add(line);
                days.Add(first);
            }
        }

        /// <summary>The start and the day of the line that contains an offset.</summary>
        public (int Line, int First) Of(int place)
        {
            var found = starts.BinarySearch(place);
            var line = found < 0 ? ~found - 1 : found;
            return (starts[line], days[line]);
        }

        private static int EndOf(string text, int line) =>
            text.IndexOf('\n', line) is var end and >= 0 ? end : text.Length;
    }
}
