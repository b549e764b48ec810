using ContainerLint.Rules;

namespace ContainerLint.Analyzers;

/// <summary>A fix as it travels with a diagnostic: plain data, for the code-fix provider sees no findings.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Safety">What the user may lose.</param>
/// <param name="Edits">The edits; applied all or not at all.</param>
internal sealed record RecordedFix(string Title, Safety Safety, IReadOnlyList<RecordedEdit> Edits);

/// <summary>A replacement in a file.</summary>
/// <param name="Path">The file, as the compiler was given it.</param>
/// <param name="Start">The first offset that is replaced.</param>
/// <param name="Length">How much is replaced.</param>
/// <param name="NewText">What stands there afterwards.</param>
/// <param name="SeenStart">Where the text begins that the edit was made for.</param>
/// <param name="Seen">That text, with a little around it: what tells whether the file is still the same there.</param>
internal sealed record RecordedEdit(
    string Path, int Start, int Length, string NewText, int SeenStart, string Seen)
{
    /// <summary>Whether a file's text still is what the edit was made for, as far as it was seen.</summary>
    public bool Fits(string text) =>
        Start >= 0 && Length >= 0 && Start <= text.Length - Length
        && SeenStart >= 0 && SeenStart <= text.Length - Seen.Length
        && string.CompareOrdinal(text, SeenStart, Seen, 0, Seen.Length) == 0;
}
