using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Hosting;

/// <summary>What <c>containerlint reference</c> is asked to do.</summary>
/// <param name="References">The references; <c>-</c> stands for the lines of standard input.</param>
/// <param name="Output">How to write the answers.</param>
internal sealed record ReferenceRequest(IReadOnlyList<string> References, ListOutput Output)
{
    /// <summary>Whether the lines of standard input are JSON strings.</summary>
    public bool IsJsonInput { get; init; }
}

/// <summary>Runs <c>containerlint reference</c>: shows how Docker parses references.</summary>
/// <param name="request">What to do.</param>
/// <param name="input">Standard input.</param>
/// <param name="output">Standard output.</param>
internal sealed class ReferenceHost(ReferenceRequest request, Stream input, TextWriter output)
{
    /// <summary>How many characters are buffered: a terminal's writer makes a system call for every piece.</summary>
    private const int Block = 1 << 15;

    /// <summary>Shows how all references are parsed.</summary>
    /// <param name="style">The style of the table.</param>
    /// <param name="error">Where to report that standard input cannot be read.</param>
    /// <returns>The exit code.</returns>
    public int Run(Style style, TextWriter error)
    {
        try
        {
            return Answer(style);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"containerlint: standard input: {exception.Message}");
            return ExitCodes.Unreadable;
        }
    }

    private int Answer(Style style)
    {
        if (request.Output.IsJson || request.References.Contains(InputRequest.Dash))
            return Stream();
        var readings = request.References.Select(ReferenceReading.Of).ToList();
        ReferenceTable.Write(readings, output, style);
        return readings.TrueForAll(reading => reading.Image is not null) ? ExitCodes.Clean : ExitCodes.Findings;
    }

    /// <summary>Answers line by line. What is buffered is written before more input is waited for.</summary>
    private int Stream()
    {
        var code = ExitCodes.Clean;
        using var pending = new StringWriter();
        using var json = new ReferenceJson(pending);
        foreach (var reading in Readings(() => Flush(pending)))
        {
            if (request.Output.IsJson)
                json.Write(reading);
            else
                ReferenceTable.WriteRow(reading, pending);
            if (reading.Image is null)
                code = ExitCodes.Findings;
            if (pending.GetStringBuilder().Length >= Block)
                Flush(pending);
        }

        Flush(pending);
        return code;
    }

    private IEnumerable<ReferenceReading> Readings(Action beforeWaiting) =>
        request.References.SelectMany(reference => reference == InputRequest.Dash
            ? ReferenceLines.Read(input, request.IsJsonInput, beforeWaiting)
            : [ReferenceReading.Of(reference)]);

    private void Flush(StringWriter pending)
    {
        if (pending.GetStringBuilder().Length == 0)
            return;
        output.Write(pending.GetStringBuilder());
        output.Flush();
        pending.GetStringBuilder().Clear();
    }
}
