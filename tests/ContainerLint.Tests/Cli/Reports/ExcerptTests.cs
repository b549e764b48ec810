using ContainerLint.Cli.Reports;
using ContainerLint.Text;
using CsCheck;

namespace ContainerLint.Tests.Cli.Reports;

public sealed class ExcerptTests
{
    /// <summary>The text marks its span with «…»; the result is the line and the carets below it.</summary>
    [Theory]
    [InlineData("FROM «node»\nFROM x", "FROM node", "     ^^^^")]
    [InlineData("FROM «»", "FROM", "     ^")]
    [InlineData("\tFROM\t«node»", "    FROM    node", "            ^^^^")]
    [InlineData("a\t«b»", "a   b", "    ^")]
    [InlineData("# 中文 «node»", "# 中文 node", "       ^^^^")]
    [InlineData("«中»文", "中文", "^^")]
    [InlineData("# 😀 «😀» x", "# 😀 😀 x", "     ^^")]
    [InlineData("e\u0301 «x»", "e\u0301 x", "  ^")]
    [InlineData("no«\u200b»de", "no<U+200B>de", "  ^^^^^^^^")]
    [InlineData("\u001b[2J«x»", "␛[2Jx", "    ^")]
    [InlineData("a «b\nc» d", "a b", "  ^")]
    [InlineData("a\r\n«b»\r\nc", "b", "^")]
    [InlineData("a«\n»b", "a", " ^")]
    [InlineData("", "", "^")]
    public void Carets_are_below_the_marked_characters(string marked, string line, string carets)
    {
        var excerpt = Of(marked, 40);
        Assert.Equal((line, carets), (excerpt.Text, new string(' ', excerpt.Column) + new string('^', excerpt.Width)));
    }

    [Theory]
    [InlineData("0123456789012345678901234«node»", "…8901234node", 24)]
    [InlineData("«node»0123456789012345678901234", "node0123456789012345678…", 24)]
    [InlineData("0123456789012345678901234«node»0123456789012345", "…8901234node01234567890…", 24)]
    [InlineData("01234«node»0123456789012345678901234", "01234node01234567890123…", 24)]
    [InlineData("012345678901234567890«中中中中中中中中中中中中中中»", "…4567890中中中中中中中…", 24)]
    public void A_long_line_is_cut_around_the_marked_characters(string marked, string line, int width) =>
        Assert.Equal(line, Of(marked, width).Text);

    [Fact]
    public void Only_the_shown_part_of_a_huge_line_is_processed()
    {
        var source = new Source("f", new string('a', 8_000_000) + "node" + new string('\t', 8_000_000));
        Assert.Equal(1, source.Lines.Count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Assert.Equal(4, Excerpt.Of(source, new SourceSpan(8_000_000, 4), 80).Width);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Fact]
    public void Any_excerpt_fits_into_its_width()
    {
        var text =
            Gen.String[Gen.OneOf(Gen.Char["ab \t\r\n中\u0301\u200b\u202e\ud83d\ude00\u001b\ufffe"], Gen.Char), 0, 60];
        Gen.Select(text, Gen.Int[0, 60], Gen.Int[0, 60]).Sample((all, start, length) =>
        {
            start = Math.Min(start, all.Length);
            var span = new SourceSpan(start, Math.Min(length, all.Length - start));
            var excerpt = Excerpt.Of(new Source("f", all), span, 30);
            Assert.InRange(Visible.WidthOf(excerpt.Text), 0, 30);
            Assert.InRange(excerpt.Column, 0, 30);
            Assert.True(excerpt.Width >= 1 && excerpt.Column + excerpt.Width <= 31);
            Assert.DoesNotContain(excerpt.Text, char.IsControl);
        }, iter: 20_000);
    }

    private static Excerpt Of(string marked, int width)
    {
        var start = Math.Max(0, marked.IndexOf('«'));
        var end = Math.Max(0, marked.IndexOf('»') - 1);
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        return Excerpt.Of(new Source("f", text), SourceSpan.FromBounds(start, end), width);
    }
}
