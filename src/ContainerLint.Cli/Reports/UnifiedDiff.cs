using ContainerLint.Cli.Files;
using DiffPlex;
using DiffPlex.Model;

namespace ContainerLint.Cli.Reports;

/// <summary>A unified diff of two texts, for <c>patch</c> and <c>git apply</c>.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Writes the diffs of changed files.</summary>
    public static void Write(TextWriter output, Style style, IEnumerable<FileChange> changes)
    {
        foreach (var change in changes)
            Write(output, style, change.Before.Source.Path, change.Before.Source.Text, change.After);
    }

    /// <summary>Writes the diff; nothing if the texts are equal.</summary>
    public static void Write(TextWriter output, Style style, string path, string before, string after)
    {
        if (before == after)
            return;
        var (old, @new) = (Lines.Of(before), Lines.Of(after));
        output.WriteLine(style.Bold($"--- a/{Visible.Line(path)}"));
        output.WriteLine(style.Bold($"+++ b/{Visible.Line(path)}"));
        foreach (var hunk in Hunks(Blocks(before, after, old, @new)))
            WriteHunk(output, style, hunk, old, @new);
    }

    /// <summary>The differing blocks. Fixes rarely add lines; if none was added, lines are compared pairwise.</summary>
    private static List<DiffBlock> Blocks(
        string before, string after, IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        if (old.Count != @new.Count)
            return [.. Differ.Instance.CreateDiffs(before, after, false, false, new Lines()).DiffBlocks];
        var blocks = new List<DiffBlock>();
        for (var i = 0; i < old.Count; i++)
        {
            var start = i;
            while (i < old.Count && old[i] != @new[i])
                i++;
            if (i > start)
                blocks.Add(new DiffBlock(start, i - start, start, i - start));
        }

        return blocks;
    }

    /// <summary>Joins blocks whose context would touch into one hunk.</summary>
    private static IEnumerable<List<DiffBlock>> Hunks(List<DiffBlock> blocks)
    {
        var hunk = new List<DiffBlock>();
        foreach (var block in blocks)
        {
            if (hunk.Count > 0 && block.DeleteStartA - (hunk[^1].DeleteStartA + hunk[^1].DeleteCountA) > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(block);
        }

        if (hunk.Count > 0)
            yield return hunk;
    }

    private static void WriteHunk(
        TextWriter output, Style style, List<DiffBlock> hunk, IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        var (first, last) = (hunk[0], hunk[^1]);
        var lead = Math.Min(Context, first.DeleteStartA);
        var start = first.DeleteStartA - lead;
        var end = Math.Min(old.Count, last.DeleteStartA + last.DeleteCountA + Context);
        var newStart = first.InsertStartB - lead;
        var grown = hunk.Sum(block => block.InsertCountB - block.DeleteCountA);
        output.WriteLine(style.Cyan($"@@ -{Range(start, end - start)} +{Range(newStart, end - start + grown)} @@"));
        var position = start;
        foreach (var block in hunk)
        {
            for (; position < block.DeleteStartA; position++)
                WriteLine(output, style, ' ', old[position]);
            for (; position < block.DeleteStartA + block.DeleteCountA; position++)
                WriteLine(output, style, '-', old[position]);
            for (var i = 0; i < block.InsertCountB; i++)
                WriteLine(output, style, '+', @new[block.InsertStartB + i]);
        }

        for (; position < end; position++)
            WriteLine(output, style, ' ', old[position]);
    }

    private static string Range(int start, int count) => $"{(count == 0 ? start : start + 1)},{count}";

    private static void WriteLine(TextWriter output, Style style, char sign, string line)
    {
        var isEnded = line.EndsWith('\n');
        var text = sign + (isEnded ? line[..^1] : line);

        // A patch must keep every character, but a terminal must not see control characters.
        if (style.IsOn)
            text = Visible.Line(text.TrimEnd('\r').Replace("\t", "    ", StringComparison.Ordinal));
        output.Write(sign switch
        {
            '-' => style.PlainRed(text),
            '+' => style.Green(text),
            _ => text,
        });
        output.Write('\n');
        if (!isEnded)
            output.Write("\\ No newline at end of file\n");
    }

    /// <summary>Lines with their line terminators, as <c>patch</c> counts them.</summary>
    private sealed class Lines : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => Of(text);

        public static IReadOnlyList<string> Of(string text)
        {
            var lines = new List<string>();
            for (var start = 0; start < text.Length;)
            {
                var end = text.IndexOf('\n', start);
                end = end < 0 ? text.Length : end + 1;
                lines.Add(text[start..end]);
                start = end;
            }

            return lines;
        }
    }
}
