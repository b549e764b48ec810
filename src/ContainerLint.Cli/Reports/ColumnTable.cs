namespace ContainerLint.Cli.Reports;

/// <summary>Rows of cells under headings, each column as wide as its widest cell.</summary>
/// <param name="headings">The headings.</param>
internal sealed class ColumnTable(params string[] headings)
{
    private const string Gap = "   ";

    private readonly List<string[]> rows = [];

    /// <summary>Adds a row with a cell for each heading.</summary>
    public void Add(params string[] cells) => rows.Add([.. cells.Select(Visible.Line)]);

    /// <summary>Writes the table.</summary>
    public void Write(TextWriter output, Style style)
    {
        var widths = headings.Select((heading, i) =>
            rows.Aggregate(heading.Length, (width, row) => Math.Max(width, Visible.WidthOf(row[i])))).ToArray();
        output.WriteLine(style.Bold(Line(headings, widths)));
        foreach (var row in rows)
            output.WriteLine(Line(row, widths));
    }

    private static string Line(string[] cells, int[] widths) => string.Join(
        Gap, cells.Select((cell, i) => cell + new string(' ', widths[i] - Visible.WidthOf(cell)))).TrimEnd();
}
