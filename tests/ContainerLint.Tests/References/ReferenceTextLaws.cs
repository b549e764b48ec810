using ContainerLint.References;

namespace ContainerLint.Tests.References;

/// <summary>Invariants for every text that is parsed as a reference.</summary>
internal static class ReferenceTextLaws
{
    /// <summary>The scan and the grammar agree on validity and parts.</summary>
    public static void CheckAgainstGrammar(string value)
    {
        var syntax = ReferenceSyntax.Parse(value);
        var image = ImageReference.From(syntax);
        (string, string, string?, string?)? scanned =
            image is null ? null : (image.Registry, image.Repository, image.Tag, image.Digest);
        Assert.Equal(NormalizedReading.Of(value), scanned);
        if (image is not null)
            Assert.Equal(ReferenceSeparators.Split(value), PartsOf(syntax));
        Check(value);
    }

    /// <summary>
    /// The parts are in order and cover the text; an error is inside the text and described in one line.
    /// </summary>
    public static void Check(string value)
    {
        var syntax = ReferenceSyntax.Parse(value);
        Assert.Equal(value, syntax.Value);
        var text = syntax.Domain is { } domain ? domain.Text + "/" : "";
        Assert.Equal(text.Length, syntax.Path.Range.Start);
        text += syntax.Path.Text;
        if (syntax.Tag is { } tag)
        {
            Assert.Equal(text.Length + 1, tag.Range.Start);
            text += ":" + tag.Text;
        }

        if (syntax.Digest is { } digest)
        {
            Assert.Equal(text.Length + 1, digest.Range.Start);
            text += "@" + digest.Text;
        }

        Assert.True(text == value, "The parts and their separators make the whole");
        if (syntax.Error is { } error)
        {
            Assert.InRange(error.Offset, 0, value.Length);
            Assert.DoesNotContain("this is no reference", error.Reason);
            Assert.False(error.Reason.EndsWith('.'));
            Assert.InRange(error.Reason.Length, 10, 250);
            Assert.False(error.Reason.Any(char.IsControl), "A message shows control characters by their numbers");
        }

        Assert.Equal(syntax.Error is null && syntax.IsKnown, ImageReference.From(syntax) is not null);
    }

    private static ReferenceSeparators PartsOf(ReferenceSyntax syntax) => new(
        syntax.Domain?.Range.End ?? -1, syntax.Tag?.Range.Start - 1 ?? -1, syntax.Digest?.Range.Start - 1 ?? -1);
}
