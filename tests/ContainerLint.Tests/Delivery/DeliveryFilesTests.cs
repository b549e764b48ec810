using System.Text.Json;
using System.Text.RegularExpressions;
using ContainerLint.Languages;
using ContainerLint.Tests.Cli;
using YamlDotNet.RepresentationModel;

namespace ContainerLint.Tests.Delivery;

/// <summary>The files by which others run the tool: image, action and hooks.</summary>
public sealed class DeliveryFilesTests
{
    [Theory]
    [InlineData("strict", "")]
    // Without a network, it is unknown what a digest refers to.
    [InlineData("digest", "CL1009 CL1009")]
    [InlineData("podman", "")]
    public void The_images_own_Dockerfile_is_clean(string preset, string found)
    {
        var run = CliRun.In(SharedFiles.Repository, "Dockerfile", "--preset", preset, "--format", "json");
        using var json = JsonDocument.Parse(run.Bytes);

        Assert.Equal("", run.Error);
        Assert.Equal(found, string.Join(' ', json.RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding => finding.GetProperty("rule").GetString())));
    }

    [Fact]
    public void The_image_runs_unprivileged_and_without_a_shell()
    {
        var last = Text("Dockerfile").Split("FROM ")[^1];

        Assert.Contains("\nUSER $APP_UID\n", last, StringComparison.Ordinal);
        Assert.Contains("\nENTRYPOINT [\"/usr/local/bin/containerlint\"]", last, StringComparison.Ordinal);
        Assert.DoesNotContain("\nRUN ", last, StringComparison.Ordinal);
    }

    [Fact]
    public void The_build_of_the_image_gets_all_files_that_it_needs()
    {
        var kept =
            Text(".dockerignore").Split('\n').Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();

        // What is embedded, and the files that every project reads.
        Assert.All(
            ["src", "rules", "Directory.*", "global.json", ".editorconfig"], path => Assert.Contains(path, kept));
        foreach (var path in kept.Where(path => !path.Contains('*')))
            Assert.True(Path.Exists(PathOf(path)), $"there is no {path}");
    }

    [Fact]
    public void No_input_of_the_action_becomes_part_of_a_script()
    {
        var action = (YamlMappingNode)YamlFile.Parse(Text("action.yml"));
        var inputs = ((YamlMappingNode)action["inputs"]).Children.Keys.Select(key => key.ToString()).ToList();
        var steps = ((YamlSequenceNode)action["runs"]["steps"]).Children.Cast<YamlMappingNode>().ToList();

        Assert.Equal("composite", action["runs"]["using"].ToString());
        foreach (var step in steps)
            Assert.DoesNotContain("${{", step["run"].ToString(), StringComparison.Ordinal);
        var given = steps.SelectMany(step => ((YamlMappingNode)step["env"]).Children).ToList();
        Assert.Equal(
            inputs.Select(input => $"${{{{ inputs.{input} }}}}").Order(StringComparer.Ordinal),
            given.Select(pair => pair.Value.ToString()).Order(StringComparer.Ordinal));
        // The script reads all of them.
        Assert.All(given, pair => Assert.Contains($"{{{pair.Key}:-}}", Text(".ci/action"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_hooks_match_the_files_that_the_linter_recognises_by_name()
    {
        var hooks = ((YamlSequenceNode)YamlFile.Parse(Text(".pre-commit-hooks.yaml"))).Children.Cast<YamlMappingNode>()
            .ToList();

        Assert.Equal(["containerlint", "containerlint-fix"], hooks.Select(hook => hook["id"].ToString()));
        foreach (var hook in hooks)
        {
            Assert.Equal("dotnet", hook["language"].ToString());
            var files = new Regex(hook["files"].ToString());
            var excluded = new Regex(hook["exclude"].ToString());
            foreach (var path in Paths)
            {
                var isTaken = files.IsMatch(path) && !excluded.IsMatch(path);
                Assert.True(
                    isTaken == LanguageList.OfName(path) is not null, $"{hook["id"]}: {path} is taken: {isTaken}");
            }
        }
    }

    [Fact]
    public void Every_library_in_the_program_is_named_in_the_notices()
    {
        var notices = Text("src/ContainerLint.Cli/package/THIRD-PARTY-NOTICES.txt");
        using var dependencies = JsonDocument.Parse(File.ReadAllText(Path.Combine(
            SharedFiles.Repository, "src", "ContainerLint.Cli", "bin", Package.PackedPackage.Configuration, "net10.0",
            "containerlint.deps.json")));
        var libraries = dependencies.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => library.Name
                .Replace("Microsoft.CodeAnalysis.Common", "Microsoft.CodeAnalysis", StringComparison.Ordinal)
                .Replace("Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis", StringComparison.Ordinal)
                .Replace('/', ' '))
            .ToList();

        Assert.NotEmpty(libraries);
        Assert.All(libraries, library => Assert.Contains($"{library} ", notices, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Paths { get; } =
    [
        "Dockerfile", "src/Dockerfile", "src/dockerfile", "api.Dockerfile", "Dockerfile.dev", "Containerfile",
        "x/Dockerfile-ci",
        "compose.yaml", "docker-compose.yml", "deploy/docker-compose.override.yml", "web.compose.yaml",
        "Dockerfile_arm", "Program.cs", "src/App.csproj",
        "Directory.Build.props", "Directory.Build.targets", "Dockerfile.dockerignore", "README.md", "values.yaml",
        "docs/Dockerfiles.md", "Dockerfile.md", "Dockerfile.tmpl", "Dockerfile.json", "decompose.yaml",
        ".github/workflows/compose.yml",
        ".github/workflows/ci.yml", "package.json",
    ];

    private static string Text(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    private static string PathOf(string path) => Path.Combine(SharedFiles.Repository, path);
}
