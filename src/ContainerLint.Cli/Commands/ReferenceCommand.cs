using System.CommandLine;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint reference</c>: how Docker reads references.</summary>
internal static class ReferenceCommand
{
    private const string Description =
        """
        Show how Docker reads image references.

        '-' reads references from standard input, one a line, and answers each as it comes, in order: line N of the
        output belongs to line N of the input. A blank line is an empty reference, which is not valid. Nothing is
        trimmed but the end of the line (LF or CRLF).

        Exit code: 0 if all references are valid, 1 if some are not, 2 for wrong usage, 3 if standard input could not
        be read.
        """;

    /// <summary>The command; it reads the process's standard input and writes to the invocation's output.</summary>
    public static Command Create()
    {
        var references = new Argument<string[]>("REF")
        {
            Description = "References, or '-' for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var jsonInput = new Option<bool>("--json-input")
        {
            Description = "Each line of standard input is a JSON string",
        };
        var command = new Command("reference", Description) { references, jsonInput };
        var output = new OutputOptions(command, "table");
        command.Validators.Add(result =>
        {
            if (result.GetValue(jsonInput) && result.GetValue(references)?.Contains("-") != true)
                result.AddError("--json-input says how to read standard input: give '-' as a reference");
        });
        command.SetAction(parsed =>
        {
            var terminal = (Terminal)parsed.InvocationConfiguration;
            try
            {
                return Run(
                    parsed.GetValue(references)!, output.IsJson(parsed), parsed.GetValue(jsonInput),
                    () => terminal.Input, terminal.Output, output.Style(parsed, terminal));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                terminal.Error.WriteLine($"containerlint: standard input: {exception.Message}");
                return ExitCodes.Unreadable;
            }
        });
        return command;
    }

    /// <summary>Writes the readings of all references; 0 if all are valid, else 1.</summary>
    /// <param name="references">References; <c>-</c> stands for the lines of standard input.</param>
    /// <param name="isJson">Whether to write JSON instead of a table.</param>
    /// <param name="isJsonInput">Whether the lines of standard input are JSON strings.</param>
    /// <param name="openInput">Opens standard input.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="style">Colours or none.</param>
    public static int Run(
        IReadOnlyList<string> references, bool isJson, bool isJsonInput, Func<Stream> openInput, TextWriter output,
        Style? style = null)
    {
        if (isJson || references.Contains("-"))
            return Stream(references, isJson, isJsonInput, openInput, output);
        var readings = references.Select(ReferenceReading.Of).ToList();
        ReferenceTable.Write(readings, output, style ?? Style.None);
        return readings.TrueForAll(reading => reading.Image is not null) ? ExitCodes.Clean : ExitCodes.Findings;
    }

    /// <summary>
    /// Writes in blocks, for a terminal's writer makes a system call of every piece; what is pending is written
    /// before more input is waited for.
    /// </summary>
    private static int Stream(
        IReadOnlyList<string> references, bool isJson, bool isJsonInput, Func<Stream> openInput, TextWriter output)
    {
        const int block = 1 << 15;
        var code = ExitCodes.Clean;
        using var pending = new StringWriter();
        using var json = new ReferenceJson(pending);
        var readings = references.SelectMany(reference => reference == "-"
            ? ReferenceLines.Read(openInput(), isJsonInput, () => Flush(pending, output))
            : [ReferenceReading.Of(reference)]);
        foreach (var reading in readings)
        {
            if (isJson)
                json.Write(reading);
            else
                ReferenceTable.WriteRow(reading, pending);
            if (reading.Image is null)
                code = ExitCodes.Findings;
            if (pending.GetStringBuilder().Length >= block)
                Flush(pending, output);
        }

        Flush(pending, output);
        return code;
    }

    private static void Flush(StringWriter pending, TextWriter output)
    {
        if (pending.GetStringBuilder().Length == 0)
            return;
        output.Write(pending.GetStringBuilder());
        output.Flush();
        pending.GetStringBuilder().Clear();
    }
}
