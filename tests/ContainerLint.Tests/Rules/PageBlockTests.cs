using ContainerLint.Rules;

namespace ContainerLint.Tests.Rules;

public sealed class PageBlockTests
{
    private const string Page =
        "Text\n```compose bad compose.yaml\na: 1\n```\n# Heading\n```editorconfig\n```\n```env good\nX=1\n";

    [Fact]
    public void Blocks_have_words_text_and_place()
    {
        var blocks = PageBlock.Read(Page);
        Assert.Equal(
            ["compose|bad|compose.yaml|a: 1\n|0", "editorconfig||||1", "env|good||X=1\n|1"],
            blocks.Select(block => $"{block.Language}|{block.Kind}|{block.File}|{block.Text}|{block.Part}"));
        Assert.All(blocks, block => Assert.Equal(
            block.Text, Page.Substring(block.Content.Start, block.Content.Length)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("```")]
    [InlineData("```\n")]
    [InlineData("text ``` text\n")]
    public void Odd_pages_are_read(string page) =>
        Assert.All(PageBlock.Read(page), block => Assert.Equal("", block.Text));
}
