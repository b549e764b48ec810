using System.Globalization;
using System.Text.Json;
using ContainerLint.Cli.Files;
using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// Restores a result from a JSON report. The source texts contain only the lines in the report, at their original line
/// numbers.
/// </summary>
internal sealed class JsonReportReader
{
    private readonly Dictionary<string, Source> sources = new(StringComparer.Ordinal);

    /// <summary>Reads a report.</summary>
    /// <param name="json">The bytes of the report.</param>
    /// <param name="problem">Why it cannot be read, as the end of a sentence, or null.</param>
    public static LintResult? TryRead(ReadOnlyMemory<byte> json, out string? problem)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            problem = null;
            return new JsonReportReader().Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            problem = exception.LineNumber is { } line
                ? $"is not JSON: line {line + 1} cannot be read"
                : "is not a report of this version of containerlint";
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException
            or FormatException)
        {
            problem = "is not a report of this version of containerlint; create it with '--format json'";
        }

        return null;
    }

    private LintResult Read(JsonElement root)
    {
        var documents = new List<SourceDocument>();
        foreach (var file in root.GetProperty("files").EnumerateArray())
        {
            var path = Text(file, "path");
            sources[path] = new Source(path, file.TryGetProperty("lines", out var lines) ? TextOf(lines) : "");
            if (!file.TryGetProperty("read", out var isRead) || isRead.GetBoolean())
                documents.Add(new SourceDocument(sources[path], LanguageList.OfName(path) ?? LanguageList.Default));
        }

        return new LintResult(
            documents,
            [.. root.GetProperty("findings").EnumerateArray().Select(Finding)],
            [.. root.GetProperty("problems").EnumerateArray().Select(Problem)])
        {
            Part = root.TryGetProperty("shard", out var shard) ? PartOf(shard) : Shard.Whole,
            Knowledge = root.TryGetProperty("knowledge", out var knowledge) ? new KnowledgeStatement(
                Text(knowledge, "date"), Text(knowledge, "hash"), Text(knowledge, "source")) : null,
            Hidden = root.TryGetProperty("summary", out var summary) ? Hidden(summary) : HiddenFindings.None,
        };
    }

    private static HiddenFindings Hidden(JsonElement summary) => new(
        Count(summary, "baselined"), Count(summary, "goneFromBaseline"), Count(summary, "unchanged"));

    private static int Count(JsonElement summary, string name) =>
        summary.TryGetProperty(name, out var count) ? count.GetInt32() : 0;

    private static Shard PartOf(JsonElement shard) =>
        Shard.TryParse(shard.GetString()!, out var part) ? part : throw new FormatException();

    private ReportedFinding Finding(JsonElement finding) => new(
        new Finding(
            Ruleset.Find(Text(finding, "rule")) ?? throw new FormatException(),
            Place(finding),
            Text(finding, "message"))
        {
            Notes = [.. finding.GetProperty("notes").EnumerateArray().Select(Text)],
            Fixes = [.. finding.GetProperty("fixes").EnumerateArray().Select(Fix)],
            Related =
            [
                .. finding.GetProperty("related").EnumerateArray()
                    .Select(related => new RelatedPlace(Place(related), Text(related, "message"))),
            ],
        },
        Severities.Read(Text(finding, "severity")) ?? throw new FormatException());

    private Fix Fix(JsonElement fix) => new(
        Text(fix, "title"),
        Text(fix, "safety") == "safe" ? Safety.Safe : Safety.Unsafe,
        [.. fix.GetProperty("edits").EnumerateArray().Select(Edit)]);

    private Edit Edit(JsonElement edit) =>
        Place(edit) is var place
            ? new Edit(place.Source, place.Span, Text(edit, "newText"))
            : throw new FormatException();

    private static Problem Problem(JsonElement problem)
    {
        // A report contains whole sentences, which start with the path.
        var (path, sentence) = (Text(problem, "path"), Text(problem, "message"));
        var start = new Problem(path, "").Sentence;
        return sentence.StartsWith(start, StringComparison.Ordinal)
            ? new Problem(path, sentence[start.Length..])
            : throw new FormatException();
    }

    private Place Place(JsonElement place)
    {
        var source = sources[Text(place, "path")];
        var start = Offset(source, place, "line", "column");
        return new Place(
            source, SourceSpan.FromBounds(start, Math.Max(start, Offset(source, place, "endLine", "endColumn"))));
    }

    private static int Offset(Source source, JsonElement place, string line, string column)
    {
        var (number, offset) = (place.GetProperty(line).GetInt32() - 1, place.GetProperty(column).GetInt32() - 1);
        if (number < 0 || number >= source.Lines.Count || offset < 0)
            throw new FormatException();
        var start = source.Lines.StartOf(number) + offset;
        return start <= source.Text.Length ? start : throw new FormatException();
    }

    /// <summary>A text with the given lines at their numbers and empty lines between them.</summary>
    private static string TextOf(JsonElement lines)
    {
        var text = new System.Text.StringBuilder();
        var next = 1;
        foreach (var line in lines.EnumerateObject())
        {
            if (!int.TryParse(line.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number < next || number > DiskFile.LargestSize)
            {
                throw new FormatException();
            }

            text.Append('\n', number - next).Append(line.Value.GetString());
            next = number;
        }

        return text.ToString();
    }

    private static string Text(JsonElement item, string name) => Text(item.GetProperty(name));

    private static string Text(JsonElement value) => value.GetString() ?? throw new FormatException();
}
