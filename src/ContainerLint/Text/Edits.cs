using System.Text;

namespace ContainerLint.Text;

/// <summary>Applies edits to a text.</summary>
public static class Edits
{
    /// <summary>
    /// Applies groups of edits to one text. A group is applied whole or not at all: one that overlaps a group
    /// before it is left out, for the next round.
    /// </summary>
    /// <param name="text">The text that the edits' offsets are in.</param>
    /// <param name="groups">The groups, in order of preference; all edits must be of the same source.</param>
    /// <param name="applied">How many of the groups were applied; equal groups count as applied together.</param>
    /// <returns>The changed text.</returns>
    public static string Apply(string text, IEnumerable<IReadOnlyList<Edit>> groups, out int applied)
    {
        var accepted = new SortedList<(int Start, int End), Edit>();
        applied = 0;
        foreach (var group in groups)
        {
            if (!group.All(edit => IsFree(edit, accepted)))
                continue;
            foreach (var edit in group)
                accepted[(edit.Span.Start, edit.Span.End)] = edit;
            applied++;
        }

        return Rewrite(text, accepted.Values);
    }

    private static bool IsFree(Edit edit, SortedList<(int Start, int End), Edit> accepted)
    {
        if (accepted.TryGetValue((edit.Span.Start, edit.Span.End), out var same))
            return same.NewText == edit.NewText;
        foreach (var other in accepted.Values)
        {
            if (edit.Span.Start <= other.Span.End && other.Span.Start <= edit.Span.End)
                return false;
        }

        return true;
    }

    private static string Rewrite(string text, IEnumerable<Edit> edits)
    {
        var result = new StringBuilder(text.Length + 64);
        var position = 0;
        foreach (var edit in edits)
        {
            result.Append(text, position, edit.Span.Start - position).Append(edit.NewText);
            position = edit.Span.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
