using ContainerLint.Documents;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Compose;

/// <summary>Compose files and the Dockerfiles that they build, read in one run.</summary>
public sealed class ComposeBuildsTests
{
    [Theory]
    [InlineData("build: .", "Dockerfile")]
    [InlineData("build: ./web", "web/Dockerfile")]
    [InlineData("build: web/../api/", "api/Dockerfile")]
    [InlineData("build: ../web", "../web/Dockerfile")]
    [InlineData("build: 'web\\sub'", "web/sub/Dockerfile")]
    [InlineData("build: /abs", "/abs/Dockerfile")]
    [InlineData("build: {}", "Dockerfile")]
    [InlineData("build: {context: web}", "web/Dockerfile")]
    [InlineData("build: {dockerfile: a.Dockerfile}", "a.Dockerfile")]
    [InlineData("build: {context: web, dockerfile: ../docker/a.Dockerfile}", "docker/a.Dockerfile")]
    [InlineData("build: {context: '${DIR:-web}'}", "web/Dockerfile")]
    [InlineData("build: {context: '${DIR}'}", null)]
    [InlineData("build: {dockerfile: '${FILE}'}", null)]
    [InlineData("build: {dockerfile_inline: FROM a}", null)]
    [InlineData("build: https://github.com/a/b.git#main:sub", null)]
    [InlineData("build: git@github.com:a/b.git", null)]
    [InlineData("build: github.com/a/b", null)]
    [InlineData("build: {context: 'ssh://git@host/a.git'}", null)]
    public void A_build_leads_to_a_Dockerfile(string build, string? expected)
    {
        var document = ComposeDump.Read($"services:\n  a:\n    {build}\n");
        Assert.Equal(expected, Assert.Single(((ComposeDocument)document).Builds).Dockerfile);
    }

    [Fact]
    public void A_build_inherits_from_the_service_that_it_extends()
    {
        var document = ComposeDump.Read(
            """
            services:
              a:
                extends: { file: sub/base.yaml, service: b }
                build:
                  args: [TAG=2]
                  target: two
            """,
            (
                "sub/base.yaml",
                "services:\n  b:\n    build:\n      context: ctx\n      target: one\n      args: {TAG: 1, OS: x}\n"));
        var build = Assert.Single(((ComposeDocument)document).Builds);
        Assert.Equal(("sub/ctx/Dockerfile", "two"), (build.Dockerfile, build.Target));
        Assert.Equal("TAG=2,OS=x", string.Join(',', build.Arguments.Select(pair => $"{pair.Key}={pair.Value.Text}")));
    }

    [Fact]
    public void An_argument_that_reaches_a_FROM_is_an_image_of_the_compose_file() => Assert.Equal(
        """
        compose.yaml
        7:11 Base list node:20 <- 20
        11:19 Base map docker.io/debian
        15:11 Base bare ubuntu
        19:14 Base default alpine:edge <- alpine:${A:-edge}
        Dockerfile
        3:6 Base - ? <- ${IMG}
        5:6 Base two node:latest <- node:${TAG}

        """,
        Linked(
            """
            services:
              list:
                build:
                  context: .
                  target: two
                  args:
                    - TAG=20
              map:
                build:
                  context: .
                  args: {IMG: docker.io/debian}
              bare:
                build:
                  args:
                    - IMG
              default:
                build:
                  args:
                    IMG: alpine:${A:-edge}
              unused:
                build: .
            """,
            "ARG IMG\nARG TAG=latest\nFROM ${IMG}\nRUN a\nFROM node:${TAG} AS two\nFROM scratch\nCOPY --from=0 / /\n"));

    [Fact]
    public void What_stands_in_the_Dockerfile_keeps_its_place_there()
    {
        var documents = Link("services: {a: {build: {args: {TAG: latest}}}}", "ARG TAG\nFROM node:${TAG}\n");
        var use = Assert.Single(documents[0].Images);
        Assert.Equal(Role.Base, use.Role);
        Assert.Equal("compose.yaml", use.Text.PlaceOf(use.Name.Tag!.Value.Range).Source.Path);
        Assert.Equal("latest", use.Text.PlaceOf(use.Name.Tag!.Value.Range).Text);
        Assert.Equal("./Dockerfile", use.Text.PlaceOf(use.Name.Path.Range).Source.Path);
        Assert.Equal("node", use.Text.PlaceOf(use.Name.Path.Range).Text);
        Assert.Equal("latest", use.Place.Text);
        Assert.Equal("compose.yaml", use.With(tag: "22")!.Single().Source.Path);
    }

    [Fact]
    public void An_argument_from_the_env_file_is_underlined_there()
    {
        var documents = Link(
            "services: {a: {build: {args: {TAG: '${T}', IMG: }}}}",
            "ARG TAG\nARG IMG\nFROM $IMG:$TAG\n",
            "T=latest\nIMG=node\n");
        var use = Assert.Single(documents[0].Images);
        Assert.Equal((".env", "latest"), PathAndText(use.Text.PlaceOf(use.Name.Tag!.Value.Range)));
        Assert.Equal((".env", "node"), PathAndText(use.Text.PlaceOf(use.Name.Path.Range)));
        Assert.Equal([".env"], documents[0].Companions.Select(source => source.Path));
    }

    [Fact]
    public void A_context_that_every_builder_names_is_no_image_of_the_Dockerfile()
    {
        const string dockerfile = "FROM base\nCOPY --from=configs / /\n";
        Assert.Equal(
            ["configs"],
            Link("services: {a: {build: {additional_contexts: {base: ../b}}}}", dockerfile)[1].Images
                .Select(image => image.Text.Value));
        Assert.Equal(
            ["base"],
            Link(
                "services: {a: {build: {additional_contexts: [base=../b, configs=c]}}, b: {build: "
                + "{additional_contexts: [configs=c]}}}",
                dockerfile)[1]
                .Images.Select(image => image.Text.Value));
    }

    [Fact]
    public void Documents_without_builds_stay_as_they_are()
    {
        SourceDocument[] documents = [ComposeDump.Read("services: {a: {image: b}}")];
        Assert.Same(documents, DockerfileBuilds.Of(documents).Documents);
    }

    private static (string, string) PathAndText(Place place) => (place.Source.Path, place.Text);

    private static IReadOnlyList<SourceDocument> Link(string compose, string dockerfile, string env = "") =>
        DockerfileBuilds.Of(
        [
            ComposeDump.Read(compose, (".env", env)),
            DockerfileReader.Read(new Source("./Dockerfile", dockerfile)),
        ]).Documents;

    private static string Linked(string compose, string dockerfile)
    {
        var documents = Link(compose, dockerfile, "IMG=ubuntu\n");
        return $"compose.yaml\n{ComposeDump.Of(documents[0])}Dockerfile\n{ComposeDump.Of(documents[1])}"
            .Replace("produces two\n", "");
    }
}
