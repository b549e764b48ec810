using System.Text.RegularExpressions;

namespace ContainerLint.Tests.Delivery;

/// <summary>Pages name files and headings that exist, and readers find every page of the documentation.</summary>
public sealed partial class LinkTests
{
    /// <summary>The paths of all Markdown pages.</summary>
    public static TheoryData<string> Pages => [.. MarkdownPage.AllPaths()];

    /// <summary>The paths of the pages for contributors; those of packages name files of their users.</summary>
    public static TheoryData<string> Guides => [.. MarkdownPage.AllPaths().Where(path =>
        Path.GetFileName(path) == "README.md" && !path.Contains("/package/", StringComparison.Ordinal))
        .Concat(MarkdownPage.GuidePaths()).Distinct()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_relative_link_leads_to_a_file_and_a_heading(string path)
    {
        var page = MarkdownPage.Read(path);
        Assert.All(page.RelativeLinks, link => Assert.True(Leads(page, link), $"{path} links to '{link}'"));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_file_of_the_repository_that_a_page_names_exists(string path)
    {
        var named = MarkdownPage.Read(path).CodeSpans.Where(text => RepositoryPath().IsMatch(text));
        Assert.All(named, text => Assert.True(
            Path.Exists(Path.Combine(SharedFiles.Repository, text.Split(' ')[0])), $"{path} names '{text}'"));
    }

    [Fact]
    public void Every_page_of_the_documentation_is_reached_from_the_readme()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        Follow("README.md", reached);
        Assert.All(MarkdownPage.GuidePaths(), path => Assert.Contains(path, reached));
    }

    private static void Follow(string path, HashSet<string> reached)
    {
        if (!reached.Add(path))
            return;
        var page = MarkdownPage.Read(path);
        foreach (var link in page.RelativeLinks.Select(link => FileOf(page, link)))
        {
            if (link.EndsWith(".md", StringComparison.Ordinal) && File.Exists(link))
                Follow(Path.GetRelativePath(SharedFiles.Repository, link).Replace('\\', '/'), reached);
        }
    }

    private static bool Leads(MarkdownPage page, string link)
    {
        var file = FileOf(page, link);
        if (!link.Contains('#'))
            return Path.Exists(file);
        return File.Exists(file) && MarkdownPage.Read(Path.GetRelativePath(SharedFiles.Repository, file))
            .Anchors.Contains(link[(link.IndexOf('#') + 1)..]);
    }

    /// <summary>The file of a link; the page itself for a link to one of its headings.</summary>
    private static string FileOf(MarkdownPage page, string link) => link.Split('#')[0] is { Length: > 0 } target
        ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page.Full)!, target))
        : page.Full;

    /// <summary>What can only be a path of this repository, without placeholders.</summary>
    [GeneratedRegex(@"^(src/ContainerLint|tests/|rules/|docs/|findings/|\.ci/|\.github/|\.config/)[^*<>{…]*$")]
    private static partial Regex RepositoryPath();
}
