using ContainerLint.References;

namespace ContainerLint.Tests.References;

public class ImageReferenceTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    /// <summary>Host, port, repository, tag, digest; then the canonical and the familiar form.</summary>
    [Theory]
    [InlineData("nginx", "docker.io - library/nginx - -", "docker.io/library/nginx", "nginx")]
    [InlineData("nginx:1.27", "docker.io - library/nginx 1.27 -", "docker.io/library/nginx:1.27", "nginx:1.27")]
    [InlineData("docker.io/nginx", "docker.io - library/nginx - -", "docker.io/library/nginx", "nginx")]
    [InlineData("index.docker.io/nginx", "docker.io - library/nginx - -", "docker.io/library/nginx", "nginx")]
    [InlineData("library/nginx", "docker.io - library/nginx - -", "docker.io/library/nginx", "nginx")]
    [InlineData("library/a/b", "docker.io - library/a/b - -", "docker.io/library/a/b", "library/a/b")]
    [InlineData("grafana/grafana:11.2.0", "docker.io - grafana/grafana 11.2.0 -",
        "docker.io/grafana/grafana:11.2.0", "grafana/grafana:11.2.0")]
    [InlineData("nb-docker-reg/hp/ubuntu", "docker.io - nb-docker-reg/hp/ubuntu - -",
        "docker.io/nb-docker-reg/hp/ubuntu", "nb-docker-reg/hp/ubuntu")]
    [InlineData("mcr.microsoft.com/dotnet/sdk:9.0", "mcr.microsoft.com - dotnet/sdk 9.0 -",
        "mcr.microsoft.com/dotnet/sdk:9.0", "mcr.microsoft.com/dotnet/sdk:9.0")]
    [InlineData("localhost/app", "localhost - app - -", "localhost/app", "localhost/app")]
    [InlineData("localhost:5000", "docker.io - library/localhost 5000 -",
        "docker.io/library/localhost:5000", "localhost:5000")]
    [InlineData("localhost:5000/app", "localhost 5000 app - -", "localhost:5000/app", "localhost:5000/app")]
    [InlineData("registry:99999999999999999999/a", "registry 99999999999999999999 a - -",
        "registry:99999999999999999999/a", "registry:99999999999999999999/a")]
    [InlineData("[fe80::1]/a", "[fe80::1] - a - -", "[fe80::1]/a", "[fe80::1]/a")]
    [InlineData("[fe80::1]:5000/a:1", "[fe80::1] 5000 a 1 -", "[fe80::1]:5000/a:1", "[fe80::1]:5000/a:1")]
    [InlineData("[9aAfF]:80/x", "[9aAfF] 80 x - -", "[9aAfF]:80/x", "[9aAfF]:80/x")]
    [InlineData("[:]/x", "[:] - x - -", "[:]/x", "[:]/x")]
    [InlineData("A/x", "A - x - -", "A/x", "A/x")]
    [InlineData("Z/x", "Z - x - -", "Z/x", "Z/x")]
    [InlineData("abcdefghijk.com/x", "abcdefghijk.com - x - -", "abcdefghijk.com/x", "abcdefghijk.com/x")]
    [InlineData("a_b_c.com/x", " - a_b_c.com/x - -", "a_b_c.com/x", "a_b_c.com/x")]
    [InlineData("x:azAZ09_.-", "docker.io - library/x azAZ09_.- -", "docker.io/library/x:azAZ09_.-", "x:azAZ09_.-")]
    [InlineData("MyOrg/app", "MyOrg - app - -", "MyOrg/app", "MyOrg/app")]
    [InlineData("Docker.io/a", "Docker.io - a - -", "Docker.io/a", "Docker.io/a")]
    [InlineData("docker.io:443/a", "docker.io 443 a - -", "docker.io:443/a", "docker.io:443/a")]
    [InlineData("a@" + Digest, "docker.io - library/a - " + Digest, "docker.io/library/a@" + Digest, "a@" + Digest)]
    [InlineData("x.y/a:T_.-@" + Digest, "x.y - a T_.- " + Digest, "x.y/a:T_.-@" + Digest, "x.y/a:T_.-@" + Digest)]
    [InlineData("a__b/c---d.e_f", "docker.io - a__b/c---d.e_f - -", "docker.io/a__b/c---d.e_f", "a__b/c---d.e_f")]
    [InlineData("foo_bar.com/x:1", " - foo_bar.com/x 1 -", "foo_bar.com/x:1", "foo_bar.com/x:1")]
    [InlineData(Digest, "docker.io - library/sha256 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef -",
        "docker.io/library/" + Digest, Digest)]
    public void Valid_references_mean_what_docker_pulls(string value, string parts, string canonical, string familiar)
    {
        var image = ImageReference.From(ReferenceSyntax.Parse(value))!;
        Assert.Equal(
            parts, $"{image.Host} {image.Port ?? "-"} {image.Repository} {image.Tag ?? "-"} {image.Digest ?? "-"}");
        Assert.Equal(canonical, image.Canonical);
        Assert.Equal(familiar, image.Familiar);
        Assert.Equal(image.Port is null ? image.Host : $"{image.Host}:{image.Port}", image.Registry);
        ReferenceTextLaws.CheckAgainstGrammar(value);
    }

    [Theory]
    [InlineData("nginx", "docker.io/library/nginx:latest")]
    [InlineData("nginx:1", "docker.io/library/nginx:1")]
    [InlineData("nginx@" + Digest, "docker.io/library/nginx@" + Digest)]
    [InlineData("foo_bar.com/x", "foo_bar.com/x:latest")]
    public void Latest_is_implied_without_tag_and_digest(string value, string expected)
    {
        var image = ImageReference.From(ReferenceSyntax.Parse(value))!;
        Assert.Equal(expected, image.WithDefaultTag);
        Assert.Equal(expected.EndsWith(":latest"), image.IsImplicitLatest);
    }

    [Theory]
    [InlineData("foo:")]
    [InlineData("${REGISTRY}/foo")]
    [InlineData("foo:\uFFFE")]
    public void Malformed_or_unknown_references_have_no_meaning(string value) =>
        Assert.Null(ImageReference.From(ReferenceSyntax.Parse(value)));

    [Fact]
    public void A_reference_of_the_usual_length_costs_less_than_400_bytes()
    {
        const string value = "mcr.microsoft.com/dotnet/aspnet:9.0-noble@" + Digest;
        _ = ImageReference.From(ReferenceSyntax.Parse(value));
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = ImageReference.From(ReferenceSyntax.Parse(value));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 400);
    }
}
