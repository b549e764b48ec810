using Sprache;

namespace ContainerLint.References;

/// <summary>
/// The grammar of references, one production per rule. It documents the format and finds the first wrong character.
/// <code>
/// reference = name [":" tag] ["@" digest]
/// name      = [domain "/"] path
/// domain    = host [":" port]
/// host      = label *("." label) | "[" 1*(hexdigit | ":") "]"
/// label     = 1*alphanumeric *(1*"-" 1*alphanumeric)
/// port      = 1*digit
/// path      = component *("/" component)
/// component = 1*lower *(separator 1*lower)          lower = "a".."z" | "0".."9"
/// separator = "." | "__" | "_" | 1*"-"
/// tag       = (alphanumeric | "_") 0*127(alphanumeric | "_" | "." | "-")
/// digest    = algorithm ":" 32*hexdigit
/// algorithm = word *(("-" | "_" | "+" | ".") word)   word = letter *alphanumeric
/// </code>
/// Everything is ASCII. Docker's other restrictions (its defaults, the maximum length of a path, the supported digest
/// algorithms) are not in the grammar: see <see cref="ReferenceScan"/>, which accepts the same language and handles
/// well-formed text. Source: github.com/distribution/reference v0.6.0, the package comment in reference.go and
/// regexp.go.
/// </summary>
internal static class ReferenceGrammar
{
    private const string Lowercase = "abcdefghijklmnopqrstuvwxyz";
    private const string Uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Decimal = "0123456789";

    private static readonly Parser<char> Digit = Parse.Chars(Decimal).Named("a digit");

    private static readonly Parser<char> HexDigit =
        Parse.Chars(Decimal + "abcdefABCDEF").Named("a hexadecimal digit");

    private static readonly Parser<char> Letter = Parse.Chars(Lowercase + Uppercase).Named("a letter");

    private static readonly Parser<char> Alphanumeric =
        Parse.Chars(Lowercase + Uppercase + Decimal).Named("a letter or a digit");

    private static readonly Parser<char> Lower =
        Parse.Chars(Lowercase + Decimal).Named("a lowercase letter or a digit");

    private static readonly Parser<string> Dashes = Parse.Char('-').AtLeastOnce().Text();

    private static readonly Parser<string> Label = Runs(Alphanumeric, Dashes);

    private static readonly Parser<string> Address =
        from open in Parse.Char('[')
        from digits in Parse.Chars(Decimal + "abcdefABCDEF:").Named("a hexadecimal digit or ':'").AtLeastOnce().Text()
        from close in Parse.Char(']').Named("a hexadecimal digit, ':' or ']'")
        select open + digits + close;

    private static readonly Parser<string> Host = Separated(Label, Parse.String(".").Text()).Or(Address);

    private static readonly Parser<string> Port = Digit.AtLeastOnce().Text();

    private static readonly Parser<string> Separator =
        Parse.String(".").Or(Parse.String("__")).Or(Parse.String("_")).Text().Or(Dashes);

    private static readonly Parser<string> Component = Runs(Lower, Separator);

    private static readonly Parser<string> Algorithm = Separated(
        Letter.Once().Concat(Alphanumeric.Many()).Text(), Parse.Chars("-_+.").Once().Text());

    /// <summary>Not <c>Repeat(32, null)</c>: it fails at the first digit instead of at the missing one.</summary>
    private static readonly Parser<string> Checksum =
        from digits in HexDigit.Many().Text()
        from enough in digits.Length >= 32 ? Parse.Return('0') : HexDigit
        select digits;

    /// <summary>A registry's host with its port.</summary>
    public static Parser<string> Domain { get; } =
        from host in Host
        from port in Parse.Char(':').Then(_ => Port).Select(digits => ":" + digits).XOptional()
        select host + port.GetOrElse("");

    /// <summary>The path of a repository in its registry.</summary>
    public static Parser<string> Path { get; } = Separated(Component, Parse.String("/").Text());

    /// <summary>A tag.</summary>
    public static Parser<string> Tag { get; } =
        from first in Parse.Chars(Lowercase + Uppercase + Decimal + "_").Named("a letter, a digit or '_'")
        from rest in Parse.Chars(Lowercase + Uppercase + Decimal + "_.-").Repeat(0, 127).Text()
        select first + rest;

    /// <summary>A digest of any algorithm.</summary>
    public static Parser<string> Digest { get; } =
        from algorithm in Algorithm
        from colon in Parse.Char(':')
        from checksum in Checksum
        select algorithm + colon + checksum;

    /// <summary>A whole reference as written, before Docker's defaults are applied.</summary>
    public static Parser<(string? Domain, string Path, string? Tag, string? Digest)> Reference { get; } =
        from domain in Domain.Then(domain => Parse.Char('/').Return(domain)).Optional()
        from path in Path
        from tag in Parse.Char(':').Then(_ => Tag).Optional()
        from digest in Parse.Char('@').Then(_ => Digest).Optional()
        select (domain.GetOrDefault(), path, tag.GetOrDefault(), digest.GetOrDefault());

    /// <summary>
    /// The offset where a text stops matching <paramref name="production"/>, and what was expected there (null if the
    /// text should have ended). Null if the whole text matches.
    /// </summary>
    public static (int Offset, string? Expected)? FirstWrong(Parser<string> production, string text)
    {
        var result = production.TryParse(text);
        if (!result.WasSuccessful)
            return (result.Remainder.Position, result.Expectations.FirstOrDefault());
        return result.Remainder.AtEnd ? null : (result.Remainder.Position, null);
    }

    /// <summary>Runs of a character with a separator between them.</summary>
    private static Parser<string> Runs(Parser<char> character, Parser<string> separator) =>
        Separated(character.AtLeastOnce().Text(), separator);

    /// <summary>
    /// Items with a separator between them. A missing item after a separator is an error there rather than the end
    /// before the separator (hence <c>XMany</c>, not <c>Many</c>): nothing that may follow starts like a separator.
    /// </summary>
    private static Parser<string> Separated(Parser<string> item, Parser<string> separator) =>
        from first in item
        from rest in separator.Then(text => item.Select(next => text + next)).XMany()
        select first + string.Concat(rest);
}
