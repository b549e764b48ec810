using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Tests.Rules;

public sealed class CaretLinesTests
{
    private static readonly CommentMark Hash = new("#");

    private const string Text = "FROM node\nRUN a \\\n  b\n";

    [Theory]
    [InlineData(5, 4, "FROM node\n#    ^^^^ m\nRUN a \\\n  b\n")]
    [InlineData(0, 4, "FROM node\n^^^^ m\nRUN a \\\n  b\n")]
    [InlineData(1, 1, "FROM node\n#^ m\nRUN a \\\n  b\n")]
    [InlineData(10, 11, "FROM node\nRUN a \\\n^^^^^^^> m\n  b\n<^^\n")]
    [InlineData(22, 0, "FROM node\nRUN a \\\n  b\n| m\n")]
    [InlineData(9, 0, "FROM node\n#        | m\nRUN a \\\n  b\n")]
    public void A_mark_is_written_and_removed_again(int start, int length, string expected)
    {
        var marked = CaretLines.Write(Text, [new Mark(new SourceSpan(start, length), "m")], Hash);
        Assert.Equal(expected, marked);
        Assert.Equal(Text, CaretLines.Remove(marked));
    }

    [Theory]
    [InlineData(0, 3, "new A();\n^^^ m\n")]
    [InlineData(1, 2, "new A();\n/^^ m\n")]
    [InlineData(2, 1, "new A();\n//^ m\n")]
    [InlineData(4, 1, "new A();\n//  ^ m\n")]
    public void A_mark_in_code_is_a_comment_of_the_language(int start, int length, string expected)
    {
        var marked = CaretLines.Write(
            "new A();\n", [new Mark(new SourceSpan(start, length), "m")], new CommentMark("//"));
        Assert.Equal(expected, marked);
        Assert.Equal("new A();\n", CaretLines.Remove(marked));
    }

    [Theory]
    [InlineData("#", "", "FROM node\n#    ^^^^ m\n#    = note: a\n#    = note: b\n")]
    [InlineData("<!--", "-->", "FROM node\n<!-- ^^^^ m -->\n<!-- = note: a -->\n<!-- = note: b -->\n")]
    public void Notes_follow_the_carets_of_their_finding(string open, string close, string expected)
    {
        var marked = CaretLines.Write(
            "FROM node\n", [new Mark(new SourceSpan(5, 4), "m", "a", "b")], new CommentMark(open, close));
        Assert.Equal(expected, marked);
        Assert.Equal("FROM node\n", CaretLines.Remove(marked));
    }

    [Fact]
    public void Marks_of_one_line_are_below_each_other() => Assert.Equal(
        "FROM node\n^^^^ a\n#    ^^^^ b\n",
        CaretLines.Write("FROM node\n", [new Mark(new(5, 4), "b"), new Mark(new(0, 4), "a")], Hash));

    [Fact]
    public void An_empty_text_can_be_marked()
    {
        var marked = CaretLines.Write("", [new Mark(default, "nothing is here")], Hash);
        Assert.Equal("| nothing is here\n", marked);
        Assert.Equal("", CaretLines.Remove(marked));
    }

    [Theory]
    [InlineData("# a comment\n")]
    [InlineData("#\n")]
    [InlineData("x: |\n  y\n")]
    [InlineData("RUN <<EOF\nEOF\n")]
    [InlineData("# syntax=docker/dockerfile:1\n")]
    [InlineData("// a comment\n")]
    [InlineData("/// <summary>A comment.</summary>\n")]
    public void Other_lines_stay(string text) => Assert.Equal(text, CaretLines.Remove(text));
}
