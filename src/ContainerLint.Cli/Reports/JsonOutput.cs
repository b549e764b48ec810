using System.Text.Encodings.Web;
using System.Text.Json;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>Common parts of the JSON reports, which are streamed so that memory does not grow.</summary>
internal static class JsonOutput
{
    private const int LargestBuffer = 64 * 1024;

    /// <summary>JSON on one line.</summary>
    public static JsonWriterOptions OneLine { get; } = new()
    {
        // The document is not embedded in HTML, so only what JSON itself requires is escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A writer of indented JSON for a stream; the caller owns both.</summary>
    public static Utf8JsonWriter To(Stream stream) =>
        new(stream, OneLine with { Indented = true, NewLine = "\n" });

    /// <summary>Flushes the buffer if it is large.</summary>
    public static void FlushIfLarge(this Utf8JsonWriter json)
    {
        if (json.BytesPending > LargestBuffer)
            json.Flush();
    }

    /// <summary>Ends the document and adds a line feed.</summary>
    public static void Finish(this Utf8JsonWriter json, Stream stream)
    {
        json.Flush();
        stream.WriteByte((byte)'\n');
        stream.Flush();
    }

    /// <summary>Writes an array of strings.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>Writes <c>path</c>, <c>line</c>, <c>column</c>, <c>endLine</c> and <c>endColumn</c>.</summary>
    public static void WritePlace(this Utf8JsonWriter json, Place place)
    {
        var position = Position.Of(place);
        json.WriteString("path", place.Source.Path);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteNumber("endLine", position.EndLine);
        json.WriteNumber("endColumn", position.EndColumn);
    }
}
