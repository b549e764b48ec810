using ContainerLint.Text;

namespace ContainerLint.Tests.Laws;

/// <summary>The law about the structure of fixed files sees what it is for.</summary>
public sealed class StructureLawTests
{
    [Theory]
    [InlineData("compose", "a: |\n  b\nc: d\n", "\nc", "c")]
    [InlineData("compose", "a: b\nc: d\n", "b", "b\ne: f")]
    [InlineData("compose", "a: b\nc: d\n", "b", "[b")]
    [InlineData("compose", "a: b\nc: d\n", "b", "&e b")]
    [InlineData("dockerfile", "FROM a\nRUN b\n", "a\n", "a ")]
    [InlineData("dockerfile", "FROM a\nRUN b\n", "a", "a AS b")]
    [InlineData("dockerfile", "# syntax=a\nFROM b\n", "a", "")]
    [InlineData("project", "<a><b>c</b></a>", "c", "<c/>")]
    [InlineData("project", "<a b='c'/>", "c", "c' d='e")]
    [InlineData("csharp", "var a = \"b\";", "b", "b\" + \"c")]
    [InlineData("csharp", "var a = \"b\";", "b", "\\")]
    [InlineData("env", "A=b\nC=d", "b\n", "b")]
    public void A_changed_structure_is_a_difference(string language, string text, string replaced, string by) =>
        Assert.NotNull(Change(language, text, replaced, by));

    [Theory]
    [InlineData("compose", "a: |\n  b\nc: d\n", "|", "|-")]
    [InlineData("compose", "a: &b c\nd: *b\n", "c", "e:1")]
    [InlineData("dockerfile", "FROM a AS b\n", "a", "d:1@e")]
    [InlineData("project", "<a b='c'>\r\n d</a>", "d", "e")]
    [InlineData("project", "<a b='c'>\r\n d</a>", "c", "e")]
    [InlineData("csharp", "var a = $\"b{c}d\";", "d", "e")]
    [InlineData("env", "A=b\nC=d", "b", "e")]
    public void A_changed_value_is_none(string language, string text, string replaced, string by) =>
        Assert.Null(Change(language, text, replaced, by));

    [Fact]
    public void A_value_that_no_edit_touches_is_a_difference()
    {
        var source = new Source("compose.yaml", "a: b\nc: d\n");
        var edit = new Edit(source, new SourceSpan(3, 1), "e");
        Assert.NotNull(StructureLaw.FirstDifference("compose", source, "a: e\nc: f\n", [edit]));
    }

    /// <summary>Replaces the last occurrence of a text.</summary>
    private static string? Change(string language, string text, string replaced, string by)
    {
        var source = new Source("f", text);
        var span = new SourceSpan(text.LastIndexOf(replaced, StringComparison.Ordinal), replaced.Length);
        Edit[] edits = [new Edit(source, span, by)];
        return StructureLaw.FirstDifference(language, source, Edits.Apply(text, [edits], out _), edits);
    }
}
