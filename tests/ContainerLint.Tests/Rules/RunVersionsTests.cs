using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Rules;

namespace ContainerLint.Tests.Rules;

public sealed class RunVersionsTests
{
    [Theory]
    [InlineData("pg:1 | pg:2", "pg:1")]
    [InlineData("pg:2 | pg:1", "pg:1")]
    [InlineData("pg:2 | pg:10", "pg:2")]
    [InlineData("pg:1 | pg:1 | pg:2", "pg:2")]
    [InlineData("pg:1 | pg:1.4 | pg:1.4", "")]
    [InlineData("pg:1.3 | pg:1.4 | pg:1.4", "pg:1.3")]
    [InlineData("pg:1-slim | pg:1-alpine", "")]
    [InlineData("pg:1-slim | pg:2-alpine", "pg:1-slim")]
    [InlineData("pg:1 | pg:2 | pg:3", "")]
    [InlineData("pg:1,pg:2 | pg:2", "")]
    [InlineData("pg:1,pg:1 | pg:2 | pg:2", "pg:1,pg:1")]
    [InlineData("pg:1 | my:2", "")]
    [InlineData("acme/pg:1 | ghcr.io/acme/pg:2", "")]
    [InlineData("pg:1 | docker.io/library/pg:2", "pg:1")]
    [InlineData("pg | pg:latest | pg:2", "")]
    [InlineData("pg:1", "")]
    [InlineData("pg:v1.4 | pg:1.4", "")]
    [InlineData("pg:management-1.4 | pg:2.0", "pg:management-1.4")]
    [InlineData("pg:3.15.0rc1 | pg:3.15.0rc2", "pg:3.15.0rc1")]
    [InlineData("pg:3.15.0rc1 | pg:3.15", "")]
    [InlineData("pg:3.15.0rc1 | pg:3.15.0", "pg:3.15.0rc1")]
    [InlineData("pg:2022-latest | pg:2022-CU14", "")]
    [InlineData("pg:8u442-b06 | pg:8u502-b07", "pg:8u442-b06")]
    [InlineData("os:bookworm-20260101 | os:bookworm-20260803-slim", "os:bookworm-20260101")]
    [InlineData("os:bookworm-20260803 | os:bookworm-slim", "")]
    [InlineData("pg:1a2b3c4d | pg:5e6f7a8b", "")]
    [InlineData("pg:99999999999999999999 | pg:2", "")]
    public void Deviations_from_the_usual_version_drift(string files, string expected)
    {
        var documents = files.Split(" | ")
            .Select((file, index) => Read($"{(char)('a' + index)}/Dockerfile", file)).ToList();
        Assert.Equal(expected, string.Join(",", Drifting(documents)));
    }

    [Theory]
    [InlineData("java8/Dockerfile", "jdk:8.1", 0)]
    [InlineData("jdk9/Dockerfile", "jdk:9.1", 0)]
    [InlineData("jdk10/Dockerfile", "jdk:10.1", 0)]
    [InlineData("Dockerfile.9", "jdk:9.1", 0)]
    [InlineData("3.7/Dockerfile", "py:3.7", 0)]
    [InlineData("python37/Dockerfile", "py:3.7", 0)]
    [InlineData("python371/Dockerfile", "py:3.7", 1)]
    [InlineData("old/Dockerfile", "py:3.7", 1)]
    public void A_version_in_the_path_is_intended(string path, string reference, int expected)
    {
        var usual = Read("x/Dockerfile", reference.Split(':')[0] + ":99");
        Assert.Equal(expected, Drifting([usual, Read(path, reference)]).Count());
    }

    [Fact]
    public void All_places_are_counted_and_the_first_are_listed()
    {
        var documents = Enumerable.Range(0, 50).Select(i => Read($"{(char)('A' + i)}/Dockerfile", "pg:2")).ToList();
        documents.Add(Read("z/Dockerfile", "pg:1"));
        var context = new RuleContext(Settings.Default, RunFacts.Of(documents), TestDay.Today);
        var finding = Assert.Single(new ImageDrift().In(documents[^1], context));
        Assert.Equal("other files use 'pg:2' instead of 'pg:1' (50 places)", finding.Message);
        Assert.Equal(10, finding.Related.Count);
        Assert.All(finding.Related, related => Assert.Equal("'pg:2' is used here", related.Message));
    }

    private static IEnumerable<string> Drifting(List<SourceDocument> documents)
    {
        var facts = RunFacts.Of(documents);
        return documents.SelectMany(document => document.Images).Where(image => facts.DriftOf(image) is not null)
            .Select(image => image.Text.Value);
    }

    private static SourceDocument Read(string path, string references) => DockerfileReader.Read(
        new(path, string.Concat(references.Split(',').Select(reference => $"FROM {reference}\n"))));
}
