using System.Text;
using System.Text.RegularExpressions;
using ContainerLint.Tests.Cli;
using YamlDotNet.RepresentationModel;

namespace ContainerLint.Tests.Delivery;

/// <summary>What the pages for users show is what the program does, and what they offer for copying works.</summary>
public sealed partial class GuideTests
{
    private const string ToolPage = "src/ContainerLint.Cli/package/README.md";

    /// <summary>The paths of the pages for users.</summary>
    public static TheoryData<string> Pages => [.. MarkdownPage.GuidePaths(), ToolPage];

    [Fact]
    public void The_readme_stays_a_front_page() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(MarkdownPage.Read("README.md").Text), 1, 8192);

    [Fact]
    public void The_readme_begins_with_an_example() =>
        Assert.NotEqual(0, new ConsolePage(MarkdownPage.Read("README.md")).Count);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Examples_show_what_the_program_prints(string path)
    {
        var page = MarkdownPage.Read(path);
        var updated = new ConsolePage(page).Updated();
        if (Snapshots.AreUpdated)
            File.WriteAllText(page.Full, updated);
        else
            Assert.Equal(updated, page.Text);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Yaml_to_copy_is_valid(string path) =>
        Assert.All(
            MarkdownPage.Read(path).Blocks("yaml"),
            block => Assert.IsType<YamlMappingNode>(YamlFile.Parse(block)));

    [Fact]
    public void The_tools_page_has_a_snippet_for_every_kind_of_pipeline() =>
        Assert.Equal(4, MarkdownPage.Read(ToolPage).Blocks("yaml").Count);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_to_copy_have_options_that_exist(string path)
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM busybox:1.37.0\n");
        var world = new CliWorld { Folder = folder.Path, Network = () => new SilentNetwork() };
        foreach (var words in Commands(MarkdownPage.Read(path)))
        {
            var run = CliRun.With(world, words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.False(
                run.Code == 2 && run.Error.Contains("Try 'containerlint ", StringComparison.Ordinal),
                $"containerlint {words}\n{run.Error}");
        }
    }

    private static IEnumerable<string> Commands(MarkdownPage page) => new[] { "console", "sh", "yaml" }
        .SelectMany(page.Blocks)
        .SelectMany(block => block.Split('\n'))
        .Select(line => Command().Match(line))
        .Where(match => match.Success)
        .Select(match => match.Groups["words"].Value.Trim())
        // These need a repository of git.
        .Where(words => !words.Contains("--staged", StringComparison.Ordinal)
            && !words.Contains("--since", StringComparison.Ordinal));

    /// <summary>A command where a line or what follows a pipe begins; without redirection and comment.</summary>
    [GeneratedRegex(
        @"(?:^\$ |^|\| |\(|exec --yes |dnx --yes |^exec )"
        + @"containerlint(?<words>(?: [^\s#|>)*…]+)*)(?=\s*(?:$|[#|>)]))")]
    private static partial Regex Command();

    private sealed class SilentNetwork : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellation) =>
            Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NotFound));
    }
}
