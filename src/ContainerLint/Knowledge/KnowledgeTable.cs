using System.Text;

namespace ContainerLint.Knowledge;

/// <summary>
/// Lines of tab-separated fields; the first field of a line is its key. Look-ups search the text: building a dictionary
/// costs more than all look-ups of most runs.
/// </summary>
/// <param name="text">The lines in UTF-8, each ended by LF; optional after the last one.</param>
internal sealed class KnowledgeTable(ReadOnlyMemory<byte> text)
{
    private const byte LineEnd = (byte)'\n';
    private const byte Tab = (byte)'\t';

    /// <summary>Whether there is a line with this key.</summary>
    public bool Contains(string key) => StartOf(key) >= 0;

    /// <summary>The fields of the first line with this key; null if there is none.</summary>
    public string[]? Find(string key) => StartOf(key) is var start and >= 0 ? RowAt(start, out _) : null;

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

    private string[] RowAt(int start, out int next)
    {
        var line = text.Span.Slice(start);
        if (line.IndexOf(LineEnd) is var end and >= 0)
            line = line.Slice(0, end);
        next = start + line.Length + 1;
        return Utf8.Decode(line).Split('\t');
    }
}
