using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>Merges the edits of a fix into one replacement, for formats that support only one.</summary>
internal static class FixedPlace
{
    /// <summary>Merging edits farther apart would replace too much unrelated text.</summary>
    private const int MostLines = 5;

    /// <summary>
    /// The place from the first edit to the last one, and its text after the fix; null if the fix edits several files
    /// or distant lines.
    /// </summary>
    public static (Place Place, string Text)? Of(Fix fix)
    {
        var source = fix.Edits[0].Source;
        var (start, end) = (int.MaxValue, 0);
        foreach (var edit in fix.Edits)
        {
            if (edit.Source != source)
                return null;
            start = Math.Min(start, edit.Span.Start);
            end = Math.Max(end, edit.Span.End);
        }

        if (source.Lines.PositionOf(end).Line - source.Lines.PositionOf(start).Line >= MostLines)
            return null;
        if (fix.Edits.Count == 1)
            return (new Place(source, fix.Edits[0].Span), fix.Edits[0].NewText);
        var edits = new EditSet();
        if (!edits.TryAdd(fix.Edits))
            return null;
        var text = edits.Apply(source);
        return (
            new Place(source, SourceSpan.FromBounds(start, end)),
            text[start..(text.Length - (source.Text.Length - end))]);
    }
}
