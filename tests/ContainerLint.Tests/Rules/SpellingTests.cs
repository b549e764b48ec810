using ContainerLint.Rules;

namespace ContainerLint.Tests.Rules;

public sealed class SpellingTests
{
    private static readonly string[] Names = ["CL1002", "CL1003", "MissingTag", "LatestTag"];

    [Theory]
    [InlineData("MisingTag", "MissingTag")]
    [InlineData("missingtags", "MissingTag")]
    [InlineData("CL1001", "CL1002")]
    [InlineData("DL3007", null)]
    [InlineData("a", null)]
    [InlineData("", null)]
    public void The_closest_name_is_found_if_it_is_close(string word, string? closest) =>
        Assert.Equal(closest, Spelling.Closest(word, Names));

    [Fact]
    public void A_very_long_word_is_skipped() => Assert.Null(Spelling.Closest(new string('x', 10_000_000), Names));
}
