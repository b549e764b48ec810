using ContainerLint.Text;

namespace ContainerLint.Tests.Text;

public sealed class MappedTextTests
{
    private static readonly Source Home = new("Dockerfile", "ARG TAG=latest\nFROM node:${TAG}\n");

    /// <summary>"node:" from line 2, then the value of TAG from line 1.</summary>
    private static MappedText Evaluated()
    {
        var builder = new MappedTextBuilder(Home);
        builder.AppendVerbatim(Home, new SourceSpan(20, 5));
        builder.AppendResolved(
            MappedText.Verbatim(Home, new SourceSpan(8, 6)), new Place(Home, new SourceSpan(25, 6)));
        return builder.ToMappedText();
    }

    [Fact]
    public void A_part_that_comes_from_a_variable_is_underlined_where_the_variable_is_set()
    {
        var text = Evaluated();
        Assert.Equal("node:latest", text.Value);
        Assert.Equal("latest", text.PlaceOf(new TextRange(5, 6)).Text);
        Assert.Equal(8, text.PlaceOf(new TextRange(5, 6)).Span.Start);
    }

    [Fact]
    public void A_range_that_comes_from_two_places_is_underlined_where_they_meet() =>
        Assert.Equal("node:${TAG}", Evaluated().PlaceOf(new TextRange(0, 11)).Text);

    [Fact]
    public void An_edit_lands_where_the_text_is_typed()
    {
        var edit = Evaluated().Replace(new TextRange(5, 6), "22");
        Assert.Equal(new Edit(Home, new SourceSpan(8, 6), "22"), edit);
        Assert.Null(Evaluated().Replace(new TextRange(0, 11), "busybox:1"));
        Assert.Equal(
            new Edit(Home, new SourceSpan(20, 4), "busybox"),
            Evaluated().Replace(new TextRange(0, 11), "busybox:latest"));
    }

    [Fact]
    public void A_text_in_a_text_is_edited_in_the_file_with_both_escapes()
    {
        var host = new Source("compose.yaml", "x: 'FROM a'");
        var quoted = new Notation("single quoted", text => text.Replace("'", "''"));
        var inner = Source.Embedded(MappedText.Verbatim(host, new SourceSpan(4, 6), quoted));
        var text = MappedText.Verbatim(inner, new SourceSpan(5, 1));
        Assert.Equal(new Place(host, new SourceSpan(9, 1)), text.PlaceOf(new TextRange(0, 1)).InFile());
        Assert.Equal(new Edit(host, new SourceSpan(10, 0), ":'' "), text.Replace(new TextRange(1, 0), ":' "));
    }

    [Fact]
    public void A_value_inside_a_value_shares_the_innermost_mention()
    {
        var home = new Source("f", "A=1\nB=x-${A}\nFROM n:${B}\n");
        var b = new MappedTextBuilder(home);
        b.AppendVerbatim(home, new SourceSpan(6, 2));
        b.AppendResolved(MappedText.Verbatim(home, new SourceSpan(2, 1)), new Place(home, new SourceSpan(8, 4)));
        var from = new MappedTextBuilder(home);
        from.AppendVerbatim(home, new SourceSpan(18, 2));
        from.AppendResolved(b.ToMappedText(), new Place(home, new SourceSpan(20, 4)));
        var text = from.ToMappedText();
        Assert.Equal("n:x-1", text.Value);
        Assert.Equal("x-${A}", text.PlaceOf(new TextRange(2, 3)).Text);
        Assert.Equal("n:${B}", text.PlaceOf(new TextRange(0, 5)).Text);
        Assert.Equal("1", text.PlaceOf(new TextRange(4, 1)).Text);
    }

    [Fact]
    public void A_description_shows_what_is_known_as_it_is_and_the_rest_as_typed()
    {
        var home = new Source("f", "a${X}b\\tc");
        var builder = new MappedTextBuilder(home);
        builder.AppendVerbatim(home, new SourceSpan(0, 1));
        builder.AppendUnknown(home, new SourceSpan(1, 4));
        builder.AppendVerbatim(home, new SourceSpan(5, 1));
        builder.AppendDecoded("\t", home, new SourceSpan(6, 2));
        builder.AppendUnknown(home, new SourceSpan(8, 0));
        builder.AppendVerbatim(home, new SourceSpan(8, 1));
        var text = builder.ToMappedText();
        Assert.Equal("a${X}b\t?c", Described(text, 0, 6));
        Assert.Equal("${X}", Described(text, 1, 1));
        Assert.Equal("b\t", Described(text, 2, 2));
        Assert.Equal("c", Described(text, 5, 1));
        Assert.Equal("", Described(text, 2, 0));
        Assert.Equal("X}b", Described(MappedText.Verbatim(home, new SourceSpan(0, 6)), 3, 3));
    }

    [Fact]
    public void A_description_of_a_text_in_a_text_shows_what_is_typed_in_the_file()
    {
        var host = new Source("compose.yaml", "x: FROM a:${V}");
        var origin = new MappedTextBuilder(host);
        origin.AppendVerbatim(host, new SourceSpan(3, 7));
        origin.AppendUnknown(host, new SourceSpan(10, 4));
        var inner = Source.Embedded(origin.ToMappedText());
        var text = MappedText.Verbatim(inner, new SourceSpan(5, 3));
        Assert.Equal("a:${V}", Described(text, 0, 3));
        Assert.Equal(":${V}", Described(text, 1, 2));
    }

    [Theory]
    [InlineData(0, 2, "x", "0 6 x")]
    [InlineData(0, 0, "x", "0 0 x")]
    [InlineData(2, 0, "x", "6 0 x")]
    [InlineData(0, 1, "x", null)]
    [InlineData(1, 1, "x", null)]
    [InlineData(1, 0, "x", null)]
    public void An_escape_is_edited_as_a_whole_or_next_to_it(
        int start, int length, string replacement, string? expected)
    {
        var source = new Source("f", "U1F600");
        var builder = new MappedTextBuilder(source);
        builder.AppendDecoded("\U0001F600", source, new SourceSpan(0, 6));
        var edit = builder.ToMappedText().Replace(new TextRange(start, length), replacement);
        Assert.Equal(expected, edit is null ? null : $"{edit.Span.Start} {edit.Span.Length} {edit.NewText}");
    }

    /// <summary>
    /// Two characters that are typed side by side, as some notation, in some place, under some mention.
    /// </summary>
    [Theory]
    [InlineData("same", true)]
    [InlineData("gap", false)]
    [InlineData("notation", false)]
    [InlineData("source", false)]
    [InlineData("mention", false)]
    public void A_range_is_edited_only_if_it_is_typed_in_one_piece(string difference, bool isOnePiece)
    {
        var source = new Source("f", "$A ab c");
        var other = new Source("g", source.Text);
        var decoded = new MappedTextBuilder(source);
        decoded.AppendDecoded("A", source, new SourceSpan(3, 1));
        var next = new MappedTextBuilder(source);
        next.AppendDecoded(
            "B",
            difference == "source" ? other : source,
            new SourceSpan(difference == "gap" ? 5 : 4, 1),
            difference == "notation" ? new Notation("other", text => text) : null);
        var text = new MappedTextBuilder(source);
        text.AppendResolved(decoded.ToMappedText(), new Place(source, new SourceSpan(0, 2)));
        text.AppendResolved(
            next.ToMappedText(), new Place(source, new SourceSpan(0, difference == "mention" ? 1 : 2)));
        var edit = text.ToMappedText().Replace(new TextRange(0, 2), "xy");
        Assert.Equal(isOnePiece ? new Edit(source, new SourceSpan(3, 2), "xy") : null, edit);
    }

    [Fact]
    public void The_place_of_an_empty_range_is_a_position()
    {
        var text = Evaluated();
        Assert.Equal(new SourceSpan(20, 0), text.PlaceOf(new TextRange(0, 0)).Span);
        Assert.Equal(new SourceSpan(22, 0), text.PlaceOf(new TextRange(2, 0)).Span);
        Assert.Equal(new SourceSpan(25, 0), text.PlaceOf(new TextRange(5, 0)).Span);
        Assert.Equal(new SourceSpan(14, 0), text.PlaceOf(new TextRange(11, 0)).Span);
    }

    [Fact]
    public void A_narrowed_place_accepts_only_what_it_may_hold()
    {
        var builder = new MappedTextBuilder(Home);
        builder.AppendVerbatim(Home, new SourceSpan(20, 5));
        builder.AppendNarrowed(MappedText.Verbatim(Home, new SourceSpan(8, 6)), typed => typed != "bad");
        var text = builder.ToMappedText();
        Assert.Equal("node:latest", text.Value);
        Assert.Equal(new Edit(Home, new SourceSpan(8, 6), "22"), text.Replace(new TextRange(5, 6), "22"));
        Assert.Null(text.Replace(new TextRange(5, 6), "bad"));
        Assert.Null(text.Replace(new TextRange(5, 6), "2\n2"));
        Assert.Equal(new Edit(Home, new SourceSpan(20, 4), "bad"), text.Replace(new TextRange(0, 4), "bad"));
    }

    private static string Described(MappedText text, int start, int length) =>
        text.Describe(new TextRange(start, length));
}
