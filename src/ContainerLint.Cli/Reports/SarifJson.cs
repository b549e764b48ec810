using System.Text.Json;

namespace ContainerLint.Cli.Reports;

/// <summary>The smallest pieces of SARIF.</summary>
internal static class SarifJson
{
    /// <summary>Writes a message of plain text.</summary>
    public static void WriteMessage(this Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>Writes <c>artifactLocation</c>.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="path">What <see cref="ReportPaths"/> calls the file.</param>
    public static void WriteArtifact(this Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ReportPaths.Uri(path));
        if (ReportPaths.IsInside(path))
            json.WriteString("uriBaseId", SarifReport.Root);
        json.WriteEndObject();
    }
}
