using ContainerLint.Knowledge;

namespace ContainerLint.Tests.Knowledge;

public sealed class DayTests
{
    [Fact]
    public void A_date_round_trips()
    {
        Assert.True(Day.TryParse("2024-02-29", out var day));
        Assert.Equal("2024-02-29", day.ToString());
        Assert.Equal(new Day(2024, 2, 29), day);
        Assert.Equal(2024, day.Year);
    }

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("2023-02-29")]
    [InlineData("2026-8-1")]
    [InlineData("")]
    [InlineData("over")]
    public void Anything_but_a_date_is_rejected(string text) => Assert.False(Day.TryParse(text, out _));

    [Theory]
    [InlineData("2022-07", "2022-07-01")]
    [InlineData("2025", "2025-01-01")]
    [InlineData("2023-06-27", "2023-06-27")]
    public void A_month_and_a_year_begin_on_their_first_day(string text, string first)
    {
        Assert.True(Day.TryParseFirst(text, out var day));
        Assert.Equal(first, day.ToString());
    }

    [Fact]
    public void Days_are_counted_and_ordered()
    {
        var (one, other) = (new Day(2024, 2, 28), new Day(2024, 3, 1));
        Assert.Equal(2, other - one);
        Assert.True(one < other && other > one && one <= other && other >= one);
        Assert.Equal(one, Day.Of(new DateTime(2024, 2, 28, 23, 59, 59)));
    }
}
