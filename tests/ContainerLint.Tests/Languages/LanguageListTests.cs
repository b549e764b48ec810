using System.Text.Json;
using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.CSharp;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Projects;

namespace ContainerLint.Tests.Languages;

public sealed class LanguageListTests
{
    [Theory]
    [InlineData("Dockerfile", "dockerfile")]
    [InlineData("src/app/Dockerfile", "dockerfile")]
    [InlineData(@"src\app\Dockerfile.dev", "dockerfile")]
    [InlineData("dockerfile", "dockerfile")]
    [InlineData("Containerfile", "dockerfile")]
    [InlineData("Containerfile.rhel", "dockerfile")]
    [InlineData("api.Dockerfile", "dockerfile")]
    [InlineData("api.dockerfile", "dockerfile")]
    [InlineData("Dockerfile.go", "dockerfile")]
    [InlineData("Dockerfile.linux-arm64", "dockerfile")]
    [InlineData("Dockerfile.env", "dockerfile")]
    [InlineData("Dockerfile-windows", "dockerfile")]
    [InlineData("Dockerfile_arm", "dockerfile")]
    [InlineData("Dockerfile2", "dockerfile")]
    [InlineData("Dockerfile1.alpine", "dockerfile")]
    [InlineData("Dockerfilecachefrom", "dockerfile")]
    [InlineData("dockerfile.dev", "dockerfile")]
    [InlineData("dockerfile.go", null)]
    [InlineData("dockerfile_test.go", null)]
    [InlineData("Dockerfile_test.go", null)]
    [InlineData("DockerfileReader.cs", "csharp")]
    [InlineData("Dockerfile.cs", "csharp")]
    [InlineData("src/Program.CS", "csharp")]
    [InlineData(".cs", null)]
    [InlineData("Program.csx", null)]
    [InlineData("src/Api/Api.csproj", "project")]
    [InlineData("Api.fsproj", "project")]
    [InlineData("Directory.Build.props", "project")]
    [InlineData("Directory.Build.targets", "project")]
    [InlineData("Properties/PublishProfiles/registry.pubxml", "project")]
    [InlineData("dirs.proj", "project")]
    [InlineData("Api.csproj.user", null)]
    [InlineData("Api.sln", null)]
    [InlineData("dockerfiles.go", null)]
    [InlineData("dockerfilelint", null)]
    [InlineData("dockerfile.py", null)]
    [InlineData("Dockerfile.md", null)]
    [InlineData("Dockerfile.dockerignore", null)]
    [InlineData("Dockerfile.web.dockerignore", null)]
    [InlineData("Dockerfile.template", null)]
    [InlineData("Containerfile.in", null)]
    [InlineData("mydockerfile", null)]
    [InlineData("Dockerfile.d/notes.txt", null)]
    [InlineData("compose.yaml", "compose")]
    [InlineData("compose.yml", "compose")]
    [InlineData("docker-compose.yaml", "compose")]
    [InlineData("deploy/docker-compose.yml", "compose")]
    [InlineData("compose.override.yaml", "compose")]
    [InlineData("docker-compose.override.yml", "compose")]
    [InlineData("docker-compose.prod.yml", "compose")]
    [InlineData("docker-compose-dev.yml", "compose")]
    [InlineData("docker-compose_secrets.yml", "compose")]
    [InlineData("podman-compose-test.yaml", "compose")]
    [InlineData("metrics.compose.yml", "compose")]
    [InlineData("smoke.docker-compose.yml", "compose")]
    [InlineData("compose-override.yaml", null)]
    [InlineData("validate-docker-compose.yml", null)]
    [InlineData("docker_compose_attach.yaml", null)]
    [InlineData(".github/workflows/compose.yml", null)]
    [InlineData("docker-compose.yml.j2", null)]
    [InlineData("compose.json", null)]
    [InlineData("composer.yaml", null)]
    [InlineData("docker-composer.yaml", null)]
    [InlineData("services.yml", null)]
    [InlineData("", null)]
    public void A_name_says_what_a_file_is(string path, string? language) =>
        Assert.Equal(language, LanguageList.OfName(path)?.Name);

    [Theory]
    [InlineData("services:\n  web:\n    image: nginx\n")]
    [InlineData("services:\n  web:\n    build: .\n")]
    [InlineData("# a stack\nversion: '3'\nx-a: &a\n  image: b\nservices:\n  web:\n    <<: *a\n")]
    [InlineData("services:\n  web:\n    extends: {file: base.yml, service: web}\n")]
    [InlineData("name: demo\nservices:\n  a:\n  web: {image: nginx}\n")]
    [InlineData("{\"services\": {\"web\": {\"image\": \"nginx\"}}}")]
    [InlineData("services:\n  web:\n    image: nginx\n  broken: {image: \"x\n")]
    [InlineData("---\nservices: {}\n---\nservices:\n  a:\n    image: b\n")]
    public void A_compose_file_is_known_by_its_content(string text) =>
        Assert.True(ComposeLanguage.Instance.Recognises(text));

    [Theory]
    [InlineData("")]
    [InlineData("services:\n")]
    [InlineData("services:\n  App\\Mailer: ~\n")]
    [InlineData("services:\n  mailer:\n    class: App\\Mailer\n    arguments: ['@x']\n")]
    [InlineData("services:\n  web:\n    image:\n      repository: nginx\n      tag: '1'\n")]
    [InlineData("replicas: 1\nservices:\n  web:\n    image: nginx\n")]
    [InlineData("services:\n  - postgres:16\n")]
    [InlineData("stages: [a]\nservices:\n  - docker:dind\ntest:\n  image: a\n")]
    [InlineData("on: push\njobs:\n  a:\n    services:\n      db:\n        image: postgres\n")]
    [InlineData("apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: nginx\n")]
    [InlineData("- services:\n    web:\n      image: nginx\n")]
    public void Other_YAML_is_no_compose_file(string text) => Assert.False(ComposeLanguage.Instance.Recognises(text));

    [Theory]
    [InlineData("FROM a", true)]
    [InlineData("\uFEFF  from a", true)]
    [InlineData("# c\r\n\r\nARG A\r\n", true)]
    [InlineData("{{ template }}\nFROM a\n", true)]
    [InlineData("{{ template\n}}FROM a\n", true)]
    [InlineData("RUN a\n", true)]
    [InlineData("", false)]
    [InlineData("# only a comment\n", false)]
    [InlineData("{{ template }}\nENV A=1\n", false)]
    [InlineData("const KEY = 'FROM a'\n", false)]
    public void A_Dockerfile_has_a_FROM_or_begins_with_an_instruction(string text, bool expected) =>
        Assert.Equal(expected, DockerfileLanguage.Instance.Recognises(text));

    /// <summary>
    /// Files of a kind that are not recognised, or recognised although they are of no kind; each with its reason.
    /// </summary>
    [Fact]
    public void The_files_of_the_corpus_are_what_they_are()
    {
        string[] expected =
        [
            // Its only service has no image, no build and no base, and "compose-…" is no name of compose's.
            "missed compose/docker+compose/pkg/e2e/fixtures/publish/oci/compose-override.yaml",
            // A whole Dockerfile, which only a test of its owners' calls something else.
            "taken dockerfile-template/containers+buildah/tests/bud/from-as/Dockerfile.skip",
        ];
        Assert.Equal(string.Join('\n', expected), string.Join('\n', Mistakes().Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Mistakes()
    {
        foreach (var line in File.ReadLines(SharedFiles.PathOf("corpus/index.jsonl")))
        {
            var entry = JsonDocument.Parse(line).RootElement;
            var path = entry.GetProperty("path").GetString()!;
            Language? expected = entry.GetProperty("kind").GetString() switch
            {
                "dockerfile" => DockerfileLanguage.Instance,
                "compose" or "compose-othername" => ComposeLanguage.Instance,
                "csharp" or "csharp-negative" => CSharpLanguage.Instance,
                "msbuild" => ProjectLanguage.Instance,
                _ => null,
            };
            var found = Recognise(path, SharedFiles.PathOf("corpus/" + path));
            if (found != expected)
                yield return $"{(expected is null ? "taken" : "missed")} {path}";
        }
    }

    private static Language? Recognise(string path, string file)
    {
        var language = LanguageList.OfName(path);
        if (language == DockerfileLanguage.Instance)
            return DockerfileLanguage.Instance.Recognises(File.ReadAllText(file)) ? language : null;
        if (language is null && LanguageList.MayBeOfContent(path))
            return ComposeLanguage.Instance.Recognises(File.ReadAllText(file)) ? ComposeLanguage.Instance : null;
        return language;
    }
}
