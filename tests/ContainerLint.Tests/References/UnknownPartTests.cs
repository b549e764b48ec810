using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Tests.References;

/// <summary>In these samples <c>?</c> represents unknown text.</summary>
public class UnknownPartTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("?", "- | ?? | - | -", true, true)]
    [InlineData("nginx?", "- | nginx?? | - | -", true, true)]
    [InlineData("node:?", "- | node | ?? | -", true, true)]
    [InlineData("node:22-?", "- | node | 22-?? | -", true, true)]
    [InlineData("?:latest", "- | ?? | latest | -", true, false)]
    [InlineData("?:?", "- | ?? | ?? | -", true, true)]
    [InlineData("?/app", "?? | app | - | -", false, false)]
    [InlineData("?app/web", "?app? | web | - | -", false, false)]
    [InlineData("?:5000/app", "?:5000? | app | - | -", false, false)]
    [InlineData("?/?/app:1", "?? | ?/app? | 1 | -", true, false)]
    [InlineData("corp/?", "- | corp/?? | - | -", true, true)]
    [InlineData("corp.io/?/web", "corp.io | ?/web? | - | -", false, false)]
    [InlineData("nginx@?", "- | nginx | - | ??", false, true)]
    [InlineData("?@" + Digest, "- | ?? | - | " + Digest, true, true)]
    [InlineData("?:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "- | ?? | 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef | -", true, true)]
    [InlineData("app?" + Digest,
        "- | app?sha256? | 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef | -", true, true)]
    [InlineData("?:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde",
        "- | ?? | 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde | -", true, false)]
    public void Parts_that_touch_the_unknown_are_not_known(string value, string parts, bool tag, bool digest)
    {
        var syntax = Parse(value);
        Assert.Null(syntax.Error);
        Assert.False(syntax.IsKnown);
        Assert.Equal(
            parts, $"{Show(syntax.Domain)} | {Show(syntax.Path)} | {Show(syntax.Tag)} | {Show(syntax.Digest)}");
        Assert.Equal((tag, digest), (syntax.MayHaveTag, syntax.MayHaveDigest));
    }

    [Theory]
    [InlineData("nginx", false, false)]
    [InlineData("nginx:1", true, false)]
    [InlineData("nginx@" + Digest, false, true)]
    public void Everything_is_certain_about_a_known_reference(string value, bool tag, bool digest) =>
        Assert.Equal((tag, digest), (Parse(value).MayHaveTag, Parse(value).MayHaveDigest));

    [Theory]
    [InlineData("?:", 2, "the tag is missing after ':'")]
    [InlineData("?:-a", 2, "'-' cannot begin a tag: expected a letter, a digit or '_'")]
    [InlineData("?/Foo/bar", 2, "a repository name must be lowercase: 'Foo'")]
    [InlineData("?/Foo:?", 2, "a repository name must be lowercase: 'Foo'")]
    [InlineData("foo/?/-a", 6, "'-' cannot begin a path component: expected a lowercase letter or a digit")]
    [InlineData("?/", 2, "a path component is missing after '/'")]
    [InlineData("?//a", 2, "a path component is missing after '/'")]
    [InlineData("http://?", 0, "a reference has no scheme: 'http://'")]
    [InlineData("foo_bar:80/?", 3, "'_' is not allowed in a registry's name: expected a letter, a digit, '-' or '.'")]
    [InlineData("foo?@sha256:zz", 12, "'z' is not allowed in a checksum: expected a hexadecimal digit")]
    [InlineData("foo:?-{x}", 6, "'{' is not allowed in a reference")]
    [InlineData("foo:? ", 5, "a reference cannot contain a space")]
    [InlineData("?\u200B", 1, "U+200B (zero width space) is invisible and not allowed in a reference")]
    [InlineData("?\\a", 1, "'\\' is not allowed in a reference")]
    public void Errors_that_no_unknown_part_can_repair(string value, int offset, string reason) =>
        Assert.Equal(new ReferenceError(offset, reason), Parse(value).Error);

    [Theory]
    [InlineData("Foo:?")]
    [InlineData("Foo?")]
    [InlineData("Foo/?")]
    [InlineData("AZ?azAZ09")]
    [InlineData("?/a:1@" + Digest)]
    [InlineData("?/Foo?")]
    [InlineData("foo-?")]
    [InlineData("?-foo/bar")]
    [InlineData("foo_bar.com/?")]
    [InlineData("foo:.?")]
    [InlineData("foo@sha256:zz?")]
    [InlineData("foo@?:zz?")]
    public void When_in_doubt_there_is_no_error(string value) => Assert.Null(Parse(value).Error);

    private static ReferenceSyntax Parse(string value) =>
        ReferenceSyntax.Parse(value.Replace('?', MappedText.UnknownCharacter));

    private static string Show(ReferencePart? part) => part is not { } known ? "-"
        : known.Text.Replace(MappedText.UnknownCharacter, '?') + (known.IsKnown ? "" : "?");
}
