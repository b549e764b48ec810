using ContainerLint.Text;

namespace ContainerLint.Tests.Text;

public sealed class LineMapTests
{
    [Theory]
    [InlineData("", "0:")]
    [InlineData("a", "0:a")]
    [InlineData("a\n", "0:a|2:")]
    [InlineData("a\r", "0:a|2:")]
    [InlineData("a\r\n", "0:a|3:")]
    [InlineData("\r\r\nb", "0:|1:|3:b")]
    [InlineData("a\n\rb\n\n", "0:a|2:|3:b|5:|6:")]
    public void Lines_end_with_either_character_or_both(string text, string expected)
    {
        var lines = new LineMap(text);
        var described = Enumerable.Range(0, lines.Count).Select(line => $"{lines.StartOf(line)}:{lines.TextOf(line)}");
        Assert.Equal(expected, string.Join("|", described));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(2, 0, 2)]
    [InlineData(3, 1, 0)]
    [InlineData(4, 2, 0)]
    [InlineData(5, 2, 1)]
    public void An_offset_is_on_the_line_that_starts_before_it(int offset, int line, int column) =>
        Assert.Equal((line, column), new LineMap("ab\n\nc").PositionOf(offset));
}
