using ContainerLint.References;

namespace ContainerLint.Tests.References;

public class ReferenceErrorTests
{
    private const string A63 = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private const string AfterSeparator = "expected a lowercase letter or a digit";
    private const string InPath = "expected a lowercase letter, a digit, '.', '_', '-' or '/'";
    private const string Sha256 = "expected 'sha256:' and 64 hexadecimal digits";

    [Theory]
    [InlineData("", 0, "the reference is empty: expected the name of an image")]
    [InlineData(A63 + "a", 0, "'aaaaaaaaaaaa' is an image ID of 64 hexadecimal characters, not a name")]
    [InlineData("http://foo.com/bar", 0, "a reference has no scheme: 'http://'")]
    [InlineData("AZaz09-+.://x", 0, "a reference has no scheme: 'AZaz09-+.://'")]
    [InlineData("://x", 0, "':' cannot begin a registry's name: expected a letter or a digit")]
    [InlineData("a b://x", 1, "a reference cannot contain a space")]
    [InlineData("docker-image://nginx", 0, "a reference has no scheme: 'docker-image://'")]
    public void Texts_that_are_no_references_at_all(string value, int offset, string reason) =>
        AssertError(value, offset, reason);

    [Theory]
    [InlineData(" nginx", 0, "a reference cannot contain a space")]
    [InlineData("nginx ", 5, "a reference cannot contain a space")]
    [InlineData("nginx:1.0 AS base", 9, "a reference cannot contain a space")]
    [InlineData("nginx\t", 5, "U+0009 (a tab) is not allowed in a reference")]
    [InlineData("nginx\n", 5, "U+000A (a line feed) is not allowed in a reference")]
    [InlineData("nginx\r", 5, "U+000D (a carriage return) is not allowed in a reference")]
    [InlineData("a\u007F", 1, "U+007F (a control character) is not allowed in a reference")]
    [InlineData("a\u00AD", 1, "U+00AD (soft hyphen) is invisible and not allowed in a reference")]
    [InlineData("a\u200C", 1, "U+200C (zero width non-joiner) is invisible and not allowed in a reference")]
    [InlineData("a\u200D", 1, "U+200D (zero width joiner) is invisible and not allowed in a reference")]
    [InlineData("a\u200E", 1, "U+200E (left-to-right mark) is invisible and not allowed in a reference")]
    [InlineData("a\u200F", 1, "U+200F (right-to-left mark) is invisible and not allowed in a reference")]
    [InlineData("a\u202F", 1, "U+202F (narrow no-break space) is invisible and not allowed in a reference")]
    [InlineData("a\u3000", 1, "U+3000 (ideographic space) is invisible and not allowed in a reference")]
    [InlineData("nginx\u0000", 5, "U+0000 (a NUL character) is not allowed in a reference")]
    [InlineData("a\u0001", 1, "U+0001 (a control character) is not allowed in a reference")]
    [InlineData("ngi\u200Bnx", 3, "U+200B (zero width space) is invisible and not allowed in a reference")]
    [InlineData("nginx:\u20601.0", 6, "U+2060 (word joiner) is invisible and not allowed in a reference")]
    [InlineData("nginx:1\u00A0", 7, "U+00A0 (no-break space) is invisible and not allowed in a reference")]
    [InlineData("\uFEFFfoo.com/x", 0, "U+FEFF (byte order mark) is invisible and not allowed in a reference")]
    [InlineData("a\u206A", 1, "U+206A is invisible and not allowed in a reference")]
    [InlineData("a\uFFFF", 1, "U+FFFF (not a character of Unicode) is not allowed in a reference")]
    [InlineData("nginх", 4, "'х' (U+0445) is not allowed in a path: " + InPath)]
    [InlineData("a\U0001F600", 1, "'\U0001F600' (U+1F600) is not allowed in a path: " + InPath)]
    [InlineData("a–b:1", 1, "'–' (U+2013) is not allowed in a path: " + InPath)]
    public void Invisible_and_confusable_characters(string value, int offset, string reason) =>
        AssertError(value, offset, reason);

    [Theory]
    [InlineData("Nginx", 0, "a repository name must be lowercase: 'Nginx'")]
    [InlineData("My app\u200B", 0, "a repository name must be lowercase: 'My app\uFFFD'")]
    [InlineData("library/myApp:1", 10, "a repository name must be lowercase: 'myApp'")]
    [InlineData("foo.com/a/BAR/b", 10, "a repository name must be lowercase: 'BAR'")]
    [InlineData("fooZ", 3, "a repository name must be lowercase: 'fooZ'")]
    [InlineData("foo_BAR/x", 4, "a repository name must be lowercase: 'foo_BAR'")]
    [InlineData("a_A/x", 2, "a repository name must be lowercase: 'a_A'")]
    [InlineData("a_Z/x", 2, "a repository name must be lowercase: 'a_Z'")]
    [InlineData("foo\u212A/x", 3,
        "'\u212A' (U+212A) is not allowed in a registry's name: expected a letter, a digit, '-' or '.'")]
    [InlineData("x/A\U0001F600", 2, "a repository name must be lowercase: 'A\U0001F600'")]
    [InlineData("FOO_BAR/x", 0, "a repository name must be lowercase: 'FOO_BAR'")]
    [InlineData("foo_bar.com/X", 12, "a repository name must be lowercase: 'X'")]
    [InlineData("_foo", 0, "'_' cannot begin a path component: " + AfterSeparator)]
    [InlineData("foo/-bar", 4, "'-' cannot begin a path component: " + AfterSeparator)]
    [InlineData("${TAG}", 0, "'$' cannot begin a path component: " + AfterSeparator)]
    [InlineData("foo_", 4, "a path component cannot end with '_': " + AfterSeparator)]
    [InlineData("foo-:1", 4, "a path component cannot end with '-': " + AfterSeparator)]
    [InlineData("a/foo./bar", 6, "a path component cannot end with '.': " + AfterSeparator)]
    [InlineData("a..b", 2, "'.' cannot follow '.' in a path component: " + AfterSeparator)]
    [InlineData("a___b", 3, "'_' cannot follow '__' in a path component: " + AfterSeparator)]
    [InlineData("a--_b", 3, "'_' cannot follow '--' in a path component: " + AfterSeparator)]
    [InlineData("foo//bar", 4, "a path component is missing before '/'")]
    [InlineData("/foo", 0, "a path component is missing before '/'")]
    [InlineData("foo/", 4, "a path component is missing after '/'")]
    [InlineData("foo/:1", 4, "a path component is missing after '/'")]
    [InlineData("foo.com/", 8, "a path component is missing after '/'")]
    [InlineData(":1", 0, "the name of an image is missing before ':'")]
    [InlineData("@sha256:" + A63 + "a", 0, "the name of an image is missing before '@'")]
    [InlineData("foo\\bar", 3, "'\\' is not allowed in a path: " + InPath)]
    [InlineData("foo,bar", 3, "',' is not allowed in a path: " + InPath)]
    [InlineData("a:b:c", 1, "':' is not allowed in a path, only before a port or a tag")]
    [InlineData("a@b@sha256:" + A63 + "a", 1, "'@' is not allowed in a path, only before a digest")]
    public void Wrong_paths(string value, int offset, string reason) => AssertError(value, offset, reason);

    [Theory]
    [InlineData("foo./bar", 4, "a registry's name cannot end with '.': expected a letter or a digit")]
    [InlineData("-foo.com/x", 0, "'-' cannot begin a registry's name: expected a letter or a digit")]
    [InlineData("../foo", 0, "'.' cannot begin a registry's name: expected a letter or a digit")]
    [InlineData("a.:80/x", 2, "a registry's name cannot end with '.': expected a letter or a digit")]
    [InlineData("foo.com:9a/x", 9, "'a' is not allowed in a port: expected a digit")]
    [InlineData("[]:80/x", 1, "']' is not allowed in the address of a registry: expected a hexadecimal digit or ':'")]
    [InlineData("foo-.com/x", 4, "'.' cannot follow '-' in a registry's name: expected a letter or a digit")]
    [InlineData("foo-:80/x", 4, "a registry's name cannot end with '-': expected a letter or a digit")]
    [InlineData("foo_bar:80/x", 3, "'_' is not allowed in a registry's name: expected a letter, a digit, '-' or '.'")]
    [InlineData("foo.com:/x", 8, "the port is missing after ':'")]
    [InlineData("foo.com:80a/x", 10, "'a' is not allowed in a port: expected a digit")]
    [InlineData("foo:1.0/bar", 5, "'.' is not allowed in a port: expected a digit")]
    [InlineData("[::1/x", 4, "']' is missing after the address of a registry")]
    [InlineData("[::1]:/x", 6, "the port is missing after ':'")]
    [InlineData("[::1]x/x", 5, "'x' is not allowed after the address of a registry: expected ':' and a port, or '/'")]
    [InlineData(
        "[::g]/x", 3, "'g' is not allowed in the address of a registry: expected a hexadecimal digit, ':' or ']'")]
    public void Wrong_registries(string value, int offset, string reason) => AssertError(value, offset, reason);

    [Theory]
    [InlineData("foo:", 4, "the tag is missing after ':'")]
    [InlineData("foo:@sha256:" + A63 + "a", 4, "the tag is missing after ':'")]
    [InlineData("foo:.x", 4, "'.' cannot begin a tag: expected a letter, a digit or '_'")]
    [InlineData("foo:${TAG}", 4, "'$' cannot begin a tag: expected a letter, a digit or '_'")]
    [InlineData("foo:1.0+b", 7, "'+' is not allowed in a tag: expected a letter, a digit, '_', '.' or '-'")]
    [InlineData("foo:" + A63 + A63 + "aaa", 132, "a tag has at most 128 characters: this one has 129")]
    public void Wrong_tags(string value, int offset, string reason) => AssertError(value, offset, reason);

    [Theory]
    [InlineData("foo@", 4, "the digest is missing after '@': " + Sha256)]
    [InlineData("foo@latest", 10, "':' and a checksum are missing after 'latest': " + Sha256)]
    [InlineData("a/b@latest", 10, "':' and a checksum are missing after 'latest': " + Sha256)]
    [InlineData("foo@sha", 7, "':' and a checksum are missing after 'sha': " + Sha256)]
    [InlineData("foo@:abc", 4, "':' is not allowed in the algorithm of a digest: " + Sha256)]
    [InlineData("foo@sha\u200B256:", 7, "U+200B (zero width space) is invisible and not allowed in a reference")]
    [InlineData("foo@a:bc", 4, "'a' is not a supported digest algorithm: expected sha256, sha384 or sha512")]
    [InlineData("foo@abcdef:", 4, "'abcdef' is not a supported digest algorithm: expected sha256, sha384 or sha512")]
    [InlineData("foo@sha256:" + A63 + "F", 74, "the checksum of a digest must be lowercase: 'F'")]
    [InlineData("foo@sha256:" + A63 + "aA", 75, "a sha256 checksum has 64 hexadecimal digits: this one has 65")]
    [InlineData("foo@sha256:a\u200B", 12, "U+200B (zero width space) is invisible and not allowed in a reference")]
    [InlineData("foo@a/b:1", 5, "'/' is not allowed in the algorithm of a digest: " + Sha256)]
    [InlineData("foo@sha256:", 11, "the checksum is missing after ':': expected 64 hexadecimal digits")]
    [InlineData("foo@sha256:" + A63, 74, "a sha256 checksum has 64 hexadecimal digits: this one has 63")]
    [InlineData("foo@sha256:" + A63 + "aa", 75, "a sha256 checksum has 64 hexadecimal digits: this one has 65")]
    [InlineData("foo@sha512:" + A63, 74, "a sha512 checksum has 128 hexadecimal digits: this one has 63")]
    [InlineData("foo@sha256:" + A63 + "A", 74, "the checksum of a digest must be lowercase: 'A'")]
    [InlineData("foo@sha256:ag", 12, "'g' is not allowed in a checksum: expected a hexadecimal digit")]
    [InlineData(
        "foo@sha256:" + A63 + "a\"", 75, "'\"' is not allowed in a checksum: expected exactly 64 hexadecimal digits")]
    [InlineData("foo@md5:" + A63, 4, "'md5' is not a supported digest algorithm: expected sha256, sha384 or sha512")]
    [InlineData("foo:1@SHA256:" + A63 + "a", 6, "the algorithm of a digest must be lowercase: 'SHA256'")]
    public void Wrong_digests(string value, int offset, string reason) => AssertError(value, offset, reason);

    [Fact]
    public void Half_of_a_surrogate_pair()
    {
        AssertError("a\uD800", 1, "U+D800 (half of a surrogate pair) is not allowed in a reference");
        AssertError("\uDC00", 0, "U+DC00 (half of a surrogate pair) is not allowed in a reference");
        AssertError("x/Ab\uD800", 2, "a repository name must be lowercase: 'Ab\uFFFD'");
    }

    [Fact]
    public void Names_that_are_too_long()
    {
        AssertError(new string('a', 248), 247,
            "a name has at most 247 characters, 'library/' not counted: this one has 248");
        AssertError("docker.io/" + new string('a', 248), 257,
            "a name has at most 247 characters, 'library/' not counted: this one has 248");
        AssertError("x/" + new string('a', 254), 255, "a path has at most 255 characters: this one has 256");
        AssertError("foo.com/" + new string('a', 1000) + "!", 263,
            "a path has at most 255 characters: this one has 1001");
    }

    [Fact]
    public void An_error_before_the_longest_length_is_named_first()
    {
        const string beyond = "a path has at most 255 characters: this one has 256";
        AssertError("quay.io/_" + new string('a', 255), 8, "'_' cannot begin a path component: " + AfterSeparator);
        AssertError("quay.io/" + new string('a', 255) + ",", 263, "',' is not allowed in a path: " + InPath);
        AssertError("quay.io/" + new string('a', 256) + ":.x", 263, beyond);
        AssertError("quay.io/" + new string('a', 255) + ":.x", 264,
            "'.' cannot begin a tag: expected a letter, a digit or '_'");
    }

    [Fact]
    public void Only_the_beginning_of_a_long_part_is_explained()
    {
        AssertError(new string('a', 301) + "-./x", 300, "the name of the host is too long");
        AssertError(new string('a', 299) + "-b_.c:1/x", 300, "the name of the host is too long");
        AssertError("A_" + new string('a', 299) + "/x", 1,
            "'_' is not allowed in a registry's name: expected a letter, a digit, '-' or '.'");
        AssertError("foo@" + new string('a', 301), 4,
            $"'{new string('a', 40)}…' is not a supported digest algorithm: expected sha256, sha384 or sha512");
    }

    [Fact]
    public void Names_and_tags_of_the_longest_length_are_valid() => Assert.All(
        [
            new string('a', 247), "quay.io/" + new string('a', 255), "a/" + new string('a', 253),
            "quay.io/a:" + new string('1', 128),
        ],
        value => Assert.Null(ReferenceSyntax.Parse(value).Error));

    [Theory]
    [InlineData("set it", "set it")]
    [InlineData("set it. \n", "set it")]
    [InlineData("one\ntwo", "one\uFFFDtwo")]
    [InlineData("...", "")]
    public void Third_party_text_stays_on_one_line(string words, string expected) =>
        Assert.Equal(expected, CharacterWords.Phrase(words));

    [Fact]
    public void Long_third_party_text_is_truncated() =>
        Assert.Equal(301, CharacterWords.Phrase(new string('x', 400)).Length);

    [Fact]
    public void A_long_name_is_truncated_in_quotes() =>
        AssertError(
            "A" + new string('b', 100), 0, "a repository name must be lowercase: 'A" + new string('b', 39) + "…'");

    [Fact]
    public void A_pair_of_surrogates_is_not_split_where_a_name_is_truncated() => AssertError(
        "A" + new string('b', 38) + "\U0001F600c", 0,
        "a repository name must be lowercase: 'A" + new string('b', 38) + "…'");

    private static void AssertError(string value, int offset, string reason) =>
        Assert.Equal(new ReferenceError(offset, reason), ReferenceSyntax.Parse(value).Error);
}
