using System.Globalization;
using System.Text.Json;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// Writes the files of a JSON report: which were read, and the lines that findings refer to, so that reports can be
/// made from it without the files.
/// </summary>
internal static class FileJson
{
    /// <summary>
    /// Writes the array <c>files</c>: <c>path</c>, <c>read</c> (false for a file that only findings refer to) and
    /// <c>lines</c> by number, if any.
    /// </summary>
    public static void Write(Utf8JsonWriter json, LintResult result)
    {
        var lines = LinesOf(result.Findings);
        var read = result.Documents.Select(document => document.Source.Path).ToHashSet(StringComparer.Ordinal);
        json.WriteStartArray("files");
        foreach (var path in read.Union(lines.Keys).Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            if (!read.Contains(path))
                json.WriteBoolean("read", false);
            if (lines.TryGetValue(path, out var known))
                Write(json, known);
            json.WriteEndObject();
            json.FlushIfLarge();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, SortedDictionary<int, string> lines)
    {
        json.WriteStartObject("lines");
        foreach (var (number, text) in lines)
            json.WriteString((number + 1).ToString(CultureInfo.InvariantCulture), text);
        json.WriteEndObject();
    }

    private static Dictionary<string, SortedDictionary<int, string>> LinesOf(IEnumerable<ReportedFinding> findings)
    {
        var lines = new Dictionary<string, SortedDictionary<int, string>>(StringComparer.Ordinal);
        foreach (var place in findings.SelectMany(reported => PlacesOf(reported.Finding)))
        {
            if (!lines.TryGetValue(place.Source.Path, out var known))
                lines[place.Source.Path] = known = [];
            var map = place.Source.Lines;
            var last = map.PositionOf(place.Span.End).Line;
            for (var line = map.PositionOf(place.Span.Start).Line; line <= last; line++)
            {
                if (!known.ContainsKey(line))
                    known[line] = map.TextOf(line);
            }
        }

        return lines;
    }

    private static IEnumerable<Place> PlacesOf(Finding finding) =>
    [
        finding.Place,
        .. finding.Related.Select(related => related.Place.InFile()),
        .. finding.Fixes.SelectMany(fix => fix.Edits).Select(edit => new Place(edit.Source, edit.Span)),
        // Some formats replace everything from the first edit to the last one.
        .. finding.Fixes.Select(FixedPlace.Of).OfType<(Place Place, string Text)>()
            .Select(fixedPlace => fixedPlace.Place),
    ];
}
