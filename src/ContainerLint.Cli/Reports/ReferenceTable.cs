namespace ContainerLint.Cli.Reports;

/// <summary>Writes readings as a table of valid references, followed by malformed ones with a caret.</summary>
internal static class ReferenceTable
{
    private const int DigitsOfDigest = 12;

    /// <summary>The width of the first column when rows are streamed.</summary>
    private const int RowWidth = 48;

    /// <summary>Writes all readings at once.</summary>
    /// <param name="readings">The readings.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="style">Colours or none.</param>
    public static void Write(IReadOnlyList<ReferenceReading> readings, TextWriter output, Style style)
    {
        var valid = readings.Where(reading => reading.Image is not null).ToList();
        if (valid.Count > 0)
            WriteTable(valid, output, style);
        foreach (var reading in readings.Where(reading => reading.Image is null))
            WriteError(reading, output);
    }

    /// <summary>Writes one row with fixed column widths.</summary>
    public static void WriteRow(ReferenceReading reading, TextWriter output)
    {
        var input = Visible.Line(reading.Input);
        output.Write(input);
        output.Write(new string(' ', Math.Max(1, RowWidth - Visible.WidthOf(input))));
        output.Write(reading.Image is { } image
            ? image.WithDefaultTag
            : $"not valid: at {reading.Offset + 1}: {reading.Error}");
        output.Write('\n');
    }

    private static void WriteTable(List<ReferenceReading> readings, TextWriter output, Style style)
    {
        var table = new ColumnTable("REFERENCE", "REGISTRY", "PORT", "REPOSITORY", "TAG", "DIGEST");
        foreach (var reading in readings)
        {
            var image = reading.Image!;
            var tag = image.Tag ?? (image.IsImplicitLatest ? "(latest)" : "");
            var digest = image.Digest is null ? "" : Short(image.Digest, image.Digest);
            table.Add(
                Short(reading.Input, image.Digest), image.Host, image.Port ?? "", image.Repository, tag, digest);
        }

        table.Write(output, style);
    }

    private static void WriteError(ReferenceReading reading, TextWriter output)
    {
        var input = Visible.Line(reading.Input);
        output.Write($"'{input}' is not valid:\n  {input}\n");
        output.Write(new string(' ', 2 + Visible.WidthOf(Visible.Line(reading.Input[..reading.Offset!.Value]))));
        output.Write($"^ {reading.Error}\n\n");
    }

    /// <summary>A digest is shortened as Docker does.</summary>
    private static string Short(string text, string? digest) =>
        digest is null ? text : text[..^(digest.Length - digest.IndexOf(':') - 1 - DigitsOfDigest)];
}
