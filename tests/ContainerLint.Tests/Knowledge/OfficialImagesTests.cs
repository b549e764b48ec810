using ContainerLint.Knowledge;

namespace ContainerLint.Tests.Knowledge;

public sealed class OfficialImagesTests
{
    [Theory]
    [InlineData("nginx", true)]
    [InlineData("openjdk", true)]
    [InlineData("rocket.chat", true)]
    [InlineData("lightstreamer-server", true)]
    [InlineData("myapp", false)]
    [InlineData("library/nginx", false)]
    [InlineData("Nginx", false)]
    [InlineData("", false)]
    public void A_name_is_official_or_not(string name, bool official) =>
        Assert.Equal(official, KnowledgeBase.Embedded.OfficialImages.Contains(name));

    [Theory]
    [InlineData("fedora", "registry.fedoraproject.org/fedora")]
    [InlineData("hello-world", "quay.io/podman/hello")]
    [InlineData("nginx", null)]
    [InlineData("centos", null)]
    [InlineData("skopeo", null)]
    public void Podman_reads_five_official_names_as_other_images(string name, string? repository) =>
        Assert.Equal(repository, KnowledgeBase.Embedded.ShortNames.Find(name));

    [Fact]
    public void There_are_five_such_names() =>
        Assert.Equal(5, KnowledgeBase.Embedded.OfficialImages.Names
            .Count(name => KnowledgeBase.Embedded.ShortNames.Find(name) is not null));

    [Fact]
    public void Podmans_aliases_are_known() =>
        Assert.Equal("quay.io/skopeo/stable", KnowledgeBase.Embedded.ShortNames.AliasOf("skopeo"));

    [Fact]
    public void The_knowledge_has_a_date_and_sources()
    {
        Assert.Equal("docker-library/official-images", KnowledgeBase.Embedded.Sources[0].Name);
        Assert.Equal(KnowledgeBase.Embedded.Sources[0].Date, KnowledgeBase.Embedded.Date);
        Assert.Contains(
            KnowledgeBase.Embedded.Sources,
            source => source is { Name: "endoflife-date/endoflife.date", License: "MIT", Date: not null });
        Assert.All(KnowledgeBase.Embedded.Sources, source => Assert.NotEmpty(source.Revision));
    }
}
