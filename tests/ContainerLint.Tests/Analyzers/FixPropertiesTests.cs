using System.Collections.Immutable;
using ContainerLint.Analyzers;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Analyzers;

public sealed class FixPropertiesTests
{
    private static readonly Source Code = new(
        "a/Program.cs", "var image = \"nginx\"; // 1:2\r\nvar tag = \"\u20ac\";\n");
    private static readonly Source Other = new("b.cs", "x");

    [Fact]
    public void Fixes_survive_a_round_trip()
    {
        var fixes = new[]
        {
            new Fix("Use 'a:1'", Safety.Safe, [new Edit(Code, new(13, 5), "a:1\n7:"), new Edit(Other, new(1, 0), "")]),
            new Fix("Remove '3:\u20ac'", Safety.Unsafe, [new Edit(Code, new(0, 3), "const string")]),
        };
        var read = FixProperties.Read(FixProperties.Write(fixes, source => source.Path));
        Assert.Equal(fixes.Select(fix => (fix.Title, fix.Safety)), read.Select(fix => (fix.Title, fix.Safety)));
        Assert.Equal(
            fixes.SelectMany(fix => fix.Edits)
                .Select(edit => (edit.Source.Path, edit.Span.Start, edit.Span.Length, edit.NewText)),
            read.SelectMany(fix => fix.Edits).Select(edit => (edit.Path, edit.Start, edit.Length, edit.NewText)));
        Assert.All(read.SelectMany(fix => fix.Edits), edit =>
            Assert.True(edit.Fits(edit.Path == Code.Path ? Code.Text : Other.Text)));
    }

    [Fact]
    public void A_fix_in_a_file_that_the_compiler_does_not_know_is_left_out()
    {
        var fix = new Fix("Write", Safety.Safe, [new Edit(Code, new(0, 3), "y"), new Edit(Other, new(0, 1), "y")]);
        Assert.Empty(FixProperties.Write([fix], source => source == Code ? "a" : null));
    }

    [Theory]
    [InlineData("var image = \"nginx\"; // 1:2\r\nvar tag = \"\u20ac\";\n", true)]
    [InlineData("var image = \"nginx\"; // 1:2\r\nvar tag = \"\u20ac\"; // and more\n", true)]
    [InlineData("var image = \"redis\"; // 1:2\r\nvar tag = \"\u20ac\";\n", false)]
    [InlineData("\nvar image = \"nginx\"; // 1:2\r\nvar tag = \"\u20ac\";\n", false)]
    [InlineData("var image", false)]
    [InlineData("", false)]
    public void A_fix_does_not_apply_if_its_context_changed(string text, bool fits)
    {
        var written = FixProperties.Write(
            [new Fix("Write", Safety.Safe, [new Edit(Code, new(18, 0), ":1")])], source => source.Path);
        Assert.Equal(fits, FixProperties.Read(written)[0].Edits[0].Fits(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("5:Write")]
    [InlineData("99999999999:Write")]
    [InlineData("-1:Write")]
    [InlineData("5:Write1:01:11:a1:0")]
    [InlineData("5:Write1:09:999999999")]
    public void Other_properties_carry_no_fixes(string text) => Assert.Empty(FixProperties.Read(
        ImmutableDictionary<string, string?>.Empty.Add("containerlint.fixes", text).Add("other", "x")));
}
