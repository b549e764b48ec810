// Reads a report of Stryker: a row of the table in docs/performance.md for each part of the core, and the mutants that
// no test noticed. Arguments: the report, then beginnings of paths below src/ContainerLint.

using System.Globalization;
using System.Text.Json;

using var report = JsonDocument.Parse(File.ReadAllText(args[0]));
var mutants = report.RootElement.GetProperty("files").EnumerateObject().SelectMany(Mutants).ToList();

Console.WriteLine("| part | mutants | killed | survived | no coverage | score |");
Console.WriteLine("|---|--:|--:|--:|--:|--:|");
foreach (var part in args[1..])
    Console.WriteLine(
        Row(part, mutants.Where(mutant => mutant.File.StartsWith(part, StringComparison.Ordinal)).ToList()));

Console.WriteLine();
foreach (var mutant in mutants.Where(mutant => mutant.Status is "Survived" or "NoCoverage"))
    Console.WriteLine($"{mutant.File}:{mutant.Line}: {mutant.Status}: {mutant.Before} -> {mutant.After}");

static string Row(string part, List<Mutant> mutants)
{
    int Count(params string[] statuses) => mutants.Count(mutant => statuses.Contains(mutant.Status));
    // A mutant that never ends is noticed, too.
    var (killed, survived, uncovered) = (Count("Killed", "Timeout"), Count("Survived"), Count("NoCoverage"));
    var all = killed + survived + uncovered;
    var score = all == 0 ? "–" : ((double)killed / all).ToString("0.0 %", CultureInfo.InvariantCulture);
    return $"| `{part}` | {all} | {killed} | {survived} | {uncovered} | {score} |";
}

static IEnumerable<Mutant> Mutants(JsonProperty file)
{
    var lines = file.Value.GetProperty("source").GetString()!.Split('\n');
    var name = file.Name[(file.Name.IndexOf("ContainerLint/", StringComparison.Ordinal) + "ContainerLint/".Length)..];
    foreach (var mutant in file.Value.GetProperty("mutants").EnumerateArray())
    {
        var location = mutant.GetProperty("location");
        var (start, end) = (Position(location.GetProperty("start")), Position(location.GetProperty("end")));
        var first = lines[start.Line - 1];
        var before = start.Line == end.Line
            ? first[(start.Column - 1)..Math.Min(end.Column - 1, first.Length)]
            : first[(start.Column - 1)..] + " …";
        var after = mutant.GetProperty("replacement").GetString()!;
        yield return new(name, start.Line, mutant.GetProperty("status").GetString()!, Short(before), Short(after));
    }
}

static (int Line, int Column) Position(JsonElement place) =>
    (place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32());

static string Short(string code)
{
    var line = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    return line.Length > 120 ? line[..120] + " …" : line;
}

internal sealed record Mutant(string File, int Line, string Status, string Before, string After);
