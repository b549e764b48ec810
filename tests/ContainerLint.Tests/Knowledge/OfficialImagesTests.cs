using System.Text.Json;
using ContainerLint.Knowledge;

namespace ContainerLint.Tests.Knowledge;

public sealed class OfficialImagesTests
{
    private static readonly string Embedded =
        Path.Combine(SharedFiles.Repository, "src", "ContainerLint", "Knowledge", "official-names.txt");

    [Theory]
    [InlineData("nginx", true)]
    [InlineData("openjdk", true)]
    [InlineData("rocket.chat", true)]
    [InlineData("myapp", false)]
    [InlineData("library/nginx", false)]
    [InlineData("Nginx", false)]
    [InlineData("", false)]
    [InlineData("# Docker Official Images", false)]
    public void A_name_is_official_or_not(string name, bool official) =>
        Assert.Equal(official, OfficialImages.Contains(name));

    [Theory]
    [InlineData("fedora", "registry.fedoraproject.org/fedora")]
    [InlineData("nginx", null)]
    public void Podman_reads_five_official_names_as_other_images(string name, string? repository) =>
        Assert.Equal(repository, ShortNames.Find(name));

    /// <summary>With UPDATE=1 this is the program that writes the file.</summary>
    [Fact]
    public void The_embedded_names_are_those_of_the_data()
    {
        var expected = Write();
        if (Snapshots.AreUpdated)
            File.WriteAllText(Embedded, expected);
        Assert.Equal(expected, File.ReadAllText(Embedded));
    }

    [Fact]
    public void The_aliases_of_official_images_are_those_of_the_data()
    {
        using var shortNames = JsonDocument.Parse(SharedFiles.Text("data/shortnames.json"));
        using var official = JsonDocument.Parse(SharedFiles.Text("data/official-images.json"));
        var elsewhere = shortNames.RootElement.GetProperty("aliases").EnumerateObject()
            .Where(alias => OfficialImages.Contains(alias.Name))
            .Where(alias => alias.Value.GetString() != "docker.io/library/" + alias.Name)
            // Removed from Docker Hub in 2024: what matters of it is no longer where it comes from.
            .Where(alias => alias.Name != "centos")
            .ToDictionary(alias => alias.Name, alias => alias.Value.GetString());
        Assert.Equal(5, elsewhere.Count);
        Assert.All(elsewhere, alias => Assert.Equal(alias.Value, ShortNames.Find(alias.Key)));
    }

    private static string Write()
    {
        using var official = JsonDocument.Parse(SharedFiles.Text("data/official-images.json"));
        using var retired = JsonDocument.Parse(SharedFiles.Text("data/deprecated.json"));
        var current = official.RootElement.GetProperty("images").EnumerateObject().Select(image => image.Name);
        var former = retired.RootElement.GetProperty("images").EnumerateObject()
            .Select(image => image.Name)
            .Where(name => name.StartsWith("docker.io/library/", StringComparison.Ordinal))
            .Select(name => name["docker.io/library/".Length..].Split(':')[0]);
        var names = current.Union(former).Order(StringComparer.Ordinal);
        return $"""
            # Docker Official Images, those that were retired included, one a line.
            # Of {official.RootElement.GetProperty("_date").GetString()}.
            # {official.RootElement.GetProperty("_source").GetString()}
            # {retired.RootElement.GetProperty("_source").GetString()}
            # Written by OfficialImagesTests with UPDATE=1 from data/official-images.json and data/deprecated.json.

            """.ReplaceLineEndings("\n") + string.Concat(names.Select(name => name + "\n"));
    }
}
