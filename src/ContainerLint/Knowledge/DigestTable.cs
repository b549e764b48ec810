using System.Buffers.Binary;
using System.Text;

namespace ContainerLint.Knowledge;

/// <summary>
/// The digests that the tags of one repository named, searched in place. Damaged bytes give wrong or no answers, but
/// never an exception.
/// </summary>
/// <remarks>
/// Layout, with little-endian numbers: the number of bytes of a digest (one byte), which may be shortened; the numbers
/// of entries and of rows (four bytes each). The entries in the order of their digests: digest; day, counted from
/// <see cref="FirstDay"/> (two bytes); order among those of a tag on that day (one byte); source (one byte): how many
/// owners of public repositories write it, or <see cref="Index"/> or <see cref="Platform"/> if its publisher recorded
/// it; the number of its rows (one byte). The rows, each with the number of a tag (two bytes). The tags in ordinal
/// order, in UTF-8, each ended by LF.
/// </remarks>
internal sealed class DigestTable
{
    /// <summary>The source of what the publisher recorded as the digest of one platform's image.</summary>
    public const byte Platform = 0;

    /// <summary>The source of what the publisher recorded as the digest of an index of several platforms.</summary>
    public const byte Index = 255;

    /// <summary>The number of bytes before the entries.</summary>
    public const int HeaderLength = 9;

    /// <summary>The number of bytes of an entry, without its digest.</summary>
    public const int EntryLength = 5;

    /// <summary>The number of bytes of a row.</summary>
    public const int RowLength = 2;

    private const byte LineEnd = (byte)'\n';

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly int width;
    private readonly int count;
    private readonly int rows;
    private readonly int firstRow;
    private readonly int firstTag;

    // Finding them twice in two threads is harmless.
    private int[]? tagStarts;
    private int[]? rowStarts;

    /// <summary>Reads the header; a table whose numbers do not fit is empty.</summary>
    public DigestTable(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < HeaderLength)
            return;
        var header = bytes.Span;
        var (digest, entries, links) = (header[0], Number(header, 1), Number(header, 5));
        var tags = HeaderLength + ((long)entries * (digest + EntryLength)) + ((long)links * RowLength);
        if (entries < 0 || links < 0 || digest is 0 or > KnownDigest.Length || tags > bytes.Length)
            return;
        (this.bytes, width, count, rows, firstTag) = (bytes, digest, entries, links, (int)tags);
        firstRow = HeaderLength + (count * (width + EntryLength));
    }

    /// <summary>The day from which days are counted.</summary>
    public static Day FirstDay { get; } = new(2015, 1, 1);

    /// <summary>Whether the digests are whole.</summary>
    public bool HasWholeDigests => width == KnownDigest.Length;

    /// <summary>The first day that any entry has; null if there are none.</summary>
    public Day? First => count == 0 ? null : Enumerable.Range(0, count).Min(at => EntryAt(at).Day);

    private int[] TagStarts => tagStarts ??= FindTags();

    private int[] RowStarts => rowStarts ??= FindRows();

    /// <summary>The entries with a digest, given by its bytes, in the order of time; empty if unknown.</summary>
    public IReadOnlyList<DigestEntry> Find(ReadOnlySpan<byte> digest)
    {
        if (digest.Length != KnownDigest.Length || count == 0)
            return [];
        var wanted = digest.Slice(0, width);
        var (from, to) = (0, count);
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            (from, to) = DigestAt(middle).SequenceCompareTo(wanted) < 0 ? (middle + 1, to) : (from, middle);
        }

        var found = new List<DigestEntry>();
        for (; from < count && DigestAt(from).SequenceEqual(wanted); from++)
            found.Add(EntryAt(from));
        found.Sort();
        return found;
    }

    /// <summary>The entries of a tag in the order of time; empty if it is not known.</summary>
    public IReadOnlyList<DigestEntry> OfTag(string tag)
    {
        var number = NumberOf(tag);
        var found = new List<DigestEntry>();
        if (number < 0)
            return found;
        var links = bytes.Span.Slice(firstRow, rows * RowLength);
        for (var (row, entry) = (0, 0); row < rows; row++)
        {
            if (BinaryPrimitives.ReadUInt16LittleEndian(links.Slice(row * RowLength)) != number)
                continue;
            while (entry < count && RowStarts[entry + 1] <= row)
                entry++;
            if (entry < count)
                found.Add(EntryAt(entry));
        }

        found.Sort();
        return found;
    }

    /// <summary>The tags of an entry.</summary>
    public IEnumerable<string> TagsOf(DigestEntry entry)
    {
        for (var row = RowStarts[entry.At]; row < Math.Min(RowStarts[entry.At + 1], rows); row++)
        {
            if (TagAt(TagIn(row)) is { } tag)
                yield return tag;
        }
    }

    /// <summary>The digest of an entry as it is written in references; null if the table has only its start.</summary>
    public string? TextOf(DigestEntry entry) => HasWholeDigests ? KnownDigest.TextOf(DigestAt(entry.At)) : null;

    private static int Number(ReadOnlySpan<byte> span, int at) =>
        BinaryPrimitives.ReadInt32LittleEndian(span.Slice(at));

    private ReadOnlySpan<byte> DigestAt(int at) =>
        bytes.Span.Slice(HeaderLength + (at * (width + EntryLength)), width);

    private ReadOnlySpan<byte> FieldsAt(int at) =>
        bytes.Span.Slice(HeaderLength + (at * (width + EntryLength)) + width, EntryLength);

    private DigestEntry EntryAt(int at)
    {
        var fields = FieldsAt(at);
        var day = FirstDay.Number + BinaryPrimitives.ReadUInt16LittleEndian(fields);
        return new DigestEntry(new Day(day), fields[2], at, fields[3]);
    }

    private int TagIn(int row) =>
        BinaryPrimitives.ReadUInt16LittleEndian(bytes.Span.Slice(firstRow + (row * RowLength)));

    private string? TagAt(int number) => number < TagStarts.Length - 1 ? Utf8.Decode(TagBytesAt(number)) : null;

    private ReadOnlySpan<byte> TagBytesAt(int number) =>
        bytes.Span.Slice(TagStarts[number], TagStarts[number + 1] - TagStarts[number] - 1);

    private int NumberOf(string tag)
    {
        ReadOnlySpan<byte> wanted = Encoding.UTF8.GetBytes(tag);
        var (from, to) = (0, TagStarts.Length - 1);
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            var order = TagBytesAt(middle).SequenceCompareTo(wanted);
            if (order == 0)
                return middle;
            (from, to) = order < 0 ? (middle + 1, to) : (from, middle);
        }

        return -1;
    }

    /// <summary>The first row of each entry, and the end of the last one's.</summary>
    private int[] FindRows()
    {
        var starts = new int[count + 1];
        for (var at = 0; at < count; at++)
            starts[at + 1] = starts[at] + FieldsAt(at)[4];
        return starts;
    }

    /// <summary>Where each tag starts, and where the last one ends.</summary>
    private int[] FindTags()
    {
        var starts = new List<int> { firstTag };
        var span = bytes.Span;
        for (var at = firstTag; span.Slice(at).IndexOf(LineEnd) is var length and >= 0;)
            starts.Add(at += length + 1);
        return [.. starts];
    }
}
