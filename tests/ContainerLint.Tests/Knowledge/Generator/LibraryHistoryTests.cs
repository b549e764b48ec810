using ContainerLint.KnowledgeGenerator;

namespace ContainerLint.Tests.Knowledge.Generator;

public sealed class LibraryHistoryTests
{
    [Fact]
    public void A_tag_exists_from_its_first_listing_until_no_file_lists_it()
    {
        using var checkout = new GitCheckout();
        checkout.Write("library/engine", "1.0: git://example.com/engine@01\nlatest: git://example.com/engine@01\n");
        checkout.Write("library/gone", "latest: git://example.com/gone@0123456\n");
        checkout.Write("README.md", "1.0: no tag");
        checkout.Write("library/folder/engine", "5: git://example.com/engine@0123456\n");
        checkout.Commit("2015-03-01");
        checkout.Write("library/engine", "Maintainers: A (@a)\n\nTags: 1.1, latest\n");
        checkout.Commit("2017-04-02");
        checkout.Write("library/gone", null);
        checkout.Write("README.md", "2");
        checkout.Commit("2018-05-03");
        checkout.Write(
            "library/engine", "Maintainers: A (@a)\n\nTags: 1.2, 1.0, latest\nArchitectures: amd64, s390x\n");
        checkout.Commit("2019-06-04");

        var images = LibraryHistory.Read(new SourceCheckout(checkout.Folder));
        Assert.Equal(["engine", "gone"], images.Keys.Order());
        Assert.Equal(
            ["1.0 2015-03-01..", "1.1 2017-04-02..2019-06-04", "1.2 2019-06-04..", "latest 2015-03-01.."],
            History(images["engine"]));
        Assert.Equal(["latest 2015-03-01..2018-05-03"], History(images["gone"]));
        Assert.Empty(images["gone"].Groups);
        var group = Assert.Single(images["engine"].Groups);
        Assert.Equal(["1.2", "1.0", "latest"], group.Tags);
        Assert.Equal(["amd64", "s390x"], group.Architectures);
    }

    [Fact]
    public void Changes_in_a_merge_count_on_the_day_of_the_merge()
    {
        using var checkout = new GitCheckout();
        checkout.Write("library/engine", "1: git://example.com/engine@0123456\n");
        checkout.Commit("2015-01-01");
        checkout.Git("2015-01-02", "checkout", "-q", "-b", "update");
        checkout.Write("library/engine", "2: git://example.com/engine@0123456\n");
        checkout.Commit("2015-01-02");
        checkout.Write("library/engine", "3: git://example.com/engine@0123456\n");
        checkout.Commit("2015-01-03");
        checkout.Git("2015-01-04", "checkout", "-q", "master");
        checkout.Write("library/other", "1: git://example.com/other@0123456\n");
        checkout.Commit("2015-01-04");
        checkout.Git("2015-02-01", "merge", "-q", "--no-ff", "-m", "Merge", "update");

        var images = LibraryHistory.Read(new SourceCheckout(checkout.Folder));
        Assert.Equal(["1 2015-01-01..2015-02-01", "3 2015-02-01.."], History(images["engine"]));
        Assert.Equal(["1 2015-01-04.."], History(images["other"]));
    }

    [Fact]
    public void A_source_has_the_commit_and_its_day()
    {
        using var checkout = new GitCheckout();
        checkout.Commit("2015-01-01");
        var source = new SourceCheckout(checkout.Folder).Source("acme/library", "MIT");
        Assert.Equal(("acme/library", "2015-01-01", "MIT"), (source.Name, source.Date.ToString(), source.License));
        Assert.Matches("^[0-9a-f]{40}$", source.Revision);
    }

    [Fact]
    public void A_folder_without_a_repository_is_an_error() => Assert.Throws<GitException>(
        () => LibraryHistory.Read(new SourceCheckout(Path.Combine(Path.GetTempPath(), "containerlint-nowhere"))));

    private static IEnumerable<string> History(ImageRecord image) => image.History
        .Select(tag => $"{tag.Key} {tag.Value.First}..{tag.Value.Removed}").Order(StringComparer.Ordinal);
}
