using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Compose;

/// <summary>
/// Variables: what ships is judged, what may come from the shell is unknown, and edits land where text is typed.
/// </summary>
public sealed class ComposeVariableTests
{
    [Theory]
    [InlineData("nginx", "nginx")]
    [InlineData("nginx:${TAG}", "nginx:?")]
    [InlineData("nginx:$TAG-alpine", "nginx:?-alpine")]
    [InlineData("nginx:${TAG:-latest}", "nginx:latest")]
    [InlineData("${REGISTRY:-ghcr.io}/${NAME:-owner/repo}/x:${TAG:-latest}", "ghcr.io/owner/repo/x:latest")]
    [InlineData("${IMAGE:-app:${TAG-${OTHER:-3}}}", "app:3")]
    [InlineData("${IMAGE:?say which}", "?")]
    [InlineData("nginx${SUFFIX:+-alpine}", "nginx?")]
    [InlineData("a$$b", "a$b")]
    [InlineData("${KNOWN}", "known:1")]
    [InlineData("${KNOWN:?needed}", "known:1")]
    [InlineData("${KNOWN:+other}", "other")]
    [InlineData("${KNOWN:-other}", "known:1")]
    [InlineData("${EMPTY:-other}", "other")]
    [InlineData("a${EMPTY-other}", "a")]
    [InlineData("a${EMPTY+other}", "aother")]
    [InlineData("a${EMPTY:+other}", "a")]
    [InlineData("${EMPTY:?needed}", "?")]
    [InlineData("${HALF}", "x/?")]
    [InlineData("${SHELL_ONLY:-other}", "?")]
    public void Variables_are_replaced_as_compose_replaces_them(string image, string expected)
    {
        var document = ComposeDump.Read(
            $"services:\n  a:\n    image: {image}\n",
            (".env", "KNOWN=known:1\nEMPTY=\nHALF=x/${FROM_SHELL}\nSHELL_ONLY=${FROM_SHELL}\n"));
        Assert.Empty(document.Errors);
        Assert.Equal(expected, Assert.Single(document.Images).Text.ToString());
    }

    [Theory]
    [InlineData("nginx:${TAG:-latest}", "nginx:${TAG:-1.27}")]
    [InlineData("'nginx:${TAG:-latest}'", "'nginx:${TAG:-1.27}'")]
    [InlineData("\"nginx:${TAG:-latest}\"", "\"nginx:${TAG:-1.27}\"")]
    [InlineData("${IMAGE:-nginx:${TAG:-latest}}", "${IMAGE:-nginx:${TAG:-1.27}}")]
    public void An_edit_lands_inside_the_default(string image, string expected)
    {
        var text = $"services:\n  a:\n    image: {image}\n";
        var use = Assert.Single(ComposeDump.Read(text).Images);
        Assert.Equal("latest", use.Text.PlaceOf(use.Name.Tag!.Value.Range).Text);
        Assert.Equal(text.Replace(image, expected), Edited(text, use.With(tag: "1.27")!));
    }

    [Fact]
    public void An_edit_lands_on_the_line_of_the_env_file()
    {
        const string env = "# versions\nexport TAG='latest' # moving\n";
        var use = Assert.Single(ComposeDump.Read("services: {a: {image: 'nginx:$TAG'}}", (".env", env)).Images);
        var place = use.Text.PlaceOf(use.Name.Tag!.Value.Range);
        Assert.Equal((".env", "latest"), (place.Source.Path, place.Text));
        Assert.Equal(env.Replace("latest", "1.27"), Edited(env, use.With(tag: "1.27")!));
    }

    [Fact]
    public void The_env_file_stands_beside_the_compose_file_and_is_its_companion()
    {
        var files = ComposeDump.LookupOf(("sub/.env", "TAG=1"), (".env", "TAG=2"));
        var document = ContainerLint.Languages.Compose.ComposeReader.Read(
            new Source("sub/compose.yaml", "services: {a: {image: 'b:$TAG'}}"), files);
        Assert.Equal("b:1", document.Images[0].Text.Value);
        Assert.Equal(["sub/.env"], document.Companions.Select(source => source.Path));
        Assert.Equal(document.Source, document.Images[0].Text.Home);
    }

    [Fact]
    public void A_file_without_variables_asks_for_no_env_file()
    {
        var document = ContainerLint.Languages.Compose.ComposeReader.Read(
            new Source("compose.yaml", "services: {a: {image: b}}"),
            path => throw new InvalidOperationException(path));
        Assert.Single(document.Images);
        Assert.Empty(document.Companions);
    }

    [Theory]
    [InlineData("nginx:${TAG", "nginx:?TAG")]
    [InlineData("nginx:${}", "nginx:?}")]
    [InlineData("nginx:${TAG:=1}", "nginx:?TAG:=1}")]
    public void A_malformed_variable_is_an_error_at_its_dollar(string image, string expected)
    {
        var document = ComposeDump.Read($"services:\n  a:\n    image: {image}\n");
        Assert.Equal(expected, Assert.Single(document.Images).Text.ToString());
        var error = Assert.Single(document.Errors);
        Assert.Equal("${", new Place(document.Source, error.Span).Text);
        Assert.StartsWith("Compose cannot read this variable", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_never_interpolated() =>
        Assert.Equal(
            "3:5 Service ${A} b\n",
            ComposeDump.Of(ComposeDump.Read("services:\n  ${A}: {image:\n    b}\n")));

    [Theory]
    [InlineData("plain:1", "a b", null)]
    [InlineData("plain:1", "a#b", null)]
    [InlineData("plain:1", "a:", null)]
    [InlineData("plain:1", "a}", null)]
    [InlineData("plain:1", "$x", "$$x")]
    [InlineData("'single:1'", "it's", "it''s")]
    [InlineData("'single:1'", "a b", "a b")]
    [InlineData("\"double:1\"", "a\"b\\", "a\\\"b\\\\")]
    [InlineData("\"double:1\"", "a\nb", null)]
    [InlineData("|-\n      literal:1", "a b", "a b")]
    public void An_edit_is_escaped_for_its_place(string image, string tag, string? expected)
    {
        var use = Assert.Single(ComposeDump.Read($"services:\n  a:\n    image: {image}\n").Images);
        Assert.Equal(expected, use.Text.Replace(use.Name.Tag!.Value.Range, tag)?.NewText);
    }

    private static string Edited(string text, IReadOnlyList<Edit> edits) => Edits.Apply(text, [edits], out _);
}
