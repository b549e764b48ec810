using System.Xml.Linq;
using YamlDotNet.RepresentationModel;

namespace ContainerLint.Tests.Delivery;

/// <summary>The project's own pipelines run what a contributor runs, with few rights and pinned actions.</summary>
public sealed class WorkflowTests
{
    /// <summary>The workflows.</summary>
    public static TheoryData<string> Workflows =>
    [
        ".github/workflows/ci.yml", ".github/workflows/release.yml", ".github/workflows/knowledge.yml",
    ];

    [Fact]
    public void The_pipeline_runs_the_gate_of_contributors()
    {
        var jobs = Jobs(".github/workflows/ci.yml");
        Assert.Contains(".ci/run", Commands(jobs["gate"]));
        Assert.Equal(["macos-latest", "windows-latest"], Texts(jobs["build"]["strategy"]["matrix"]["os"]).Order());
        Assert.Contains("dotnet test --no-build", Commands(jobs["build"]));
    }

    [Fact]
    public void A_release_packs_on_every_platform_that_the_tool_has_a_native_program_for()
    {
        var pack = Jobs(".github/workflows/release.yml")["pack"];
        var platforms = ((YamlSequenceNode)pack["strategy"]["matrix"]["include"])
            .Select(entry => entry["rid"].ToString());

        Assert.Contains(Commands(pack), command => command.StartsWith(".ci/pack", StringComparison.Ordinal));
        Assert.Equal(NativePlatforms().Order(), platforms.Order());
    }

    [Fact]
    public void Only_the_job_that_publishes_may_ask_for_a_token()
    {
        var jobs = ((YamlMappingNode)YamlFile.Read(".github/workflows/release.yml")["jobs"]).Children;
        var asking = jobs.Where(job => Permissions((YamlMappingNode)job.Value).Contains("id-token: write"));
        Assert.Equal(["publish"], asking.Select(job => job.Key.ToString()));
        var publish = Jobs(".github/workflows/release.yml")["publish"];
        Assert.Contains(Uses(publish), action => action.StartsWith("NuGet/login@", StringComparison.Ordinal));
        Assert.Contains(
            Uses(publish), action => action.StartsWith("actions/attest-build-provenance@", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflows_may_only_read_unless_a_job_says_otherwise(string path) =>
        Assert.Equal(["contents: read"], Permissions(YamlFile.Read(path)));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_action_is_pinned_to_a_commit(string path)
    {
        var actions = Jobs(path).Children.Values.SelectMany(Uses).ToList();
        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Matches("^[^@]+@[0-9a-f]{40}$", action));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void No_expression_becomes_part_of_a_script(string path) =>
        Assert.All(Jobs(path).Children.Values.SelectMany(Commands), command =>
            Assert.DoesNotContain("${{", command, StringComparison.Ordinal));

    [Fact]
    public void Packages_and_actions_are_kept_up_to_date()
    {
        var updates = (YamlSequenceNode)YamlFile.Read(".github/dependabot.yml")["updates"];
        Assert.Equal(
            ["github-actions", "nuget"], updates.Select(entry => entry["package-ecosystem"].ToString()).Order());
    }

    [Fact]
    public void Every_issue_form_has_a_name_a_description_and_questions()
    {
        var folder = Path.Combine(SharedFiles.Repository, ".github", "ISSUE_TEMPLATE");
        var forms = Directory.GetFiles(folder, "*.yml").Where(file => Path.GetFileName(file) != "config.yml").ToList();
        Assert.NotEmpty(forms);
        Assert.All(forms.Select(YamlFile.Read), form =>
        {
            Assert.NotEmpty(form["name"].ToString());
            Assert.NotEmpty(form["description"].ToString());
            var ids = ((YamlSequenceNode)form["body"]).Where(entry => entry["type"].ToString() != "markdown")
                .Select(entry => entry["id"].ToString()).ToList();
            Assert.NotEmpty(ids);
            Assert.Equal(ids.Distinct(), ids);
        });
    }

    private static IEnumerable<string> NativePlatforms()
    {
        var package = XDocument.Load(
            Path.Combine(SharedFiles.Repository, "src", "ContainerLint.Cli", "package", "Package.targets"));
        return package.Descendants("ToolPackageRuntimeIdentifiers").Select(element => element.Value)
            .First(value => value.Length > 0).Split(';').Where(platform => platform != "any");
    }

    private static YamlMappingNode Jobs(string path) => (YamlMappingNode)YamlFile.Read(path)["jobs"];

    private static IEnumerable<string> Commands(YamlNode job) => Steps(job, "run")
        .SelectMany(script => script.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Uses(YamlNode job) => Steps(job, "uses");

    private static IEnumerable<string> Steps(YamlNode job, string key) => ((YamlSequenceNode)job["steps"])
        .Cast<YamlMappingNode>().Where(step => step.Children.ContainsKey(key)).Select(step => step[key].ToString());

    private static IEnumerable<string> Permissions(YamlMappingNode node) =>
        node.Children.TryGetValue("permissions", out var value)
            ? ((YamlMappingNode)value).Children.Select(pair => $"{pair.Key}: {pair.Value}") : [];

    private static IEnumerable<string> Texts(YamlNode node) =>
        ((YamlSequenceNode)node).Select(entry => entry.ToString());
}
