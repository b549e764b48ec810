using System.Text.Json;
using ContainerLint.References;
using Sprache;

namespace ContainerLint.Tests.References;

/// <summary>The results of distribution/reference v0.6.0 for its own tests.</summary>
public class ReferenceVectorTests
{
    /// <summary>
    /// Not implemented: matching a familiar name against a shell pattern (no rule needs it), and parsing
    /// <c>sha256:…</c> as a digest without a name (a build reads it as an image named <c>library/sha256</c>, and so do
    /// we).
    /// </summary>
    private static readonly Dictionary<string, int> NotModelled = new()
    {
        ["FamiliarMatch"] = 10,
        ["ParseAnyReference, digest alone"] = 1,
    };

    [Fact]
    public void The_library_reads_its_own_examples_as_we_do()
    {
        var differences = new List<string>();
        var notModelled = new Dictionary<string, int>();
        var count = 0;
        foreach (var vector in Vectors("vectors/references.jsonl"))
        {
            count++;
            // Docker and BuildKit support all three algorithms, the library by itself only one.
            var expect = vector.TryGetProperty("expectAllAlgorithms", out var all) ? all : vector.GetProperty("expect");
            var actual = Read(vector, expect, out var reason);
            if (reason is not null)
                notModelled[reason] = notModelled.GetValueOrDefault(reason) + 1;
            else if (Fields(expect, actual!) is { } difference)
                differences.Add($"{vector.GetProperty("source")} {Text(vector, "input")}: {difference}");
        }

        Assert.Empty(differences);
        Assert.Equal(NotModelled, notModelled);
        Assert.Equal(353, count);
    }

    /// <summary>
    /// Our result, field by field; null fields are not compared, and <c>ok: false</c> represents every error.
    /// </summary>
    private static Dictionary<string, object?>? Read(JsonElement vector, JsonElement expect, out string? notModelled)
    {
        var input = Text(vector, "input");
        var image = ImageReference.From(ReferenceSyntax.Parse(input));
        notModelled = null;
        switch (Text(vector, "api"))
        {
            case "Parse":
            case "ReferenceRegexp":
                return Raw(input, Text(vector, "api") == "Parse");
            case "WithName":
            case "NameRegexp":
                return Raw(input, Text(vector, "api") == "WithName", nameOnly: true);
            case "WithTag":
            case "WithDigest":
                return With(input, Text(vector, "tag"), Text(vector, "digest"));
            case "ParseNamed":
                return Named(image?.Canonical == input ? image : null);
            case "ParseNormalizedNamed":
                return Named(image);
            case "ParseDockerRef":
                return new() { ["canonical"] = PulledName(image!) };
            case "ParseAnyReference" when ReferenceSyntax.Parse(input).IsImageId:
                return new() { ["canonical"] = "sha256:" + input, ["digestOnly"] = true };
            case "ParseAnyReference" when !expect.GetProperty("digestOnly").GetBoolean():
                return new() { ["canonical"] = image?.Canonical, ["digestOnly"] = false };
            case "ParseAnyReference":
                notModelled = "ParseAnyReference, digest alone";
                return null;
            case "DomainRegexp":
                Assert.Equal(
                    ReferenceGrammar.FirstWrong(ReferenceGrammar.Domain, input) is null,
                    ReferenceScan.IsDomain(input, 0, input.Length));
                return new() { ["match"] = ReferenceScan.IsDomain(input, 0, input.Length) };
            case "IdentifierRegexp":
                return new() { ["match"] = ReferenceScan.IsImageId(input) };
            default:
                notModelled = Text(vector, "api");
                return null;
        }
    }

    /// <summary>The grammar without Docker's defaults.</summary>
    private static Dictionary<string, object?> Raw(string input, bool checkLengths, bool nameOnly = false)
    {
        var result = ReferenceGrammar.Reference.End().TryParse(input);
        if (!result.WasSuccessful)
            return new() { ["ok"] = false, ["match"] = false };
        var (domain, path, tag, digest) = result.Value;
        var fits = path.Length <= 255 && (digest is null || ReferenceScan.IsDigest(digest, 0));
        if ((checkLengths && !fits) || (nameOnly && (tag ?? digest) is not null))
            return new() { ["ok"] = false, ["match"] = false };
        return new()
        {
            ["domain"] = domain ?? "",
            ["path"] = path,
            ["name"] = domain is null ? path : domain + "/" + path,
            ["tag"] = tag ?? "",
            ["digest"] = digest ?? "",
            ["string"] = input,
        };
    }

    private static Dictionary<string, object?> With(string name, string tag, string digest)
    {
        var isWrong = (tag.Length > 0 && ReferenceGrammar.FirstWrong(ReferenceGrammar.Tag, tag) is not null)
            || (digest.Length > 0 && ReferenceGrammar.FirstWrong(ReferenceGrammar.Digest, digest) is not null);
        return isWrong
            ? new() { ["ok"] = false }
            : new() { ["string"] = name + (tag.Length > 0 ? ":" + tag : "") + (digest.Length > 0 ? "@" + digest : "") };
    }

    private static Dictionary<string, object?> Named(ImageReference? image) => image is null
        ? new() { ["ok"] = false }
        : new()
        {
            ["domain"] = image.Registry,
            ["path"] = image.Repository,
            ["tag"] = image.Tag ?? "",
            ["digest"] = image.Digest ?? "",
            ["canonical"] = image.Canonical,
            ["familiar"] = image.Familiar,
            ["familiarName"] = image.FamiliarName,
        };

    /// <summary>What Docker pulls: with a digest, the tag is dropped.</summary>
    private static string PulledName(ImageReference image) => image.Digest is null
        ? image.WithDefaultTag
        : $"{image.Registry}/{image.Repository}@{image.Digest}";

    private static string? Fields(JsonElement expect, Dictionary<string, object?> actual)
    {
        foreach (var field in expect.EnumerateObject())
        {
            object? expected = field.Value.ValueKind == JsonValueKind.String
                ? field.Value.GetString()
                : field.Value.GetBoolean();
            object? found = actual.TryGetValue(field.Name, out var value) ? value : field.Name is "ok" or "match";
            if (field.Name != "error" && !Equals(expected, found))
                return $"{field.Name} is {found}, expected {expected}";
        }

        return null;
    }

    internal static string Text(JsonElement vector, string field) => vector.GetProperty(field).GetString()!;

    internal static IEnumerable<JsonElement> Vectors(string path)
    {
        foreach (var line in File.ReadLines(SharedFiles.PathOf(path)))
        {
            using var vector = JsonDocument.Parse(line);
            yield return vector.RootElement;
        }
    }
}
