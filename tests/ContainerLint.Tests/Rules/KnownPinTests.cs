using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Rules;
using ContainerLint.Tests.Knowledge;
using ContainerLint.Text;

namespace ContainerLint.Tests.Rules;

public sealed class KnownPinTests
{
    private const string Aspnet = "mcr.microsoft.com/dotnet/aspnet";

    private static readonly string Rows = $"""
        {Aspnet} 10.0 2026-07-14 {DigestRows.Digest('a')} index
        {Aspnet} 10.0 2026-08-17 {DigestRows.Digest('b')} index
        {Aspnet} 10.0.11 2026-08-17 {DigestRows.Digest('b')} index
        {Aspnet} 10.0-noble 2026-08-17 {DigestRows.Digest('b')} index
        docker.io/library/node 24-alpine 2026-08-04 {DigestRows.Digest('c')} 1
        docker.io/library/node 24.19.0-alpine 2026-08-07 {DigestRows.Digest('c')} 1
        docker.io/grafana/k6 2.2.0 2025-01-18 {DigestRows.Digest('d')} 1
        docker.io/grafana/k6 2.2 2025-01-18 {DigestRows.Digest('d')} 4
        """;

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0", "10.0.11", 'b', "2026-08-17, recorded by its publisher")]
    [InlineData("node:24-alpine", "24.19.0-alpine", 'c', "2026-08-04, seen in repositories of one owner")]
    [InlineData("grafana/k6:2.2.0", "2.2.0", 'd', "2025-01-18, seen in repositories of one owner")]
    public void A_pin_is_the_newest_digest_and_the_most_precise_tag_that_it_has(
        string reference, string tag, char digest, string note)
    {
        var pin = Of(reference);
        Assert.Equal(
            (tag, DigestRows.Digest(digest), "the digest of " + note), (pin.Tag, pin.Digest, pin.Note));
    }

    [Theory]
    [InlineData("grafana/k6:2.2")] // the tag moves, and the pin is old
    [InlineData("arm64v8/node:24-alpine")] // the digest is that of an index
    [InlineData("public.ecr.aws/docker/library/node:24-alpine")] // the copy may be late
    [InlineData("mcr.microsoft.com/dotnet/aspnet:9.0")]
    [InlineData("acme/app:1.0")]
    public void There_is_no_digest_where_it_may_be_wrong(string reference) => Assert.Null(Of(reference).Digest);

    [Fact]
    public void Old_knowledge_offers_no_digest()
    {
        Assert.NotNull(Of("grafana/k6:2.2.0", new Day(2027, 2, 1)).Digest);
        Assert.Null(Of("grafana/k6:2.2.0", new Day(2027, 3, 1)).Digest);
    }

    [Fact]
    public void Whether_a_written_digest_is_older_is_known_only_of_known_ones()
    {
        Assert.True(Of($"{Aspnet}:10.0@{DigestRows.Digest('a')}").KnowsWritten);
        Assert.False(Of($"{Aspnet}:10.0@{DigestRows.Digest('e')}").KnowsWritten);
    }

    [Fact]
    public void A_copy_of_an_image_has_its_digests()
    {
        var reference = $"public.ecr.aws/docker/library/node@{DigestRows.Digest('c')}";
        Assert.Equal("24.19.0-alpine", WrittenDigest.Find(UseOf(reference), DigestRows.Knowledge(Rows))!.Name);
        Assert.Null(WrittenDigest.Find(UseOf("node:24-alpine"), DigestRows.Knowledge(Rows)));
        Assert.Null(WrittenDigest.Find(UseOf("node@sha256:12"), DigestRows.Knowledge(Rows)));
    }

    private static KnownPin Of(string reference, Day? today = null) => KnownPin.Of(
        UseOf(reference),
        new RuleContext(Settings.Default, RunFacts.None, today ?? TestDay.Today)
        {
            Knowledge = DigestRows.Knowledge(Rows),
        });

    private static ImageUse UseOf(string reference) =>
        DockerfileLanguage.Instance.Read(new Source("Dockerfile", $"FROM {reference}\n"), _ => null).Images[0];
}
