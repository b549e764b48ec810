using System.Globalization;
using System.Text.Json;
using ContainerLint.Cli.Registry;

namespace ContainerLint.Cli.Reports;

/// <summary>The images that references resolve to.</summary>
internal static class ResolveReport
{
    private const int MostTags = 6;
    private const int MostPlatforms = 4;

    /// <summary>Writes a table of resolved images, with full digests so that they can be copied.</summary>
    public static void WriteTable(TextWriter output, Style style, IEnumerable<ResolvedImage> images)
    {
        var found = images.Where(image => image.Head is not null).ToList();
        if (found.Count == 0)
            return;
        var table = new ColumnTable("REFERENCE", "TAGS", "KIND", "PLATFORMS", "CREATED", "DIGEST");
        foreach (var image in found)
        {
            table.Add(
                image.Input,
                Some(image.Tags, MostTags),
                image.Head!.IsIndex ? "index" : "one platform",
                Some(image.Details?.Platforms ?? [], MostPlatforms),
                image.Details?.Created?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                image.Head.Digest);
        }

        table.Write(output, style);
    }

    /// <summary>
    /// Writes a JSON array with one object per reference, in order; missing values are null.
    /// </summary>
    public static void WriteJson(Stream output, IEnumerable<ResolvedImage> images)
    {
        using var json = JsonOutput.To(output);
        json.WriteStartArray();
        foreach (var image in images)
        {
            json.WriteStartObject();
            json.WriteString("input", image.Input);
            json.WriteString("name", image.Image?.Name);
            json.WriteString("digest", image.Head?.Digest);
            json.WriteString("mediaType", image.Head?.MediaType);
            json.WriteString("kind", image.Head is null ? null : image.Head.IsIndex ? "index" : "image");
            Write(json, "platforms", image.Details?.Platforms);
            json.WriteString(
                "created",
                image.Details?.Created?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            Write(json, "tags", image.Head is null ? null : image.Tags);
            json.WriteString("pinned", image.Pinned);
            json.WriteString("problem", image.Problem);
            json.WriteEndObject();
            json.FlushIfLarge();
        }

        json.WriteEndArray();
        json.Finish(output);
    }

    private static string Some(IReadOnlyList<string> texts, int most) => texts.Count <= most
        ? string.Join(", ", texts)
        : $"{string.Join(", ", texts.Take(most))} and {texts.Count - most} more";

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string>? texts)
    {
        if (texts is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
