using System.Text.Json;
using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>The inventory of images, like <c>docker image ls</c>.</summary>
internal static class ImageReport
{
    private const int ShortDigest = 12;

    /// <summary>
    /// Writes a table; unknown parts are shown as typed, an implied tag in brackets. If a digest is known, a last
    /// column says what it is.
    /// </summary>
    public static void WriteTable(TextWriter output, Style style, IReadOnlyList<ImageEntry> entries, Day today)
    {
        string[] columns = ["REPOSITORY", "TAG", "DIGEST", "ROLE", "WHERE"];
        var saysDigests = entries.Any(entry => entry.Digest is not null);
        var table = new ColumnTable(saysDigests ? [.. columns, "DIGEST IS"] : columns);
        foreach (var entry in entries)
        {
            var (place, image) = entry;
            string[] row =
                [Repository(image), Tag(image), Digest(image), RoleName(image.Role), Position.Label(place)];
            table.Add(saysDigests ? [.. row, entry.Digest?.Summary(today) ?? ""] : row);
        }

        table.Write(output, style);
    }

    /// <summary>
    /// Writes a JSON array with one object per image: <c>path</c>, <c>line</c>, <c>column</c>, <c>raw</c> (as typed),
    /// <c>value</c> (evaluated; null if partly unknown), <c>canonical</c> (null if malformed or unknown), <c>role</c>,
    /// <c>known</c>, <c>origins</c> (where each part is typed) and, if the digest is known, <c>digest</c> (what it is).
    /// </summary>
    public static void WriteJson(Stream output, IEnumerable<ImageEntry> entries, Day today)
    {
        using var json = JsonOutput.To(output);
        json.WriteStartArray();
        foreach (var entry in entries)
        {
            var (place, image) = entry;
            var position = Position.Of(place);
            json.WriteStartObject();
            json.WriteString("path", place.Source.Path);
            json.WriteNumber("line", position.Line);
            json.WriteNumber("column", position.Column);
            json.WriteString("raw", place.Text);
            json.WriteString("value", image.Text.IsKnown ? image.Text.Value : null);
            json.WriteString("canonical", image.Reference?.Canonical);
            json.WriteString("role", RoleName(image.Role));
            json.WriteBoolean("known", image.Text.IsKnown);
            WriteOrigins(json, image);
            if (entry.Digest is { } digest)
                WriteDigest(json, digest, today);
            json.WriteEndObject();
            json.FlushIfLarge();
        }

        json.WriteEndArray();
        json.Finish(output);
    }

    private static void WriteDigest(Utf8JsonWriter json, KnownDigest digest, Day today)
    {
        json.WriteStartObject("digest");
        json.WriteString("text", digest.Describe(today));
        json.WriteStartArray("tags");
        foreach (var tag in digest.Tags)
            json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteString("day", digest.Day.ToString());
        json.WriteNumber("superseded", digest.Superseded);
        json.WriteBoolean("platform", digest.IsPlatform);
        json.WriteBoolean("outOfSupport", digest.IsOutOfSupport(today));
        json.WriteBoolean("recorded", digest.IsRecorded);
        json.WriteEndObject();
    }

    private static void WriteOrigins(Utf8JsonWriter json, ImageUse image)
    {
        json.WriteStartArray("origins");
        foreach (var (part, place) in PartOrigin.Of(image))
        {
            var position = Position.Of(place);
            json.WriteStartObject();
            json.WriteString("part", part);
            json.WriteString("file", place.Source.Path);
            json.WriteNumber("line", position.Line);
            json.WriteNumber("column", position.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The name of a role.</summary>
    public static string RoleName(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>Registry and path as Docker displays them, or as typed if partly unknown.</summary>
    public static string Repository(ImageUse image)
    {
        if (image.Reference is { } reference)
            return reference.FamiliarName;
        if (image.Name.Error is not null)
            return image.Text.Describe(new TextRange(0, image.Text.Value.Length));
        var path = image.Name.Path.Range;
        return image.Text.Describe(TextRange.FromBounds(image.Name.Domain?.Range.Start ?? path.Start, path.End));
    }

    /// <summary>The tag, in brackets if it is implied.</summary>
    public static string Tag(ImageUse image) => image.Name switch
    {
        { Error: not null } => "",
        { Tag: { } tag } => image.Text.Describe(tag.Range),
        { Digest: null, Path.IsKnown: true } => "(latest)",
        _ => "",
    };

    /// <summary>The digest, shortened as Docker does.</summary>
    public static string Digest(ImageUse image)
    {
        if (image.Name is not { Error: null, Digest: { } digest })
            return "";
        var text = image.Text.Describe(digest.Range);
        var hex = text.IndexOf(':') + 1;
        return text.Length > hex + ShortDigest ? text[..(hex + ShortDigest)] : text;
    }
}
