using System.Text.Json;

namespace ContainerLint.Cli.Reports;

/// <summary>Common SARIF objects.</summary>
internal static class SarifJson
{
    /// <summary>Writes a plain-text message.</summary>
    public static void WriteMessage(this Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>Writes <c>artifactLocation</c>.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="path">The path from <see cref="ReportPaths"/>.</param>
    public static void WriteArtifact(this Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ReportPaths.Uri(path));
        if (ReportPaths.IsInside(path))
            json.WriteString("uriBaseId", SarifReport.Root);
        json.WriteEndObject();
    }
}
