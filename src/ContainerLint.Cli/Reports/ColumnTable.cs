namespace ContainerLint.Cli.Reports;

/// <summary>
/// Rows of cells under headings, each column as wide as its widest cell. Lines are never broken: a terminal wraps what
/// does not fit, and a pipe has no width.
/// </summary>
/// <param name="headings">The headings.</param>
internal sealed class ColumnTable(params string[] headings)
{
    private const int Gap = 3;

    private readonly List<string[]> rows = [];

    /// <summary>Adds a row with a cell for each heading.</summary>
    public void Add(params string[] cells) => rows.Add(Array.ConvertAll(cells, Visible.Line));

    /// <summary>Writes the table.</summary>
    public void Write(TextWriter output, Style style)
    {
        var widths = Enumerable.Range(0, headings.Length)
            .Select(column => rows.Append(headings).Max(row => Visible.WidthOf(row[column]))).ToArray();
        output.WriteLine(Line(headings, widths, style.Bold));
        foreach (var row in rows)
            output.WriteLine(Line(row, widths, cell => cell));
    }

    private static string Line(string[] cells, int[] widths, Func<string, string> paint)
    {
        var padded = cells.Select((cell, column) =>
            paint(cell) + new string(' ', widths[column] - Visible.WidthOf(cell)));
        return string.Join(new string(' ', Gap), padded).TrimEnd();
    }
}
