using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Projects;
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
    [InlineData("pg:3 | pg:3.14 | pg:3.12", "pg:3.12")]
    [InlineData("debian:bookworm | debian:trixie-slim", "debian:bookworm")]
    [InlineData("debian:12 | debian:bookworm-slim", "")]
    [InlineData("ubuntu:24.04 | ubuntu:jammy", "ubuntu:jammy")]
    [InlineData("node:bookworm | node:trixie", "")]
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

    [Fact]
    public void Only_what_is_written_counts()
    {
        List<SourceDocument> documents =
            [Read("a/Dockerfile", "py:3"), Read("b/Dockerfile", "py:3.14"), Read("c/Dockerfile", "py:3.12")];
        Assert.Equal(1, RunFacts.Of(documents).DriftOf(documents[2].Images[0])!.Count);
    }

    [Theory]
    [InlineData("a/Dockerfile b/Dockerfile", "", 0)]
    [InlineData("a/Dockerfile b/Dockerfile", "a b", 0)]
    [InlineData("s/a/Dockerfile s/b/Dockerfile", "s", 1)]
    [InlineData("s/a/Dockerfile t/b/Dockerfile", "s t", 0)]
    [InlineData("s/a/Dockerfile s/t/b/Dockerfile", "s s/t", 0)]
    [InlineData("p/Dockerfile p/docker/Dockerfile p/App.csproj", "", 1)]
    [InlineData("p/Dockerfile q/Dockerfile p/App.csproj q/B.csproj", "", 0)]
    [InlineData("compose.yaml a/Dockerfile b/Dockerfile", "", 1)]
    [InlineData("compose.yaml a/Dockerfile c/Dockerfile", "", 0)]
    [InlineData("stack.yaml other.yaml", "", 0)]
    [InlineData("docker-compose.yaml docker-compose.test.yaml", "", 1)]
    public void Only_files_that_belong_together_are_compared(string paths, string solutions, int expected)
    {
        var folders = solutions.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .OrderByDescending(folder => folder.Length).ToList();
        var documents = paths.Split(' ').Select((path, index) => ReadAny(path, index)).ToList();
        var facts = RunFacts.Of(
            documents, path => folders.Find(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)));
        var images = documents.SelectMany(document => document.Images);
        Assert.Equal(expected, images.Count(image => facts.DriftOf(image) is not null));
    }

    /// <summary>
    /// A file that uses <c>pg</c> in a version of its own; a compose file also builds <c>a</c> and <c>b</c>.
    /// </summary>
    private static SourceDocument ReadAny(string path, int version)
    {
        if (path.EndsWith(".csproj", StringComparison.Ordinal))
            return ProjectReader.Read(new(path, "<Project />"));
        if (!path.EndsWith(".yaml", StringComparison.Ordinal))
            return Read(path, $"pg:{version + 1}");
        var isAlone = path != "compose.yaml";
        var image = $"services:\n  pg:\n    image: pg:{version + 1}\n";
        return ComposeReader.Read(
            new(path, isAlone ? image : "services:\n  a:\n    build: a\n  b:\n    build: b\n"), _ => null);
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
