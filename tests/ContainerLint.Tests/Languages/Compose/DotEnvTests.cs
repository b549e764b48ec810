using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Yaml;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Compose;

public sealed class DotEnvTests
{
    [Theory]
    [InlineData("A=1", "A=1")]
    [InlineData("A=1\nB=2\n", "A=1;B=2")]
    [InlineData("A=1\r\nB=2\r\n", "A=1;B=2")]
    [InlineData("\uFEFFA=1", "A=1")]
    [InlineData("# comment\n\n  A=1  \n#B=2", "A=1")]
    [InlineData("export A=1\nexport\tB=2", "A=1;B=2")]
    [InlineData("exported=1", "exported=1")]
    [InlineData("A = 1", "A=1")]
    [InlineData("A: 1", "A=1")]
    [InlineData("A=", "A=")]
    [InlineData("A=x#y", "A=x#y")]
    [InlineData("A=x #y", "A=x")]
    [InlineData("A='x #y' # z", "A=x #y")]
    [InlineData("A=\"x #y\"\nB=1", "A=x #y;B=1")]
    [InlineData("A='$B ${C}'", "A=$B ${C}")]
    [InlineData("A='it\\'s'", "A=it's")]
    [InlineData("A='a\\nb\\\\'", "A=a\\nb\\\\")]
    [InlineData("A=\"a\\tb\\\\c\\\"\\101\\0101\"", "A=a\tb\\c\"\\101A")]
    [InlineData("A=\"two\nlines\"", "A=two\nlines")]
    [InlineData("A=1\nB=$A-${A}-${C:-d}", "A=1;B=1-1-d")]
    [InlineData("A=\"\\$B $$C\"", "A=$B $C")]
    [InlineData("A=$B", "A=?")]
    [InlineData("A=1\nA=2", "A=2")]
    [InlineData("INHERITED\nA=1", "A=1")]
    [InlineData("A.b-c[0]=1", "A.b-c[0]=1")]
    [InlineData("A=1\nb c=2\nD=3", "A=1")]
    [InlineData("A=1\n!=2\nD=3", "A=1")]
    [InlineData("A=1\nB='open\nD=3", "A=1")]
    [InlineData("A=1\nB=${\nD=3", "A=1")]
    [InlineData("", "")]
    public void A_file_is_read_as_compose_reads_it(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Read(text).Select(pair => $"{pair.Key}={pair.Value}")));

    [Fact]
    public void A_value_maps_to_its_characters()
    {
        var value = Read("A=1\nB=\"x-\\t${A}\" # c").ToDictionary()["B"];
        Assert.Equal("x-\t1", value.Value);
        Assert.Equal("x-", value.PlaceOf(new TextRange(0, 2)).Text);
        Assert.Equal("\\t", value.PlaceOf(new TextRange(2, 1)).Text);
        Assert.Equal(2, value.PlaceOf(new TextRange(3, 1)).Span.Start);
        Assert.Equal("x-\\t${A}", value.Place.Text);
    }

    [Theory]
    [InlineData("A=x", "a b", null)]
    [InlineData("A=x", "a$b", "a$$b")]
    [InlineData("A='x'", "a b$", "a b$")]
    [InlineData("A='x'", "it's", null)]
    [InlineData("A=\"x\"", "a b$", "a b$$")]
    [InlineData("A=\"x\"", "a\"b", null)]
    public void An_edit_is_escaped_for_its_quotes(string text, string value, string? expected) =>
        Assert.Equal(expected, Read(text).Single().Value.Replace(new TextRange(0, 1), value)?.NewText);

    [Fact]
    public void Values_that_double_on_every_line_end_as_unknown()
    {
        var lines = Enumerable.Range(1, 60).Select(i => $"V{i}=$V{i - 1}$V{i - 1}");
        var values = Read("V0=0123456789\n" + string.Join('\n', lines));
        Assert.Equal(40, values.ToDictionary()["V2"].Value.Length);
        Assert.True(values.Sum(pair => (long)pair.Value.Value.Length) < 3_000_000);
        Assert.False(values.Last().Value.IsKnown);
    }

    private static IReadOnlyDictionary<string, MappedText> Read(string text) =>
        DotEnv.Read(new Source(".env", text), new WorkBudget(text.Length));
}
