using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Rules;

public sealed class RepositoryPatternTests
{
    [Theory]
    [InlineData("docker.io/library/*", "docker.io/library/nginx", true)]
    [InlineData("docker.io/library/*", "docker.io/acme/nginx", false)]
    [InlineData("docker.io/nginx", "docker.io/library/nginx", true)]
    [InlineData("docker.io/*", "docker.io/library/nginx", true)]
    [InlineData("docker.io/*", "docker.io/acme/nginx", false)]
    [InlineData("docker.io/**", "docker.io/acme/nginx", true)]
    [InlineData("index.docker.io/acme/*", "docker.io/acme/nginx", true)]
    [InlineData("ghcr.io/acme/**", "ghcr.io/acme/a/b/c", true)]
    [InlineData("ghcr.io/acme/**", "ghcr.io/acme", false)]
    [InlineData("ghcr.io/acme/**", "ghcr.io/acme2/a", false)]
    [InlineData("ghcr.io/acme/*", "ghcr.io/acme/a/b", false)]
    [InlineData("ghcr.io/*/web", "ghcr.io/acme/web", true)]
    [InlineData("ghcr.io/acme/web-*-x", "ghcr.io/acme/web-1-x", true)]
    [InlineData("ghcr.io", "ghcr.io/acme/a/b", true)]
    [InlineData("GHCR.io", "ghcr.io/acme", true)]
    [InlineData("*.azurecr.io", "acme.azurecr.io/a/b", true)]
    [InlineData("*.azurecr.io", "azurecr.io/a/b", false)]
    [InlineData("localhost", "localhost:5000/web", false)]
    [InlineData("localhost:*", "localhost:5000/web", true)]
    [InlineData("[::1]:5000", "[::1]:5000/web", true)]
    [InlineData("*", "quay.io/acme/web", true)]
    [InlineData("**", "quay.io/acme/web", true)]
    public void A_pattern_matches_by_host_and_path(string pattern, string name, bool expected) =>
        Assert.Equal(expected, RepositoryPattern.Read(pattern)!.Matches(name));

    [Theory]
    [InlineData("ghcr.io/acme/*", "ghcr.io/acme/?", false, true)]
    [InlineData("ghcr.io/acme/**", "ghcr.io/acme/?", true, true)]
    [InlineData("ghcr.io/acme/web", "ghcr.io/?", false, true)]
    [InlineData("ghcr.io/acme/web", "ghcr.io/?web", false, true)]
    [InlineData("ghcr.io/acme/web", "?/web", false, true)]
    [InlineData("ghcr.io/acme/web", "?/api", false, false)]
    [InlineData("ghcr.io/acme/web", "quay.io/?", false, false)]
    [InlineData("ghcr.io/acme/web", "?", false, true)]
    public void Unknown_parts_may_match(string pattern, string name, bool matches, bool mayMatch)
    {
        var read = RepositoryPattern.Read(pattern)!;
        var unknown = name.Replace('?', MappedText.UnknownCharacter);
        Assert.Equal((matches, mayMatch), (read.Matches(unknown), read.MayMatch(unknown)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("nginx")]
    [InlineData("acme/web")]
    [InlineData("ghcr.io/")]
    [InlineData("ghcr.io//web")]
    [InlineData("ghcr.io/Acme/web")]
    [InlineData("ghcr.io/acme/web:1.4")]
    [InlineData("ghcr.io/**/web")]
    [InlineData("ghcr.io/acme**")]
    [InlineData("**.io/acme")]
    [InlineData("**/acme")]
    [InlineData("https://ghcr.io/acme")]
    [InlineData("ghcr.io acme")]
    public void A_text_that_can_match_nothing_is_not_a_pattern(string text) =>
        Assert.Null(RepositoryPattern.Read(text));

    [Fact]
    public void Many_stars_take_linear_time()
    {
        var pattern = RepositoryPattern.Read("ghcr.io/" + string.Concat(Enumerable.Repeat("*a", 200)))!;
        Assert.False(pattern.Matches("ghcr.io/" + new string('a', 255) + "b"));
        Assert.True(pattern.Matches("ghcr.io/" + new string('a', 255)));
    }

    [Theory]
    [InlineData("a.io, b.io/x/*", true)]
    [InlineData("a.io,, ", true)]
    [InlineData("", true)]
    [InlineData("a.io, nginx", false)]
    public void A_list_with_a_mistake_is_rejected(string text, bool expected) =>
        Assert.Equal(expected, RepositoryPattern.OptionOf("containerlint.x").Accepts(text));

    [Theory]
    [InlineData("docker.io=mirror.acme.io/hub", "docker.io/library/nginx", "mirror.acme.io/hub/library/nginx")]
    [InlineData("docker.io=mirror.acme.io", "docker.io/acme/web", "mirror.acme.io/acme/web")]
    [InlineData("docker.io/acme=m.io/a, docker.io=m.io/b", "docker.io/acme/web", "m.io/a/web")]
    [InlineData("docker.io=m.io/b,docker.io/acme=m.io/a", "docker.io/acme2/web", "m.io/b/acme2/web")]
    [InlineData("index.docker.io = M.io/b", "docker.io/acme/web", "m.io/b/acme/web")]
    [InlineData("docker.io=m.io", "quay.io/acme/web", null)]
    public void A_mirror_has_the_repositories_of_its_place(string text, string name, string? expected)
    {
        Assert.True(RegistryMirrors.Option.TryRead(text, out var mirrors));
        Assert.Equal(expected, mirrors.Find(name));
        Assert.Equal(expected is not null, expected is not null && mirrors.Has(expected));
    }

    [Theory]
    [InlineData("docker.io")]
    [InlineData("docker.io=")]
    [InlineData("=m.io")]
    [InlineData("docker.io=m.io=n.io")]
    [InlineData("docker.io=m.io/*")]
    [InlineData("*.io=m.io")]
    [InlineData("acme=m.io")]
    public void A_mirror_needs_two_places(string text) => Assert.False(RegistryMirrors.Option.Accepts(text));
}
