using System.Text;

namespace ContainerLint.Knowledge;

/// <summary>
/// Lines of tab-separated fields; the first field of a line is its key. The first look-ups search the text, because
/// indexing it costs more than all look-ups of most runs; a run over many files gets an index.
/// </summary>
/// <param name="text">The lines in UTF-8, each ended by LF; optional after the last one.</param>
internal sealed class KnowledgeTable(ReadOnlyMemory<byte> text)
{
    private const byte LineEnd = (byte)'\n';
    private const byte Tab = (byte)'\t';

    /// <summary>After so many look-ups an index pays. Measured: it costs about as much as 40 of them.</summary>
    private const int SearchedLookups = 64;

    private Dictionary<string, int>? starts;
    private int lookups;

    /// <summary>Whether there is a line with this key.</summary>
    public bool Contains(string key) => StartOf(key) >= 0;

    /// <summary>The fields of the first line with this key; null if there is none.</summary>
    public string[]? Find(string key) => StartOf(key) is var start and >= 0 ? RowAt(start, out _) : null;

    /// <summary>
    /// Like <see cref="Find"/>, where the lines are in ordinal order of their keys: reads few of them.
    /// </summary>
    public string[]? FindSorted(string key)
    {
        var bytes = text.Span;
        ReadOnlySpan<byte> word = Encoding.UTF8.GetBytes(key);
        var (from, to) = (0, bytes.Length);
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            var start = from + bytes.Slice(from, middle - from).LastIndexOf(LineEnd) + 1;
            var line = bytes.Slice(start, to - start);
            var end = line.IndexOf(LineEnd) is var found and >= 0 ? found : line.Length;
            var length = line.Slice(0, end).IndexOf(Tab) is var tab and >= 0 ? tab : end;
            var order = line.Slice(0, length).SequenceCompareTo(word);
            if (order == 0)
                return RowAt(start, out _);
            (from, to) = order < 0 ? (start + end + 1, to) : (from, start);
        }

        return null;
    }

    /// <summary>The fields of all lines, in order.</summary>
    public IEnumerable<string[]> Rows()
    {
        for (var start = 0; start < text.Length;)
        {
            yield return RowAt(start, out var next);
            start = next;
        }
    }

    /// <summary>Where the first line with this key starts; negative if there is none.</summary>
    private int StartOf(string key)
    {
        // Indexing twice, or counting a look-up too few, is harmless.
        if (starts is null && ++lookups > SearchedLookups)
            starts = Index();
        if (starts is null)
            return Search(key);
        return starts.TryGetValue(key, out var start) ? start : -1;
    }

    private Dictionary<string, int> Index()
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var start = 0; start < text.Length;)
        {
            var line = LineAt(start);
            var tab = line.IndexOf(Tab);
            var key = Utf8.Decode(tab < 0 ? line : line.Slice(0, tab));
            if (key.Length > 0 && !index.ContainsKey(key))
                index.Add(key, start);
            start += line.Length + 1;
        }

        return index;
    }

    private int Search(string key)
    {
        var bytes = text.Span;
        ReadOnlySpan<byte> word = Encoding.UTF8.GetBytes(key);
        if (word.IsEmpty || word.IndexOfAny(LineEnd, Tab) >= 0)
            return -1;
        for (var at = 0; ; at += word.Length)
        {
            var found = bytes.Slice(at).IndexOf(word);
            if (found < 0)
                return -1;
            at += found;
            var end = at + word.Length;
            if ((at == 0 || bytes[at - 1] == LineEnd) && (end == bytes.Length || bytes[end] is LineEnd or Tab))
                return at;
        }
    }

    private ReadOnlySpan<byte> LineAt(int start)
    {
        var line = text.Span.Slice(start);
        return line.IndexOf(LineEnd) is var end and >= 0 ? line.Slice(0, end) : line;
    }

    private string[] RowAt(int start, out int next)
    {
        var line = LineAt(start);
        next = start + line.Length + 1;
        return Utf8.Decode(line).Split('\t');
    }
}
