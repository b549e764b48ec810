using System.Text;
using Spectre.Console;
using Wcwidth;

namespace ContainerLint.Cli.Reports;

/// <summary>Writes readings for people: a table of what is valid, and below it what is not, with a caret.</summary>
internal static class ReferenceTable
{
    private const int DigitsOfDigest = 12;

    /// <summary>The width of the first column where rows are written as they come.</summary>
    private const int RowWidth = 48;

    /// <summary>Writes all readings at once.</summary>
    /// <param name="readings">The readings.</param>
    /// <param name="output">Where to.</param>
    /// <param name="width">The width of the terminal in columns; null to break no line.</param>
    public static void Write(IReadOnlyList<ReferenceReading> readings, TextWriter output, int? width)
    {
        var valid = readings.Where(reading => reading.Image is not null).ToList();
        if (valid.Count > 0)
            WriteTable(valid, output, width);
        foreach (var reading in readings.Where(reading => reading.Image is null))
            WriteFault(reading, output);
    }

    /// <summary>Writes one row; the columns do not depend on what follows.</summary>
    public static void WriteRow(ReferenceReading reading, TextWriter output)
    {
        var input = Visible(reading.Input);
        output.Write(input);
        output.Write(new string(' ', Math.Max(1, RowWidth - Columns(input))));
        output.Write(reading.Image is { } image
            ? image.WithDefaultTag
            : $"not valid: at {reading.Offset + 1}: {reading.Error}");
        output.Write('\n');
    }

    private static void WriteTable(List<ReferenceReading> readings, TextWriter output, int? width)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var title in new[] { "Reference", "Registry", "Port", "Repository", "Tag", "Digest" })
            table.AddColumn(new TableColumn(title));
        foreach (var reading in readings)
        {
            var image = reading.Image!;
            var tag = image.Tag ?? (image.IsImplicitLatest ? "(latest)" : "");
            var digest = image.Digest is null ? "" : Short(image.Digest, image.Digest);
            table.AddRow(new[]
            {
                Visible(Short(reading.Input, image.Digest)), image.Host, image.Port ?? "", image.Repository, tag, digest,
            }.Select(Markup.Escape).ToArray());
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width ?? 10_000;
        console.Write(table);
    }

    private static void WriteFault(ReferenceReading reading, TextWriter output)
    {
        var input = Visible(reading.Input);
        output.Write($"'{input}' is not valid:\n  {input}\n");
        output.Write(new string(' ', 2 + Columns(input[..reading.Offset!.Value])));
        output.Write($"^ {reading.Error}\n\n");
    }

    /// <summary>A digest is cut as Docker cuts it where people read it.</summary>
    private static string Short(string text, string? digest) =>
        digest is null ? text : text[..^(digest.Length - digest.IndexOf(':') - 1 - DigitsOfDigest)];

    /// <summary>What would move the cursor or leave no ink is shown as a replacement, unit for unit.</summary>
    private static string Visible(string text)
    {
        var shown = new StringBuilder(text);
        for (var i = 0; i < shown.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                var isSeen = !Rune.IsControl(rune) && UnicodeCalculator.GetWidth(rune.Value) > 0;
                for (var end = i + rune.Utf16SequenceLength; !isSeen && i < end - 1; i++)
                    shown[i] = '\uFFFD';
                if (!isSeen)
                    shown[i] = '\uFFFD';
                else
                    i += rune.Utf16SequenceLength - 1;
            }
            else
            {
                shown[i] = '\uFFFD';
            }
        }

        return shown.ToString();
    }

    private static int Columns(string text) =>
        text.EnumerateRunes().Sum(rune => Math.Max(0, UnicodeCalculator.GetWidth(rune.Value)));
}
