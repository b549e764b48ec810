using System.Text.Json;
using ContainerLint.References;

namespace ContainerLint.Tests.References;

/// <summary>The results of distribution/reference v0.6.0 for random references.</summary>
public class RandomReferenceTests
{
    private static IEnumerable<JsonElement> Vectors => ReferenceVectorTests.Vectors("vectors/references-random.jsonl");

    [Fact]
    public void Ten_thousand_random_references_read_as_docker_reads_them()
    {
        var differences = new List<string>();
        var count = 0;
        foreach (var vector in Vectors)
        {
            count++;
            var expected = Expected(vector);
            var actual = Dump(ReferenceVectorTests.Text(vector, "input"));
            if (expected != actual)
                differences.Add($"{expected}\n{actual}\n");
        }

        Assert.Empty(differences);
        Assert.Equal(10_000, count);
    }

    [Fact]
    public void Scan_and_grammar_agree_on_the_random_references()
    {
        foreach (var vector in Vectors)
            ReferenceTextLaws.CheckAgainstGrammar(ReferenceVectorTests.Text(vector, "input"));
    }

    [Theory]
    [InlineData("cannot specify 64-byte hexadecimal strings", "image ID", 15)]
    [InlineData("must not be more than 255 characters", "at most", 128)]
    [InlineData("unsupported digest algorithm", "is not a supported digest algorithm", 63)]
    // Some of these also contain an upper-case digit before the place where digits are missing.
    [InlineData("invalid checksum digest length", "hexadecimal digits: this one has|must be lowercase: '", 67)]
    [InlineData("invalid checksum digest format", "must be lowercase", 6)]
    public void The_error_is_the_one_that_docker_names(string error, string words, int expectedCount)
    {
        var count = 0;
        foreach (var vector in Vectors)
        {
            if (vector.GetProperty("valid").GetBoolean() || !ReferenceVectorTests.Text(vector, "error").Contains(error))
                continue;
            count++;
            var reason = ReferenceSyntax.Parse(ReferenceVectorTests.Text(vector, "input")).Error!.Reason;
            Assert.Contains(words.Split('|'), part => reason.Contains(part));
        }

        Assert.Equal(expectedCount, count);
    }

    private static string Expected(JsonElement vector)
    {
        var fields = new[] { "domain", "path", "tag", "digest", "canonical", "familiar", "withDefaultTag" };
        return vector.GetProperty("valid").GetBoolean()
            ? ReferenceVectorTests.Text(vector, "input") + " => "
                + string.Join(" | ", fields.Select(field => ReferenceVectorTests.Text(vector, field)))
            : ReferenceVectorTests.Text(vector, "input") + " => invalid";
    }

    private static string Dump(string input) => ImageReference.From(ReferenceSyntax.Parse(input)) is { } image
        ? $"{input} => {image.Registry} | {image.Repository} | {image.Tag} | {image.Digest} | {image.Canonical} | "
            + $"{image.Familiar} | {image.WithDefaultTag}"
        : input + " => invalid";
}
