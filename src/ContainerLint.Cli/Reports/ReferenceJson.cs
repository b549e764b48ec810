using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ContainerLint.Cli.Reports;

/// <summary>Writes readings as JSON, one object per line; missing parts are null.</summary>
internal sealed class ReferenceJson : IDisposable
{
    private readonly TextWriter output;
    private readonly ArrayBufferWriter<byte> buffer = new(1024);
    private readonly Utf8JsonWriter json;

    public ReferenceJson(TextWriter output)
    {
        this.output = output;
        // The output is not embedded in HTML, so '+' and non-ASCII letters stay readable.
        json = new Utf8JsonWriter(
            buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Writes one line.</summary>
    public void Write(ReferenceReading reading)
    {
        json.WriteStartObject();
        json.WriteString("input", reading.Input);
        json.WriteBoolean("valid", reading.Image is not null);
        json.WriteString("error", reading.Error);
        if (reading.Offset is { } offset)
            json.WriteNumber("offset", offset);
        else
            json.WriteNull("offset");
        json.WriteString("registry", reading.Image?.Host);
        WritePort(reading.Image?.Port);
        json.WriteString("repository", reading.Image?.Repository);
        json.WriteString("tag", reading.Image?.Tag);
        json.WriteString("digest", reading.Image?.Digest);
        json.WriteString("canonical", reading.Image?.Canonical);
        json.WriteString("familiar", reading.Image?.Familiar);
        json.WriteEndObject();
        json.Flush();
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
        buffer.ResetWrittenCount();
        json.Reset();
    }

    public void Dispose() => json.Dispose();

    /// <summary>
    /// The grammar does not limit ports: a port that does not fit into 64 bits is written as a string.
    /// </summary>
    private void WritePort(string? port)
    {
        if (long.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            json.WriteNumber("port", number);
        else
            json.WriteString("port", port);
    }
}
