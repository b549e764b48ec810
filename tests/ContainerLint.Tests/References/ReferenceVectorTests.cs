using System.Text.Json;
using ContainerLint.References;

namespace ContainerLint.Tests.References;

public class ReferenceVectorTests
{
    [Fact]
    public void Ten_thousand_random_references_read_as_docker_reads_them()
    {
        var differences = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(SharedFiles.PathOf("vectors/references-random.jsonl")))
        {
            count++;
            using var vector = JsonDocument.Parse(line);
            var expected = Expected(vector.RootElement);
            var actual = Dump(vector.RootElement.GetProperty("input").GetString()!);
            if (expected != actual)
                differences.Add($"{expected}\n{actual}\n");
        }

        Assert.Empty(differences);
        Assert.Equal(10_000, count);
    }

    private static string Expected(JsonElement vector)
    {
        var fields = new[] { "domain", "path", "tag", "digest", "canonical", "familiar", "withDefaultTag" };
        var input = vector.GetProperty("input").GetString();
        return vector.GetProperty("valid").GetBoolean()
            ? input + " => " + string.Join(" | ", fields.Select(field => vector.GetProperty(field).GetString()))
            : input + " => invalid";
    }

    private static string Dump(string input) => ImageReference.From(ReferenceSyntax.Parse(input)) is { } image
        ? $"{input} => {image.Registry} | {image.Repository} | {image.Tag} | {image.Digest} | {image.Canonical} | "
            + $"{image.Familiar} | {image.WithDefaultTag}"
        : input + " => invalid";
}
