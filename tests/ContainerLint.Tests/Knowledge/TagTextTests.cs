using ContainerLint.Knowledge;

namespace ContainerLint.Tests.Knowledge;

public sealed class TagTextTests
{
    private const string Text = "3 18\namd64,arm64v8\t3.20.1 3.20/0 latest/0\n\n\t3.19 18-alpine\n";

    private static readonly TagText Tags = new(Text);

    [Theory]
    [InlineData("3.20.1", "3.20.1", "amd64 arm64v8: 3.20.1 3.20 latest")]
    [InlineData("3.20", "3.20.1", "amd64 arm64v8: 3.20.1 3.20 latest")]
    [InlineData("latest", "3.20.1", "amd64 arm64v8: 3.20.1 3.20 latest")]
    [InlineData("18-alpine", "18-alpine", ": 3.19 18-alpine")]
    [InlineData("18", null, null)]
    [InlineData("3", null, null)]
    [InlineData("amd64", null, null)]
    [InlineData("0", null, null)]
    [InlineData("alpine", null, null)]
    [InlineData("", null, null)]
    [InlineData("\n", null, null)]
    [InlineData("3.20/0", null, null)]
    public void A_tag_is_found_as_a_whole(string tag, string? specific, string? group)
    {
        Assert.Equal(specific is not null, Tags.Contains(tag));
        Assert.Equal(specific, Tags.MostSpecificOf(tag));
        Assert.Equal(group, Tags.GroupOf(tag) is { } found ? Write(found) : null);
    }

    [Fact]
    public void Groups_are_in_order()
    {
        Assert.Equal(["amd64 arm64v8: 3.20.1 3.20 latest", ": 3.19 18-alpine"], Tags.Groups().Select(Write));
        Assert.Equal("3 18", Tags.MinorLines);
        Assert.False(Tags.IsEmpty);
    }

    [Theory]
    [InlineData(3, "3.20.1 3.20 3.19")]
    [InlineData(18, "18-alpine")]
    [InlineData(0, "")]
    [InlineData(20, "")]
    [InlineData(64, "")]
    public void Tags_are_found_by_the_first_number_of_a_version(long number, string tags) =>
        Assert.Equal(tags, string.Join(' ', Tags.WithNumber(number)));

    [Theory]
    [InlineData(8, "v8.1-x b08 2026-08")]
    [InlineData(1, "1.8 1")]
    [InlineData(4, "")]
    public void Zeros_letters_and_hyphens_may_precede_a_number(long number, string tags) =>
        Assert.Equal(
            tags, string.Join(' ', new TagText("\narm8,8\tv8.1-x b08 1.8 2026-08 80-x/8 1").WithNumber(number)));

    [Fact]
    public void All_tags_are_in_order()
    {
        Assert.Equal(["3.20.1", "3.20", "latest", "3.19", "18-alpine"], Tags.All());
        Assert.Equal(["1"], new TagText("\n\t1").All());
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("\n")]
    [InlineData("3\n")]
    public void Nothing_may_be_built(string text)
    {
        var tags = new TagText(text);
        Assert.True(tags.IsEmpty);
        Assert.Empty(tags.Groups());
        Assert.Empty(tags.All());
        Assert.Empty(tags.WithNumber(3));
        Assert.False(tags.Contains("3"));
    }

    private static string Write(TagGroup group) =>
        $"{string.Join(' ', group.Architectures)}: {string.Join(' ', group.Tags)}";
}
