using ContainerLint.Knowledge;
using ContainerLint.KnowledgeGenerator;

namespace ContainerLint.Tests.Knowledge.Generator;

/// <summary>What becomes of the tags that public repositories write.</summary>
public sealed class SeenTagsTests
{
    private static readonly Day Recorded = new(2026, 8, 21);

    [Fact]
    public void Releases_come_newest_first_with_the_moving_tags_that_lead_to_them() => Assert.Equal(
        """
        |3|2.1.0
        \t2.1.0 2/0 2.1/0 latest/0
        \t2.0.9 2.0/0
        \t2.0.9-alpine
        \t1.0.0
        \tedge

        """.Replace("\\t", "\t", StringComparison.Ordinal).ReplaceLineEndings("\n"),
        Write("2.1.0", "latest 2 2.1 2.0 edge", "1.0.0 2.1.0 2.0.9 2.0.9-alpine latest 2 2.1 2.0 edge"));

    [Theory]
    [InlineData("2.1.0", "2.1.0")]
    [InlineData("2.1.0-rc1", null)]
    [InlineData("2.1.0-alpine", null)]
    [InlineData("2.1.0-bookworm", null)]
    [InlineData("2.1.0-slim", null)]
    [InlineData("2025-CU9-ubuntu-24.04", "2025-CU9-ubuntu-24.04")]
    public void A_release_without_a_variant_stands_for_latest(string newest, string? expected) =>
        Assert.Equal(expected, new TagText(Write(newest, "", newest)!).Newest);

    [Theory]
    [InlineData("2026-08-01", "2026-08-01", 1, true)]
    [InlineData("2026-01-01", "2026-02-22", 1, true)]
    [InlineData("2026-01-01", "2026-02-21", 1, false)]
    [InlineData("2025-01-01", "2026-08-01", 1, false)]
    [InlineData("2025-01-01", "2026-08-01", 2, true)]
    public void A_release_is_only_the_newest_while_it_is_written(string first, string last, int owners, bool isNewest)
    {
        Assert.True(Day.TryParse(first, out var from));
        Assert.True(Day.TryParse(last, out var to));
        var image = new SeenImage(
            4,
            "9.1",
            ["latest"],
            new Dictionary<string, SeenTag> { ["9.1"] = new(from, to, owners), ["latest"] = default });
        var text = new TagText(SeenTags.Of(image, Recorded)!);
        Assert.Equal(isNewest ? "9.1" : null, text.Newest);
        Assert.Equal(isNewest ? "9.1" : "latest", text.MostSpecificOf("latest"));
        Assert.Equal((4, true), (text.Owners, text.Contains("9.1")));
    }

    [Theory]
    [InlineData("", "${VERSION}")]
    [InlineData("", "sha-1a2b3c4d5e")]
    [InlineData("", "")]
    public void What_is_no_tag_is_left_out(string floating, string tags) => Assert.Null(Write(null, floating, tags));

    private static string? Write(string? newest, string floating, string tags) => SeenTags.Of(
        new SeenImage(
            3,
            newest,
            Words(floating),
            Words(tags).ToDictionary(tag => tag, _ => new SeenTag(Recorded, Recorded, 1))),
        Recorded);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
