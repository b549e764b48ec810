namespace ContainerLint.Text;

/// <summary>Applies edits to a text.</summary>
public static class Edits
{
    /// <summary>
    /// Applies groups of edits to one text. A group is applied whole or not at all: one that touches a group
    /// before it is left out, for the next round.
    /// </summary>
    /// <param name="text">The text that the edits' offsets are in.</param>
    /// <param name="groups">The groups, in order of preference; all edits must be of the same source.</param>
    /// <param name="applied">How many of the groups were applied; equal groups count as applied together.</param>
    /// <returns>The changed text.</returns>
    public static string Apply(string text, IEnumerable<IReadOnlyList<Edit>> groups, out int applied)
    {
        var edits = new EditSet();
        applied = groups.Count(edits.TryAdd);
        return edits.Sources.Count == 0 ? text : edits.Apply(edits.Sources.First());
    }
}
