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
}
