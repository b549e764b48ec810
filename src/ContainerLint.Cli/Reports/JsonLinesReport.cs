using System.Buffers;
using System.Text.Json;
using ContainerLint.Baselines;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// JSON Lines: one object per line, whose <c>kind</c> is <c>finding</c>, <c>problem</c> or, in the last line,
/// <c>summary</c>. The properties are those of the JSON report.
/// </summary>
internal static class JsonLinesReport
{
    private const int LargestBuffer = 32 * 1024;

    /// <summary>Writes the lines.</summary>
    public static void Write(Stream output, Report report)
    {
        var keys = new FindingKeys(report.Paths.Of);
        var buffer = new ArrayBufferWriter<byte>(LargestBuffer);
        using var json = new Utf8JsonWriter(buffer, JsonOutput.OneLine);
        foreach (var finding in report.Result.Findings)
        {
            Begin(json, "finding");
            FindingJson.WriteProperties(json, finding, keys.Next(finding.Finding));
            End(json, buffer);
            if (buffer.WrittenCount > LargestBuffer)
                Drain(buffer, output);
        }

        foreach (var problem in report.Result.Problems)
        {
            Begin(json, "problem");
            FindingJson.WriteProperties(json, problem);
            End(json, buffer);
        }

        Begin(json, "summary");
        FindingJson.WriteSummary(json, report.Result);
        End(json, buffer);
        Drain(buffer, output);
        output.Flush();
    }

    private static void Begin(Utf8JsonWriter json, string kind)
    {
        json.WriteStartObject();
        json.WriteString("kind", kind);
    }

    private static void End(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer)
    {
        json.WriteEndObject();
        json.Flush();
        json.Reset();
        buffer.Write("\n"u8);
    }

    private static void Drain(ArrayBufferWriter<byte> buffer, Stream output)
    {
        output.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }
}
