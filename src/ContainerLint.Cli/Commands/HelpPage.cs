using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Commands;

/// <summary>Writes the parts of a help page, wrapped to a width.</summary>
/// <param name="output">Where to write.</param>
/// <param name="style">Colours or none.</param>
/// <param name="width">The columns of a line.</param>
internal sealed class HelpPage(TextWriter output, Style style, int width)
{
    private const string Indent = "  ";
    private const int Gap = 3;
    private const int NarrowestText = 30;
    private bool isBegun;

    /// <summary>Writes text, wrapped.</summary>
    public void WriteParagraph(string text)
    {
        Separate();
        foreach (var line in TextWrap.Wrap(text.ReplaceLineEndings(" "), width))
            output.WriteLine(line);
    }

    /// <summary>Writes a block of lines as they are; the first is the heading.</summary>
    public void WriteNote(string note)
    {
        Separate();
        var lines = note.ReplaceLineEndings("\n").Split('\n');
        output.WriteLine(style.Bold(lines[0]));
        foreach (var line in lines.Skip(1))
            output.WriteLine((Indent + line).TrimEnd());
    }

    /// <summary>Writes a list of names with texts beside them; nothing if it is empty.</summary>
    public void WriteSection(string heading, IEnumerable<(string Name, string Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        Separate();
        output.WriteLine(style.Bold(heading + ":"));
        var column = all.Max(row => row.Name.Length) + Indent.Length + Gap;
        foreach (var (name, text) in all)
        {
            var lead = Indent + style.Cyan(name) + new string(' ', column - Indent.Length - name.Length);
            foreach (var line in TextWrap.Wrap(text, Math.Max(NarrowestText, width - column)))
            {
                output.WriteLine(lead + line);
                lead = new string(' ', column);
            }
        }
    }

    private void Separate()
    {
        if (isBegun)
            output.WriteLine();
        isBegun = true;
    }
}
