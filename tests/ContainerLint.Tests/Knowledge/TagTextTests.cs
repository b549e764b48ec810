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
    [InlineData("")]
    [InlineData("3")]
    [InlineData("\n")]
    [InlineData("3\n")]
    public void Nothing_may_be_built(string text)
    {
        var tags = new TagText(text);
        Assert.True(tags.IsEmpty);
        Assert.Empty(tags.Groups());
        Assert.False(tags.Contains("3"));
    }

    private static string Write(TagGroup group) =>
        $"{string.Join(' ', group.Architectures)}: {string.Join(' ', group.Tags)}";
}
