using ContainerLint.Cli.Registry;

namespace ContainerLint.Tests.Cli.Registry;

public sealed class ChallengeTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Basic", "Basic()")]
    [InlineData("Basic realm=\"Registry Realm\"", "Basic(realm=Registry Realm)")]
    [InlineData(
        "Bearer realm=\"https://auth.acme.io/token\",service=\"registry.acme.io\",scope=\"repository:a/b:pull,push\"",
        "Bearer(realm=https://auth.acme.io/token;service=registry.acme.io;scope=repository:a/b:pull,push)")]
    [InlineData("bearer  REALM = \"a\\\"b\\\\\" , service=x", "bearer(REALM=a\"b\\;service=x)")]
    [InlineData("Negotiate, Basic realm=x, Bearer realm=\"y\"", "Negotiate();Basic(realm=x);Bearer(realm=y)")]
    [InlineData("Negotiate Basic realm=x", "Negotiate();Basic(realm=x)")]
    [InlineData("Negotiate abc==, Basic realm=x", "Negotiate(abc=)")]
    [InlineData("Bearer realm=\"never closed", "Bearer()")]
    [InlineData("Bearer realm=a realm=b", "Bearer(realm=a)")]
    [InlineData(" , ,Basic , ", "Basic()")]
    [InlineData("=\"", "")]
    [InlineData("Basic realm=é", "Basic(realm=)")]
    public void A_header_is_read_as_far_as_it_makes_sense(string header, string expected) =>
        Assert.Equal(expected, Describe([header]));

    [Fact]
    public void Several_headers_are_read_one_by_one() =>
        Assert.Equal("Bearer(realm=a);Basic(realm=b)", Describe(["Bearer realm=a", "Basic realm=b"]));

    private static string Describe(IEnumerable<string> headers) => string.Join(
        ';',
        Challenge.Parse(headers).Select(one =>
            $"{one.Scheme}({string.Join(';', one.Parameters.Select(pair => $"{pair.Key}={pair.Value}"))})"));
}
