using System.Text;

namespace ContainerLint.Text;

/// <summary>
/// Edits of any number of files that do not get in each other's way. A group of edits is accepted whole or not at all.
/// </summary>
public sealed class EditSet
{
    private readonly Dictionary<Source, List<Edit>> accepted = [];

    /// <summary>The files that the accepted edits are in.</summary>
    public IReadOnlyCollection<Source> Sources => accepted.Keys;

    /// <summary>
    /// Accepts a group of edits unless one of them touches an edit of a group before it; an equal edit is shared.
    /// Inside a group edits may touch, and insertions at one place stay in their order.
    /// </summary>
    /// <returns>Whether the group was accepted: all of it, in every file.</returns>
    public bool TryAdd(IReadOnlyList<Edit> group)
    {
        var added = new List<Edit>(group.Count);
        foreach (var edit in group)
        {
            switch (Meet(edit))
            {
                case Encounter.Conflict:
                    return false;
                case Encounter.Free:
                    added.Add(edit);
                    break;
            }
        }

        if (Overlap(added))
            return false;
        foreach (var edit in added)
            Insert(edit);
        return true;
    }

    /// <summary>The accepted edits of a file, in the order of its text; they do not overlap.</summary>
    public IReadOnlyList<Edit> EditsIn(Source source) => accepted.TryGetValue(source, out var edits) ? edits : [];

    /// <summary>The text of a file after its accepted edits.</summary>
    public string Apply(Source source)
    {
        if (!accepted.TryGetValue(source, out var edits))
            return source.Text;
        var result = new StringBuilder(source.Text.Length + 64);
        var position = 0;
        foreach (var edit in edits)
        {
            result.Append(source.Text, position, edit.Span.Start - position).Append(edit.NewText);
            position = edit.Span.End;
        }

        return result.Append(source.Text, position, source.Text.Length - position).ToString();
    }

    private Encounter Meet(Edit edit)
    {
        if (!accepted.TryGetValue(edit.Source, out var edits))
            return Encounter.Free;
        var index = FirstFrom(edits, edit.Span.Start);
        var encounter = Encounter.Free;
        for (var i = index; i < edits.Count && edits[i].Span.Start <= edit.Span.End; i++)
        {
            if (edits[i] == edit)
                return Encounter.Shared;
            encounter = Encounter.Conflict;
        }

        return index > 0 && edits[index - 1].Span.End >= edit.Span.Start ? Encounter.Conflict : encounter;
    }

    /// <summary>The first edit that starts at or behind an offset; edits are sorted and do not overlap.</summary>
    private static int FirstFrom(List<Edit> edits, int offset)
    {
        var (low, high) = (0, edits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (edits[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static bool Overlap(List<Edit> group)
    {
        if (group.Count < 2)
            return false;
        var sorted = group.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End).ToList();
        foreach (var file in sorted.GroupBy(edit => edit.Source))
        {
            var end = 0;
            foreach (var edit in file)
            {
                if (edit.Span.Start < end)
                    return true;
                end = edit.Span.End;
            }
        }

        return false;
    }

    /// <summary>Inserts behind what starts before it and behind insertions at its own place.</summary>
    private void Insert(Edit edit)
    {
        if (!accepted.TryGetValue(edit.Source, out var edits))
            accepted[edit.Source] = edits = [];
        var index = FirstFrom(edits, edit.Span.Start);
        while (index < edits.Count && edits[index].Span.Start == edit.Span.Start && edits[index].Span.Length == 0)
            index++;
        edits.Insert(index, edit);
    }

    private enum Encounter
    {
        Free,
        Shared,
        Conflict,
    }
}
