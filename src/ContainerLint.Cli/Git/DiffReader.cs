using System.Buffers.Text;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Git;

/// <summary>
/// Reads the output of <c>git diff --unified=0</c>: which lines of which files are new. All lines of a file that git
/// considers binary are new. The format is described in <c>diff-generate-patch.adoc</c> of git's documentation.
/// </summary>
internal static class DiffReader
{
    /// <summary>Reads a diff to its end.</summary>
    /// <returns>The new lines, by path from the root of the repository.</returns>
    public static Dictionary<string, LineSet> Read(Stream stream)
    {
        var files = new Dictionary<string, LineSet>(StringComparer.Ordinal);
        var records = new RecordReader(stream, (byte)'\n');
        var path = "";
        while (records.TryRead(out var record))
        {
            if (record.StartsWith("diff --git "u8))
            {
                path = SecondName(record["diff --git "u8.Length..]);
            }
            else if (record.StartsWith("rename to "u8))
            {
                path = QuotedPath.Read(record["rename to "u8.Length..]);
            }
            else if (record.StartsWith("Binary files "u8))
            {
                files[path] = LineSet.All;
            }
            else if (record.StartsWith("@@ -"u8))
            {
                if (!files.TryGetValue(path, out var lines))
                    files[path] = lines = new LineSet();
                ReadHunk(record, lines, records);
            }
        }

        return files;
    }

    /// <summary>The second of two names. They are equal, or a <c>rename to</c> line follows.</summary>
    private static string SecondName(ReadOnlySpan<byte> names)
    {
        var name = QuotedPath.Read(names[((names.Length + 1) / 2)..]);
        return name.StartsWith("b/", StringComparison.Ordinal) ? name[2..] : name;
    }

    /// <summary>Reads a hunk header, such as <c>@@ -3,0 +4,2 @@</c>, and the lines of the hunk.</summary>
    private static void ReadHunk(ReadOnlySpan<byte> header, LineSet lines, RecordReader records)
    {
        var rest = header["@@ -"u8.Length..];
        var (_, removed) = Range(ref rest);
        rest = rest.StartsWith(" +"u8) ? rest[2..] : [];
        var (first, added) = Range(ref rest);
        lines.Add(first, added);
        for (var left = removed + added; left > 0 && records.TryRead(out var line);)
            left -= line is [(byte)'+' or (byte)'-', ..] ? 1 : 0;
    }

    private static (int First, int Count) Range(ref ReadOnlySpan<byte> rest)
    {
        Utf8Parser.TryParse(rest, out int first, out var length);
        rest = rest[length..];
        if (rest is not [(byte)',', ..])
            return (first, length > 0 ? 1 : 0);
        Utf8Parser.TryParse(rest[1..], out int count, out length);
        rest = rest[(length + 1)..];
        return (first, count);
    }
}
