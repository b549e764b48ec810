using ContainerLint.Knowledge;

namespace ContainerLint.Tests.Knowledge;

public sealed class RegistriesTests
{
    [Theory]
    [InlineData("docker.io", "Docker Hub")]
    [InlineData("registry.hub.docker.com", "Docker Hub")]
    [InlineData("GHCR.io", "GitHub Container Registry")]
    [InlineData("europe-west3-docker.pkg.dev", "Google Artifact Registry")]
    [InlineData("123456789012.dkr.ecr.eu-central-1.amazonaws.com", "Amazon ECR private")]
    [InlineData("acme.azurecr.io", "Azure Container Registry")]
    [InlineData("127.0.0.1", "local")]
    [InlineData("localhost", "local")]
    [InlineData("acme.example.azurecr.io", null)]
    [InlineData("registry.acme.io", null)]
    [InlineData("", null)]
    public void A_host_belongs_to_a_registry(string host, string? name) =>
        Assert.Equal(name, KnowledgeBase.Embedded.Registries.Of(host)?.Name);

    [Theory]
    [InlineData("index.docker.io/library/nginx", "docker.io", true)]
    [InlineData("k8s.gcr.io/pause", "registry.k8s.io", true)]
    [InlineData("gcr.io/google-containers/pause", "registry.k8s.io", false)]
    [InlineData("gcr.io/google_containers/pause", "registry.k8s.io", false)]
    [InlineData("docker.pkg.github.com/acme/app/web", "ghcr.io", false)]
    [InlineData("gcr.io/acme/app", "<region>-docker.pkg.dev", false)]
    public void An_old_address_has_a_new_one(string repository, string to, bool same)
    {
        var move = KnowledgeBase.Embedded.Registries.MoveOf(repository)!;
        Assert.Equal((to, same), (move.To, move.IsSame));
    }

    [Theory]
    [InlineData("docker.io/library/nginx")]
    [InlineData("k8s.gcr.io.example.com/pause")]
    [InlineData("eu.gcr.io/acme/app")]
    public void Other_addresses_are_not_old(string repository) =>
        Assert.Null(KnowledgeBase.Embedded.Registries.MoveOf(repository));

    [Fact]
    public void Docker_Hub_has_two_components_and_one_canonical_host()
    {
        var hub = KnowledgeBase.Embedded.Registries.Of("index.docker.io")!;
        Assert.Equal(("docker.io", 2, 2), (hub.Canonical, hub.MinDepth, hub.MaxDepth));
    }

    [Fact]
    public void A_mirror_names_its_origin() =>
        Assert.Equal("docker.io/", KnowledgeBase.Embedded.Registries.MirrorOf("mirror.gcr.io/library/node")!.Of);

    [Theory]
    [InlineData("*.azurecr.io", "acme.azurecr.io", true)]
    [InlineData("*.azurecr.io", ".azurecr.io", false)]
    [InlineData("*-docker.pkg.dev", "us-east1-docker.pkg.dev", true)]
    [InlineData("*-docker.pkg.dev", "-docker.pkg.dev", false)]
    [InlineData("127.*.*.*", "127.0.0.1", true)]
    [InlineData("127.*.*.*", "127.0.1", false)]
    [InlineData("a.*", "a.b.c", false)]
    public void A_star_matches_within_one_label(string pattern, string host, bool matches) =>
        Assert.Equal(matches, HostPattern.Matches(pattern, host));
}
