using ContainerLint.Cli.Pinning;

namespace ContainerLint.Cli.Reports;

/// <summary>The result of pinning, reference by reference.</summary>
internal static class PinReport
{
    /// <summary>Writes a line for each pinned reference: its place, the old text and the new text.</summary>
    public static void WritePinned(TextWriter output, Style style, IEnumerable<PinnedUse> pinned)
    {
        foreach (var use in pinned)
        {
            var place = style.Bold(Position.Label(use.Request.Use.Place.InFile()));
            output.WriteLine(
                $"{place}: {Visible.Line(use.Request.Use.Text.Value)} → {style.Green(Visible.Line(use.NewText))}");
        }
    }

    /// <summary>
    /// Writes a line for each reference that was pinned by what is known offline: since when, and who says so.
    /// </summary>
    public static void WriteNotes(TextWriter error, Style style, IEnumerable<PinnedUse> pinned)
    {
        foreach (var use in pinned)
        {
            if (use.Target.Note is not { } note)
                continue;
            var place = Position.Label(use.Request.Use.Place.InFile());
            error.WriteLine($"{place}: {style.Cyan("note")}: {Visible.Line($"'{use.Request.Use.Text}': {note}")}");
        }
    }

    /// <summary>Writes a line for each reference that was not pinned, with the reason.</summary>
    public static void WriteUnpinned(TextWriter error, Style style, IEnumerable<UnpinnedUse> unpinned)
    {
        foreach (var use in unpinned)
        {
            var place = Position.Label(use.Request.Use.Place.InFile());
            error.WriteLine(
                $"{place}: {style.Yellow("not pinned")}: {Visible.Line($"'{use.Request.Use.Text}': {use.Problem}")}");
        }
    }
}
