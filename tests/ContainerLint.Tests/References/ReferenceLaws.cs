using ContainerLint.References;
using ContainerLint.Text;
using CsCheck;

namespace ContainerLint.Tests.References;

/// <summary>Invariants for every text, well-formed or not.</summary>
public class ReferenceLaws
{
    private static readonly string Digest = "sha256:" + new string('0', 32) + new string('f', 32);

    /// <summary>Pieces that often form almost valid references.</summary>
    private static readonly Gen<string> Piece = Gen.OneOf(
        "a", "0", "b1", "Z", "nginx", "library", "localhost", "docker.io", "index.docker.io", "example.com", "foo_bar",
        "a_b.c", "[::1]", "[", "]", ".", "_", "__", "-", "---", "/", "/", "/", ":", ":", ":5000", ":latest", "@", "@",
        "@" + Digest, Digest, "sha512:", "sha384:" + new string('a', 96), "md5:" + new string('a', 32),
        new string('a', 64), new string('x', 127), new string('y', 240), " ", "\n", "+", "\u200B", "\u00E9", "$", "{");

    private static readonly Gen<string> NearlyRight = Piece.Array[0, 9].Select(string.Concat);

    private static readonly Gen<string> WithUnknown =
        Gen.OneOf(Piece, Gen.Const(MappedText.UnknownCharacter.ToString())).Array[1, 8].Select(string.Concat);

    private static readonly Gen<string> Anything = Gen.OneOf(
        NearlyRight, WithUnknown, Gen.Char.Array[0, 40].Select(characters => new string(characters)),
        Gen.OneOf('\0', '\uD800', '\uDC00', '\uFFFE', '/', ':', '@', 'a', 'A', '.').Array[0, 12]
            .Select(characters => new string(characters)));

    [Fact]
    public void Scan_and_grammar_accept_the_same_and_find_the_same_parts() =>
        NearlyRight.Sample(ReferenceTextLaws.CheckAgainstGrammar, iter: 20_000);

    [Fact]
    public void One_changed_character_changes_both_alike()
    {
        var good = Gen.OneOf(
            "nginx", "localhost:5000/a/b:1.0", "example.com/a__b/c---d:T_.-", "a_b.c/d@" + Digest, "[::1]:80/x:y");
        var character = Gen.OneOf('a', 'Z', '0', '.', '_', '-', '/', ':', '@', '[', ']', ' ', '\n', '\u0130', '\u212A');
        Gen.Select(good, Gen.Int[0, 100], character).Sample(
            (text, offset, c) =>
            {
                offset %= text.Length;
                ReferenceTextLaws.CheckAgainstGrammar(text.Remove(offset, 1).Insert(offset, c.ToString()));
                ReferenceTextLaws.CheckAgainstGrammar(text.Insert(offset, c.ToString()));
                ReferenceTextLaws.CheckAgainstGrammar(text.Remove(offset, 1));
            },
            iter: 5_000);
    }

    [Fact]
    public void Every_text_has_parts_in_order_and_an_error_inside() =>
        Anything.Sample(ReferenceTextLaws.Check, iter: 20_000);

    [Fact]
    public void An_error_beside_an_unknown_part_stays_whatever_the_part_is() =>
        Gen.Select(WithUnknown, NearlyRight).Sample(
            (text, replacement) =>
            {
                if (ReferenceSyntax.Parse(text).Error is null)
                    return;
                var known = text.Replace(MappedText.UnknownCharacter.ToString(), replacement);
                Assert.True(ReferenceSyntax.Parse(known).Error is not null, $"{text} with {replacement}");
            },
            iter: 20_000);

    [Fact]
    public void Certainty_about_tags_and_digests_survives_whatever_the_unknown_part_is() =>
        Gen.Select(WithUnknown, NearlyRight).Sample(
            (text, replacement) =>
            {
                var before = ReferenceSyntax.Parse(text);
                var after = ImageReference.From(
                    ReferenceSyntax.Parse(text.Replace(MappedText.UnknownCharacter.ToString(), replacement)));
                Assert.True(after?.Tag is null || before.MayHaveTag, $"a tag: {text} with {replacement}");
                Assert.True(after?.Digest is null || before.MayHaveDigest, $"a digest: {text} with {replacement}");
            },
            iter: 20_000);

    [Theory]
    [InlineData('a')]
    [InlineData('A')]
    [InlineData('.')]
    [InlineData('/')]
    [InlineData(':')]
    [InlineData('@')]
    [InlineData('-')]
    [InlineData('[')]
    [InlineData('\uFFFE')]
    [InlineData('\u200B')]
    [InlineData('\uD800')]
    public void A_megabyte_of_anything_is_read(char c)
    {
        var text = new string(c, 1 << 20);
        foreach (var huge in new[] { text, "a" + text, "a/" + text, "a:" + text, "a@" + text, "x.y" + text + "/a:1" })
            ReferenceTextLaws.Check(huge);
        ReferenceTextLaws.Check(string.Concat(Enumerable.Repeat("a" + c + "/", 1 << 18)));
        ReferenceTextLaws.Check(
            string.Concat(Enumerable.Repeat("\uFFFE" + c + "/" + new string('a', 301) + c + "/", 1 << 12)));
    }
}
