using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using ContainerLint.Configuration;
using ContainerLint.Knowledge;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Knowledge;

/// <summary>
/// Two hundred references drawn from real files, and the tag that is offered instead: fifty of Microsoft's registry, a
/// hundred of other publishers, fifty official images. Each line of the table: reference, rule, tag with a star if it
/// is only named. Checked by hand against the data; UPDATE=1 writes what the rules say.
/// </summary>
public sealed partial class SuggestionTableTests
{
    private static readonly string Table =
        Path.Combine(SharedFiles.Repository, "tests", "data", "knowledge", "suggestions.tsv");

    private static readonly Day Today = new(2026, 11, 30);
    private static readonly Linter Linter = new(Ruleset.All);

    private static readonly string[] Order = ["CL1018", "CL1014", "CL1015", "CL1002", "CL1003", "CL1004"];

    [Fact]
    public void Every_reference_gets_the_expected_tag()
    {
        var expected = File.ReadAllLines(Table);
        Assert.Equal(200, expected.Length);
        string[] lines = [.. expected.Select(line => Answer(line.Split('\t')[0]))];
        if (Snapshots.AreUpdated)
            File.WriteAllLines(Table, lines);
        Assert.Equal(File.ReadAllLines(Table), lines);
    }

    /// <summary>Checks against the data itself, not against what the program embeds.</summary>
    [Fact]
    public void Every_tag_of_the_table_is_in_the_data()
    {
        using var official = JsonDocument.Parse(SharedFiles.Text("data/official-images.json"));
        using var dotnet = Unpack("mcr-dotnet.json.gz");
        using var seen = Unpack("image-tags.json.gz");
        foreach (var fields in File.ReadAllLines(Table).Select(line => line.Split('\t')).Where(line => line[2] != "-"))
        {
            // An image that moved is named with its repository.
            var name = Name().Replace(fields[2].Contains('/') ? fields[2] : fields[0], "");
            var tag = fields[2][(fields[2].IndexOf(':') + 1)..].TrimEnd('*');
            var library = Library().Replace(name, "");
            Assert.True(
                (library.IndexOf('/') < 0 && Lists(official, library, "groups", tag))
                    || Lists(dotnet, name, "groups", tag)
                    || Lists(seen, Full(name), "tags", tag)
                    || (name.StartsWith("docker.elastic.co/", StringComparison.Ordinal)
                        && Lists(official, name[(name.LastIndexOf('/') + 1)..], "groups", tag)),
                string.Join(' ', fields));
        }
    }

    private static string Full(string name) => Host().IsMatch(name)
        ? name.Replace("mirror.gcr.io", "docker.io", StringComparison.Ordinal) : "docker.io/" + name;

    private static bool Lists(JsonDocument data, string image, string key, string tag) =>
        data.RootElement.GetProperty("images").TryGetProperty(image, out var found)
        && (found.GetProperty(key) is { ValueKind: JsonValueKind.Object } tags
            ? tags.TryGetProperty(tag, out _)
            : found.GetProperty(key).EnumerateArray().Any(group =>
                group.GetProperty("tags").EnumerateArray().Any(other => other.GetString() == tag)));

    private static string Answer(string reference)
    {
        var document = DockerfileLanguage.Instance.Read(new Source("Dockerfile", $"FROM {reference}\n"), _ => null);
        var finding = Linter.Check(document, new RuleContext(Settings.Default, RunFacts.Of([document]), Today))
            .Where(finding => Order.Contains(finding.Rule.Id))
            .OrderBy(finding => Array.IndexOf(Order, finding.Rule.Id)).FirstOrDefault();
        return $"{reference}\t{finding?.Rule.Id ?? "-"}\t{(finding is null ? "-" : TagIn(finding))}";
    }

    private static string TagIn(Finding finding) => finding.Fixes.Count > 0
        ? Written().Match(finding.Fixes[0].Title).Groups[1].Value
        : Named().Match(finding.Message) is { Success: true } named ? named.Groups[1].Value + "*" : "-";

    private static JsonDocument Unpack(string name)
    {
        using var file = File.OpenRead(SharedFiles.PathOf("data/" + name));
        return JsonDocument.Parse(new GZipStream(file, CompressionMode.Decompress));
    }

    [GeneratedRegex("^Use '([^']*)'")]
    private static partial Regex Written();

    [GeneratedRegex("(?:upgrade to|newest:|closest:|use) '([^']*)'")]
    private static partial Regex Named();

    [GeneratedRegex(":[^/:]*$")]
    private static partial Regex Name();

    [GeneratedRegex("^(?:docker\\.io/library/|mirror\\.gcr\\.io/library/|library/)")]
    private static partial Regex Library();

    [GeneratedRegex("^[^/]*[.:]")]
    private static partial Regex Host();
}
