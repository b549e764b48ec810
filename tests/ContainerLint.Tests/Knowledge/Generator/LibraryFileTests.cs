using ContainerLint.KnowledgeGenerator;

namespace ContainerLint.Tests.Knowledge.Generator;

public sealed class LibraryFileTests
{
    [Fact]
    public void Paragraphs_list_tags_and_architectures()
    {
        var file = LibraryFile.Parse("""
            # this file is generated
            Maintainers: A. Maker <a@example.com> (@a),
                         B. Maker (@b)
            GitRepo: https://example.com/image.git
            Architectures: amd64, arm64v8

            Tags: 1.2.3-trixie, 1.2-trixie,
             trixie
            SharedTags: 1.2.3, 1.2, latest
            GitCommit: 0123456789012345678901234567890123456789
            Directory: 1.2/trixie

            Tags: 1.2.3-windowsservercore
            Architectures: windows-amd64
            SharedTags: 1.2.3, 1.2, latest
            Constraints: windowsservercore

            # the old line
            Tags: 1.1.9, 1.1
            Architectures: s390x, amd64
            """);
        Assert.Equal(
            [
                "1.2.3-trixie 1.2-trixie trixie: amd64 arm64v8",
                "1.2.3 1.2 latest: amd64 arm64v8 windows-amd64",
                "1.2.3-windowsservercore: windows-amd64",
                "1.1.9 1.1: amd64 s390x",
            ],
            Groups(file));
    }

    [Fact]
    public void Lines_list_tags_of_one_commit_and_folder()
    {
        var file = LibraryFile.Parse("""
            # maintainer: A. Maker <a@example.com> (@a)

            1.9.1: git://example.com/image@0123456 1.9
            1.9:   git://example.com/image@0123456  1.9
            latest: git://example.com/image@0123456 1.9
            1.8: git://example.com/image@0123456 1.8
            old: git://example.com/image@89abcde
            nothing:
            """);
        Assert.Equal(["1.9.1 1.9 latest: amd64", "1.8: amd64", "old: amd64"], Groups(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n# nothing\n")]
    [InlineData("Maintainers: A. Maker (@a)\n")]
    [InlineData(" continued\nTags:\n")]
    [InlineData(":::\n::")]
    public void A_file_without_entries_has_no_tags(string text) => Assert.Empty(LibraryFile.Parse(text).Tags);

    [Fact]
    public void Line_ends_do_not_matter() => Assert.Equal(
        ["1 2: amd64", "3: amd64"],
        Groups(LibraryFile.Parse("Maintainers: A (@a)\r\n\r\nTags: 1, 2\r\n\r\nTags: 3\r\n")));

    private static IEnumerable<string> Groups(LibraryFile file) => file.Groups()
        .Select(group => $"{string.Join(' ', group.Tags)}: {string.Join(' ', group.Architectures)}");
}
