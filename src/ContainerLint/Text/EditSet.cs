using System.Text;

namespace ContainerLint.Text;

/// <summary>Non-conflicting edits in any number of files. A group of edits is accepted whole or not at all.</summary>
public sealed class EditSet
{
    private readonly Dictionary<Source, List<Edit>> accepted = [];

    /// <summary>The files with accepted edits.</summary>
    public IReadOnlyCollection<Source> Sources => accepted.Keys;

    /// <summary>
    /// Accepts a group of edits unless one of them overlaps or touches an edit of an earlier group; equal edits are
    /// shared. Within a group edits may touch, and insertions at the same offset keep their order.
    /// </summary>
    /// <returns>Whether the whole group was accepted, in every file.</returns>
    public bool TryAdd(IReadOnlyList<Edit> group)
    {
        var added = new List<Edit>(group.Count);
        foreach (var edit in group)
        {
            switch (RelationOf(edit))
            {
                case Relation.Conflict:
                    return false;
                case Relation.Free:
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

    /// <summary>The accepted edits of a file, in text order; they do not overlap.</summary>
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

    private Relation RelationOf(Edit edit)
    {
        if (!accepted.TryGetValue(edit.Source, out var edits))
            return Relation.Free;
        var index = FirstFrom(edits, edit.Span.Start);
        var relation = Relation.Free;
        for (var i = index; i < edits.Count && edits[i].Span.Start <= edit.Span.End; i++)
        {
            if (edits[i] == edit)
                return Relation.Shared;
            relation = Relation.Conflict;
        }

        return index > 0 && edits[index - 1].Span.End >= edit.Span.Start ? Relation.Conflict : relation;
    }

    /// <summary>The index of the first edit that starts at or after an offset; edits are sorted and disjoint.</summary>
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

    /// <summary>Inserts after edits that start earlier and after insertions at the same offset.</summary>
    private void Insert(Edit edit)
    {
        if (!accepted.TryGetValue(edit.Source, out var edits))
            accepted[edit.Source] = edits = [];
        var index = FirstFrom(edits, edit.Span.Start);
        while (index < edits.Count && edits[index].Span.Start == edit.Span.Start && edits[index].Span.Length == 0)
            index++;
        edits.Insert(index, edit);
    }

    private enum Relation
    {
        Free,
        Shared,
        Conflict,
    }
}
