using ContainerLint.Knowledge;
using ContainerLint.KnowledgeGenerator;

namespace ContainerLint.Tests.Knowledge.Generator;

public sealed class ProductPagesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("containerlint-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void A_page_lists_lines_and_images()
    {
        Page("engine", """
            ---
            title: Engine
            identifiers:
              - repology: engine
              - purl: pkg:docker/library/engine
              - purl: pkg:oci/engine?repository_url=ghcr.io/acme
            releases:
              - releaseCycle: "3.10"
                codename: Warp
                eol: 2027-01-31
                eoes: 2029-01-31
                lts: true
                latest: "3.10.2"
              - releaseCycle: "3.9"
                eol: false
                lts: 2026-10-01
              - releaseCycle: 2
                eol: true
                lts: false
            ---

            > An engine.
            """);
        Page("other", "---\nreleases:\n  - releaseCycle: 1\n    eol: true\n---\n");
        Page("prose", "No front matter\n");
        var (products, cycles) = ProductPages.Read(folder);
        Assert.Equal(
            [new("docker.io/library/engine", "engine"), new("ghcr.io/acme/engine", "engine")], products);
        ProductCycle[] expected =
        [
            new("engine", "3.10", new Day(2027, 1, 31), false, new Day(2029, 1, 31), true, "Warp", "3.10.2"),
            new("engine", "3.9", null, false, null, true, "", ""),
            new("engine", "2", null, true, null, false, "", ""),
        ];
        Assert.Equal(expected.Select(cycle => cycle.ToString()), cycles["engine"].Select(cycle => cycle.ToString()));
        Assert.DoesNotContain("other", cycles.Keys);
    }

    [Theory]
    [InlineData("pkg:docker/library/node", "docker.io/library/node")]
    [InlineData("pkg:docker/node", "docker.io/library/node")]
    [InlineData("pkg:docker/grafana/grafana@11", "docker.io/grafana/grafana")]
    [InlineData("pkg:docker/mcr.microsoft.com/dotnet/sdk", "mcr.microsoft.com/dotnet/sdk")]
    [InlineData("pkg:docker/dotnet/sdk?repository_url=mcr.microsoft.com", "mcr.microsoft.com/dotnet/sdk")]
    [InlineData("pkg:oci/envoy?repository_url=cgr.dev/chainguard/envoy", "cgr.dev/chainguard/envoy")]
    [InlineData("pkg:oci/keda?tag=1&repository_url=ghcr.io/kedacore", "ghcr.io/kedacore/keda")]
    [InlineData("pkg:oci/caddy?repository_url=https%3A%2F%2Fquay.io/repository/caddy", "quay.io/caddy")]
    [InlineData("pkg:oci/keda", null)]
    [InlineData("pkg:npm/node", null)]
    [InlineData("", null)]
    public void A_package_URL_names_a_repository(string packageUrl, string? repository) =>
        Assert.Equal(repository, ProductPages.RepositoryOf(packageUrl));

    [Fact]
    public void A_page_that_cannot_be_read_is_named()
    {
        Page("broken", "---\nreleases: [\n---\n");
        var exception = Assert.Throws<InvalidDataException>(() => ProductPages.Read(folder));
        Assert.Contains("broken.md", exception.Message, StringComparison.Ordinal);
    }

    private void Page(string product, string text)
    {
        Directory.CreateDirectory(Path.Combine(folder, "products"));
        File.WriteAllText(Path.Combine(folder, "products", product + ".md"), text);
    }
}
