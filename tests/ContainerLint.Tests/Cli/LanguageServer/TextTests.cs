using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Cli.LanguageServer.Texts;
using ContainerLint.Text;
using CsCheck;

namespace ContainerLint.Tests.Cli.LanguageServer;

/// <summary>Positions, changes and differences of texts.</summary>
public sealed class TextTests
{
    private static readonly Gen<string> Texts = Gen.Char["ab\r\n"].Array[0, 24].Select(all => new string(all));

    [Theory]
    [InlineData("ab\ncd", 0, 0, 0)]
    [InlineData("ab\ncd", 1, 1, 4)]
    [InlineData("ab\ncd", 0, 99, 2)]
    [InlineData("ab\r\ncd", 0, 99, 2)]
    [InlineData("ab\rcd", 1, 0, 3)]
    [InlineData("ab\ncd", 99, 0, 5)]
    [InlineData("ab\ncd", -1, 3, 0)]
    [InlineData("ab\ncd", 1, -7, 3)]
    [InlineData("", 0, 0, 0)]
    public void Positions_outside_mean_the_nearest(string text, int line, int character, int offset) =>
        Assert.Equal(offset, EditorRanges.OffsetOf(new Source("", text), new EditorPosition(line, character)));

    [Fact]
    public void Every_offset_is_found_again() => Texts.Sample(text =>
    {
        var source = new Source("", text);
        for (var offset = 0; offset <= text.Length; offset++)
        {
            // The two characters of one line end cannot be told apart by line and column.
            if (offset > 0 && offset < text.Length && text[offset - 1] == '\r' && text[offset] == '\n')
                continue;
            Assert.Equal(offset, EditorRanges.OffsetOf(source, EditorRanges.PositionOf(source, offset)));
        }
    });

    [Fact]
    public void Changes_are_made_one_after_the_other()
    {
        var open = new OpenText("file:///x", "/x", "dockerfile", 1, "FROM a\nRUN b\n");

        var changed = open.With(2,
        [
            new TextChange("node", Range(0, 5, 0, 6)),
            new TextChange(":26", Range(0, 9, 0, 9)),
            new TextChange("", Range(1, 0, 2, 0)),
        ]);

        Assert.Equal(("FROM node:26\n", 2), (changed.Text, changed.Version));
    }

    [Fact]
    public void A_change_without_a_range_is_the_whole_text() => Assert.Equal(
        "x", new OpenText("file:///x", "/x", "", 1, "abc").With(2, [new TextChange("x")]).Text);

    [Fact]
    public void A_range_that_ends_before_it_begins_is_empty() => Assert.Equal(
        "aXbc", new OpenText("file:///x", "/x", "", 1, "abc").With(2, [new TextChange("X", Range(0, 1, 0, 0))]).Text);

    [Fact]
    public void Differences_lead_from_one_text_to_the_other() => Gen.Select(Texts, Texts).Sample((before, after) =>
    {
        var source = new Source("x", before);
        var edits = TextDifference.Between(source, after);

        var result = before;
        foreach (var edit in edits.Reverse())
            result = string.Concat(result.AsSpan(0, edit.Span.Start), edit.NewText, result.AsSpan(edit.Span.End));
        Assert.Equal(after, result);
    });

    private static EditorRange Range(int line, int character, int endLine, int endCharacter) =>
        new(new EditorPosition(line, character), new EditorPosition(endLine, endCharacter));
}
