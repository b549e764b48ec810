using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>Draws the edits of a fix together to one replacement, for those who know no other.</summary>
internal static class FixedPlace
{
    /// <summary>Edits farther apart would replace what the fix has nothing to do with.</summary>
    private const int MostLines = 5;

    /// <summary>
    /// The place from the first edit to the last one, and what stands there when the fix is applied; null if it edits
    /// several files, or lines far apart.
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
