using ContainerLint.Languages;
using ContainerLint.Languages.Compose;

namespace ContainerLint.Tests.Languages.Compose;

public sealed class FirstVersionContentTests
{
    [Theory]
    [InlineData("web:\n  image: wordpress:latest\n  ports: ['80:80']\n", true)]
    [InlineData("# old\n---\nweb:\r\n  image: node:22\r\n  expose: [80]\r\n\r\ndb:\n  image: mysql\n", true)]
    [InlineData("web:\n  build: .\n  ports: ['80:80']\n", true)]
    [InlineData("'web':\n  image: acme/web\n  links: [db]\n", true)]
    [InlineData("web:\n  image: wordpress:latest\n", false)]
    [InlineData("hero:\n  image: /img/banner.png\n", false)]
    [InlineData("hero:\n  image: https://acme.io/a.png\n  labels: [x]\n", false)]
    [InlineData("build:\n  image: node:22\n  script: [npm test]\n  ports: [1]\n", false)]
    [InlineData("apiVersion: v1\nweb:\n  image: node:22\n  ports: [1]\n", false)]
    [InlineData("web:\n  image: node:22\n  ports: [1]\nname: x\n", false)]
    [InlineData("web:\n  - image: node:22\n", false)]
    [InlineData("web:\n", false)]
    [InlineData("\f\n", false)]
    [InlineData("", false)]
    public void Services_at_the_top_make_a_compose_file(string text, bool isCompose) =>
        Assert.Equal(isCompose, ComposeContent.IsCompose(text));

    [Theory]
    [InlineData("compose-v1.yaml", true)]
    [InlineData("old/my-compose.yml", true)]
    [InlineData("values.yaml", false)]
    [InlineData(".github/workflows/compose-v1.yml", false)]
    public void With_the_name_of_a_compose_file_an_image_is_enough(string path, bool isCompose) =>
        Assert.Equal(isCompose, LanguageList.Of(path, "web:\n  image: wordpress:latest\n") == ComposeLanguage.Instance);
}
