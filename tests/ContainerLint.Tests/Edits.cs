using ContainerLint.Text;

namespace ContainerLint.Tests;

/// <summary>Applies edits to a text.</summary>
internal static class Edits
{
    /// <summary>
    /// Applies groups of edits to one text. A group is applied whole or not at all; one that touches an earlier group
    /// is skipped and left to the next round.
    /// </summary>
    /// <param name="text">The text that the edits refer to.</param>
    /// <param name="groups">The groups, in order of preference; all edits belong to one source.</param>
    /// <param name="applied">The number of groups applied; equal groups are applied together and all count.</param>
    /// <returns>The changed text.</returns>
    public static string Apply(string text, IEnumerable<IReadOnlyList<Edit>> groups, out int applied)
    {
        var edits = new EditSet();
        applied = groups.Count(edits.TryAdd);
        return edits.Sources.Count == 0 ? text : edits.Apply(edits.Sources.First());
    }
}
