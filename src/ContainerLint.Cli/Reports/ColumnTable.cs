using Spectre.Console;

namespace ContainerLint.Cli.Reports;

/// <summary>A table whose columns are as wide as their widest cell. Lines are never wrapped.</summary>
internal sealed class ColumnTable
{
    private const int Gap = 3;

    /// <summary>Wider than any table: a terminal wraps what does not fit, and a pipe has no width.</summary>
    private const int Width = 1_000_000;

    private readonly Table table = new Table().NoBorder();

    /// <summary>Creates an empty table.</summary>
    /// <param name="headings">The headings.</param>
    public ColumnTable(params string[] headings)
    {
        foreach (var heading in headings)
        {
            var column = new TableColumn(new Spectre.Console.Text(heading, new Spectre.Console.Style(decoration: Decoration.Bold)));
            table.AddColumn(column.NoWrap().Padding(0, 0, Gap, 0));
        }
    }

    /// <summary>Adds a row with one cell per heading.</summary>
    public void Add(params string[] cells) => table.AddRow(cells.Select(cell => new Spectre.Console.Text(Visible.Line(cell))));

    /// <summary>Writes the table.</summary>
    public void Write(TextWriter output, Style style)
    {
        using var lines = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = style.IsOn ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = style.IsOn ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(lines),
        });
        console.Profile.Width = Width;
        console.Write(table);
        // Without the padding of the last column.
        foreach (var line in lines.ToString().TrimEnd('\n').Split('\n'))
            output.WriteLine(line.TrimEnd());
    }
}
