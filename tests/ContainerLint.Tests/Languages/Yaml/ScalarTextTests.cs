using ContainerLint.Languages.Yaml;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Yaml;

/// <summary>
/// Values with the way back: verbatim runs as they are, <c>[what was typed]</c> for what moves as a whole.
/// </summary>
public sealed class ScalarTextTests
{
    [Theory]
    [InlineData("a: b", "b")]
    [InlineData("a: b c # d", "b c")]
    [InlineData("a: &x b", "b")]
    [InlineData("a: !t &x b", "b")]
    [InlineData("a: &x !t # c\n  b", "b")]
    [InlineData("a: &x\u00A0y b", "b")]
    [InlineData("a: &x \u00A0b", "\u00A0b")]
    [InlineData("a: &x\0\u007F", "[\0\u007F]")]
    [InlineData("a: b\n  c\n\n  d", "b[\n  ]c[\n\n  ]d")]
    [InlineData("a: b\r\n  c", "b[\r\n  ]c")]
    [InlineData("a: 'b'", "b")]
    [InlineData("a: &x 'b'", "b")]
    [InlineData("a: 'it''s'", "it['']s")]
    [InlineData("a: 'b  \n  c'", "b[  \n  ]c")]
    [InlineData("a: ''", "")]
    [InlineData("a: \"b\"", "b")]
    [InlineData("a: \"\\x41\\u00e9\\U0001F600\\t\\\\\"", "[\\x41][\\u00e9][\\U0001F600][\\t][\\\\]")]
    [InlineData("a: \"b\\\n   c\"", "bc")]
    [InlineData("a: \"b\\  \n  c\"", "b[\\ ][ \n  ]c")]
    [InlineData("a: \"b\n\n  c\"", "b[\n\n  ]c")]
    [InlineData("a: |\n  b\n  c\n", "b\nc\n")]
    [InlineData("a: |-\n  b\n", "b")]
    [InlineData("a: |+\n  b\n\n", "b\n\n")]
    [InlineData("a: |2\n    b\n   c\n", "  b\n c\n")]
    [InlineData("a: | # comment\n  b\n", "b\n")]
    [InlineData("a: &x !t |\n  b\n", "b\n")]
    [InlineData("a: |\r\n  b\r\n  c\r\n", "b[\r\n]c[\r\n]")]
    [InlineData("a: |\n\n  b\n\n\n  c\n", "\nb\n\n\nc\n")]
    [InlineData("a: |\n  b\n     \n  c\n", "b\n   \nc\n")]
    [InlineData("a: |\n  b", "b")]
    [InlineData("a: >\n  b\n  c\n", "b[\n]c\n")]
    [InlineData("a: >\n  b\n\n  c\n", "b[\n\n]c\n")]
    [InlineData("a: >-\n  b\n    c\n  d\n", "b\n  c\nd")]
    [InlineData("a: 'b\u2028c'", "b\u2028c")]
    [InlineData("\u2028a: b", "b")]
    public void Every_character_of_a_value_knows_what_was_typed(string yaml, string? expected)
    {
        var source = new Source("f", yaml);
        var tree = YamlTreeReader.Read(source);
        var text = (tree.Documents[0] as YamlMapping)?.Find("a") is YamlScalar scalar ? scalar.Text(source) : null;
        Assert.Equal(expected, text is null ? null : Shown(text));
        if (text is not null)
            Assert.Equal(((YamlScalar)((YamlMapping)tree.Documents[0]).Find("a")!).Value, text.Value);
    }

    [Theory]
    [InlineData("a: |\n  b\nc: d\n", "a: |-\n  b\nc: d\n")]
    [InlineData("a: >\n  b\nc: d\n", "a: >-\n  b\nc: d\n")]
    [InlineData("a: |\r\n  b\r\nc: d\r\n", "a: |-\r\n  b\r\nc: d\r\n")]
    [InlineData("a: >\r\n  b\r\n\r\nc: d\r\n", "a: >-\r\n  b\r\n\r\nc: d\r\n")]
    [InlineData("a: |+\n  b\n\n\nc: d\n", "a: |-\n  b\n\n\nc: d\n")]
    [InlineData("a: |2\n  b\nc: d\n", "a: |2-\n  b\nc: d\n")]
    [InlineData("a: |+2\n  b\nc: d\n", "a: |-2\n  b\nc: d\n")]
    [InlineData("a: | # e\n  b\nc: d\n", "a: |- # e\n  b\nc: d\n")]
    [InlineData("a: &x !t |\n  b\nc: d\n", "a: &x !t |-\n  b\nc: d\n")]
    [InlineData("a: &x # e |\n  |\n  b\nc: d\n", "a: &x # e |\n  |-\n  b\nc: d\n")]
    [InlineData("a: |\n  b\n", "a: |-\n  b\n")]
    [InlineData("- a: |\n    b\n- c: d\n", "- a: |-\n    b\n- c: d\n")]
    public void The_line_ends_behind_a_block_go_by_its_header(string yaml, string expected)
    {
        var source = new Source("f", yaml);
        var scalar = YamlTreeReader.Read(source).Scalars[1];
        var ends = TextRange.FromBounds(1, scalar.Value.Length);
        Assert.Equal(yaml.LastIndexOf("b", StringComparison.Ordinal) + 1, scalar.Text(source).PlaceOf(ends).Span.Start);
        var edit = scalar.Text(source).Replace(ends, "");
        Assert.Equal(expected, Edits.Apply(yaml, [[edit!]], out _));
        Assert.Null(scalar.Text(source).Replace(ends, "x"));
        Assert.Null(scalar.Text(source).Replace(new TextRange(0, scalar.Value.Length), "x"));
    }

    [Theory]
    [InlineData("a: |\n  b\n  c\n")]
    [InlineData("a: |\r\n  b\r\n  c\r\n")]
    [InlineData("a: >\n  b\n  c\n")]
    [InlineData("a: >-\n  b\n\n  c\n")]
    public void A_line_end_inside_a_block_stays(string yaml)
    {
        var source = new Source("f", yaml);
        var scalar = YamlTreeReader.Read(source).Scalars[1];
        Assert.Null(scalar.Text(source).Replace(TextRange.FromBounds(1, scalar.Value.IndexOf('c')), ""));
    }

    private static string Shown(MappedText text) => string.Concat(text.Segments.Select(segment =>
        segment.Kind == SegmentKind.Verbatim
            ? Typed(segment)
            : Typed(segment) == text.Value.Substring(segment.Range.Start, segment.Range.Length)
                ? Typed(segment)
                : $"[{Typed(segment)}]"));

    private static string Typed(Segment segment) =>
        segment.Source.Text.Substring(segment.Span.Start, segment.Span.Length);
}
