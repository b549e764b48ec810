using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Rules;

/// <summary>What rules read in the text of an image.</summary>
public sealed class ImageTextTests
{
    /// <summary>The text is typed up to its first <c>$</c>; what follows left nothing.</summary>
    [Theory]
    [InlineData("a:${X}", "${X}")]
    [InlineData("a:$(X)", "$(X)")]
    [InlineData("a:${X)y}-1", "${X)y}")]
    [InlineData("a:$(X}y)-1", "$(X}y)")]
    [InlineData("a:${X", "${X")]
    [InlineData("a:$X_1-b", "$X_1")]
    [InlineData("a:$X", "$X")]
    [InlineData("a:$ $X", "$X")]
    [InlineData("a:$", null)]
    [InlineData("a:", null)]
    [InlineData("$X", "$X")]
    public void The_first_variable_that_left_no_text_is_found(string typed, string? expected)
    {
        var dollar = typed.IndexOf('$');
        var source = new Source("f", typed + "{$Z}");
        var builder = new MappedTextBuilder(source);
        builder.AppendVerbatim(source, new SourceSpan(0, dollar < 0 ? typed.Length : dollar));
        var place = new Place(source, new SourceSpan(0, typed.Length));
        Assert.Equal(expected, EmptyVariable.Find(new ImageUse(builder.ToMappedText(), Role.Base, place))?.Text);
    }

    [Theory]
    [InlineData("a0f9a0f9a0f9", true)]
    [InlineData("abcdefabcdef", false)]
    [InlineData("012345678901", false)]
    [InlineData("a0f9a0f9a0fg", false)]
    [InlineData("a0f9a0f9a0f`", false)]
    [InlineData("a0f9a0f9a0f/", false)]
    [InlineData("a0f9a0f9a0f:", false)]
    [InlineData("a0f9a0f9a0f", false)]
    [InlineData("sha256:a0f9a0f9a0f9", false)]
    public void A_short_image_id_has_twelve_digits_and_letters(string text, bool isId) =>
        Assert.Equal(isId, ImageIdAsReference.IdIn(Image(text)) is not null);

    [Theory]
    [InlineData("0", true)]
    [InlineData("9", true)]
    [InlineData("a", true)]
    [InlineData("f", true)]
    [InlineData("g", false)]
    [InlineData("A", false)]
    public void A_long_image_id_has_sixty_four_hexadecimal_digits(string last, bool isId)
    {
        var text = new string('0', 63) + last;
        Assert.Equal(isId, ImageIdAsReference.IdIn(Image(text)) is not null);
        Assert.Equal(isId, ImageIdAsReference.IdIn(Image("sha256:" + text)) is not null);
        Assert.Null(ImageIdAsReference.IdIn(Image(text + "0")));
    }

    [Theory]
    [InlineData("hub.x:80", true)]
    [InlineData("hub.x:443", true)]
    [InlineData("hub.x:65535", true)]
    [InlineData("hub.x:65536", false)]
    [InlineData("hub.x:442", false)]
    [InlineData("hub.x:0443", false)]
    [InlineData("hub.x:100443", false)]
    [InlineData("hub.x:500/", false)]
    [InlineData("hub.x:500:", false)]
    [InlineData("hub.x:9000", true)]
    [InlineData("localhost:9000", true)]
    [InlineData("corp:5000", true)]
    [InlineData("corp:5001", true)]
    [InlineData("corp:5002", false)]
    [InlineData("corp:8080", false)]
    [InlineData("corp:8081", true)]
    [InlineData("corp:8083", true)]
    [InlineData("corp:8084", false)]
    [InlineData("node:5000", false)]
    public void A_tag_is_read_as_a_port_after_a_host_or_if_registries_use_it(string text, bool isPort)
    {
        var context = new RuleContext(new Settings([]), RunFacts.None, TestDay.Today);
        Assert.Equal(isPort, PortReadAsTag.Matches(Image(text), context));
    }

    private static ImageUse Image(string text)
    {
        var source = new Source("f", text);
        var span = new SourceSpan(0, text.Length);
        return new ImageUse(MappedText.Verbatim(source, span), Role.Base, new Place(source, span));
    }
}
