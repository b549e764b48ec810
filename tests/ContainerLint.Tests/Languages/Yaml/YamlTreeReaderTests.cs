using System.Text;
using ContainerLint.Languages.Yaml;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Yaml;

public sealed class YamlTreeReaderTests
{
    [Theory]
    [InlineData("a: [b, {c: d}]", "{a:[b,{c:d}]}")]
    [InlineData("a: &x {b: c}\nd: *x", "{a:{b:c},d:{b:c}}")]
    [InlineData("a: 1\n---\nb: 2\n...\n", "{a:1} {b:2}")]
    [InlineData("? [a]\n: b\n", "{[a]:b}")]
    [InlineData("a: !reset b\nc: !override {d: e}", "{a:!reset b,c:!override {d:e}}")]
    [InlineData("&a a: &b b\n*a : *b", "{a:b,a:b}")]
    [InlineData("", "")]
    [InlineData("# only a comment", "")]
    public void Events_become_a_tree(string yaml, string expected)
    {
        var tree = YamlTreeReader.Read(new Source("f", yaml));
        Assert.Null(tree.Error);
        Assert.Equal(expected, string.Join(' ', tree.Documents.Select(Shown)));
    }

    [Theory]
    [InlineData("a: b\nc: [d\ne: f\n", "{a:b,c:[", "")]
    [InlineData("a: b\n\tc: d\n", "{", "YAML cannot be indented with tabs; use spaces")]
    [InlineData("a: b\nc: {{ d }} e\n", "{a:b", "The file is a template, not YAML")]
    [InlineData("a: b\n{% if c %}\n", "{a:b}", "The file is a template, not YAML")]
    [InlineData("a: *b\n", "{}", "There is no anchor '&b' above this alias; add one or remove the alias")]
    [InlineData(
        "a: 1\n---\nb: *c\n", "{a:1} {}", "There is no anchor '&c' above this alias; add one or remove the alias")]
    [InlineData("a: 'b\nc: d\n", "{}", "")]
    [InlineData("a: b\0c: d", "", "The text contains a NUL character")]
    [InlineData("a: b: c\n", "", "")]
    [InlineData("- a\nb: c\n", "[a]", "")]
    [InlineData("}", "", "")]
    [InlineData("a: @b", "", "")]
    public void What_precedes_an_error_is_kept_and_one_sentence_says_what_is_wrong(
        string yaml, string kept, string message)
    {
        var tree = YamlTreeReader.Read(new Source("f", yaml));
        Assert.NotNull(tree.Error);
        Assert.StartsWith(
            kept.TrimEnd(']', '}'), string.Join(' ', tree.Documents.Select(Shown)), StringComparison.Ordinal);
        Assert.StartsWith(message, tree.Error.Message, StringComparison.Ordinal);
        Assert.False(tree.Error.Message.EndsWith('.'), tree.Error.Message);
        Assert.InRange(tree.Error.Span.Start, 0, yaml.Length - 1);
        Assert.InRange(tree.Error.Span.Length, 1, yaml.Length - tree.Error.Span.Start);
    }

    [Theory]
    [InlineData("a: b\n\tc: d\n", 5)]
    [InlineData("a:\n  b:\n\tc: d\n", 8)]
    [InlineData("a:\n  b: |\n\tc\n  d: e\n", 10)]
    [InlineData("a:\r\n\r\n \r\n  b:\r\n \tc: d\r\n", 16)]
    public void An_error_about_a_tab_is_at_the_tab(string yaml, int start)
    {
        var tree = YamlTreeReader.Read(new Source("f", yaml));
        Assert.Equal("YAML cannot be indented with tabs; use spaces", tree.Error?.Message);
        Assert.Equal(start, tree.Error!.Span.Start);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Deep_nesting_ends_in_an_error(string opening)
    {
        var tree = YamlTreeReader.Read(new Source("f", "a: b\n---\n" + Repeat(opening, 10_000)));
        Assert.Equal("{a:b}", Shown(tree.Documents[0]));
        Assert.StartsWith("Nested more than 256 levels deep", tree.Error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: b\n  'c")]
    [InlineData("a: b\n---\n%YAML 9.9\n---\n")]
    [InlineData("!<")]
    [InlineData("a: !<")]
    [InlineData("a: \"\\x")]
    [InlineData("a: \"\\U00110000\"")]
    [InlineData("a: \"\\ud800\"")]
    [InlineData("[a, b: ]: c, ]")]
    [InlineData("{a, ]")]
    [InlineData("&a &b c")]
    [InlineData("*a : b")]
    [InlineData("a: |9999999999\n b")]
    [InlineData("a: |0\n b")]
    [InlineData("%TAG ! x\n%TAG ! y\n---\n")]
    [InlineData("\uFFFE")]
    [InlineData("\uD800: \uDC00")]
    [InlineData("&a: *a")]
    [InlineData("a: &a [*a]")]
    [InlineData("--- |")]
    [InlineData("---\n...\n...\n---")]
    public void Nothing_makes_the_parser_throw(string yaml)
    {
        var source = new Source("f", yaml);
        var tree = YamlTreeReader.Read(source);
        foreach (var scalar in tree.Scalars)
            Assert.Equal(scalar.Value, scalar.Text(source).Value);
    }

    internal static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Shown(YamlNode node) => (node.Tag is null ? "" : node.Tag + " ") + node switch
    {
        YamlScalar scalar => scalar.Value,
        YamlSequence sequence => "[" + string.Join(',', sequence.Items.Select(Shown)) + "]",
        YamlMapping mapping =>
            "{" + string.Join(',', mapping.Entries.Select(entry => $"{Shown(entry.Key)}:{Shown(entry.Value)}")) + "}",
        _ => "?",
    };
}
