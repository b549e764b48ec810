namespace ContainerLint.Cli.Git;

/// <summary>
/// Splits the output of a program into records that end with a given byte, while it is being written.
/// </summary>
/// <param name="stream">The output.</param>
/// <param name="end">The byte after each record; it may be missing after the last one.</param>
internal sealed class RecordReader(Stream stream, byte end)
{
    private byte[] buffer = new byte[16 * 1024];
    private int start;
    private int filled;

    /// <summary>Reads a record without its end byte; it is valid until the next read.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryRead(out ReadOnlySpan<byte> record)
    {
        var seen = 0;
        while (true)
        {
            var length = buffer.AsSpan(start + seen, filled - start - seen).IndexOf(end);
            if (length >= 0)
            {
                record = buffer.AsSpan(start, seen + length);
                start += seen + length + 1;
                return true;
            }

            seen = filled - start;
            if (!Fill())
            {
                record = buffer.AsSpan(start, seen);
                start = filled;
                return seen > 0;
            }
        }
    }

    /// <summary>Reads exactly <paramref name="count"/> bytes.</summary>
    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    public byte[] ReadBytes(int count)
    {
        var bytes = new byte[count];
        var known = Math.Min(count, filled - start);
        buffer.AsSpan(start, known).CopyTo(bytes);
        start += known;
        stream.ReadExactly(bytes.AsSpan(known));
        return bytes;
    }

    private bool Fill()
    {
        buffer.AsSpan(start, filled - start).CopyTo(buffer);
        filled -= start;
        start = 0;
        if (filled == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = stream.Read(buffer, filled, buffer.Length - filled);
        filled += read;
        return read > 0;
    }
}
