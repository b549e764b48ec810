using ContainerLint.Rules;

namespace ContainerLint.Analyzers;

/// <summary>A fix as it travels with a diagnostic: plain data, since the code-fix provider sees no findings.</summary>
/// <param name="Title">What the fix does, as shown in the editor's menu.</param>
/// <param name="Safety">Whether the fix may change which image is used.</param>
/// <param name="Edits">The edits; apply all or none.</param>
internal sealed record RecordedFix(string Title, Safety Safety, IReadOnlyList<RecordedEdit> Edits);

/// <summary>A replacement in a file.</summary>
/// <param name="Path">The path of the file, as passed to the compiler.</param>
/// <param name="Start">The offset of the replaced text.</param>
/// <param name="Length">The length of the replaced text.</param>
/// <param name="NewText">The new text.</param>
/// <param name="Context">The text around the edit when it was recorded.</param>
internal sealed record RecordedEdit(string Path, int Start, int Length, string NewText, RecordedText Context)
{
    /// <summary>Whether the edit still applies to a file: its recorded context has not changed.</summary>
    public bool Fits(string text) => Start >= 0 && Length >= 0 && Start <= text.Length - Length && Context.IsIn(text);
}

/// <summary>A piece of a file.</summary>
/// <param name="Start">Its offset.</param>
/// <param name="Text">Its text.</param>
internal readonly record struct RecordedText(int Start, string Text)
{
    /// <summary>Whether a file has this text at this offset.</summary>
    public bool IsIn(string file) => Start >= 0 && Start <= file.Length - Text.Length
        && string.CompareOrdinal(file, Start, Text, 0, Text.Length) == 0;
}
