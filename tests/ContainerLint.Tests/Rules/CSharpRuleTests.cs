using ContainerLint.Configuration;
using ContainerLint.Languages.CSharp;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Rules;

/// <summary>Cases of the C# rules that their pages have no room for.</summary>
public sealed class CSharpRuleTests
{
    /// <summary>Stands for an argument that is not known.</summary>
    private const string Unknown = "?";

    private static readonly RuleContext Context = new(Settings.Default, RunFacts.None, TestDay.Today);

    [Theory]
    [InlineData("acme/api|ghcr.io|1.0", null, null)]
    [InlineData("acme/api||1.0", null, null)]
    [InlineData("nginx|bitnami", null, null)]
    [InlineData("nginx|10.0.0.1", null, null)]
    [InlineData("nginx|localhost:5000", null, null)]
    [InlineData("nginx|3scale.net", null, null)]
    [InlineData("nginx|ghcr.io/acme|1.0", null, null)]
    [InlineData("nginx|" + Unknown, null, null)]
    [InlineData(Unknown + "|1.25", null, null)]
    [InlineData("nginx:1.25|docker.io|", null, null)]
    [InlineData("ghcr.io/acme/api||1.0", null, null)]
    [InlineData("nginx|17", "'17' is passed as the registry, so '17/nginx:latest' is pulled", "nginx:17")]
    [InlineData("nginx|v2", "'v2' is passed as the registry, so 'v2/nginx:latest' is pulled", "nginx:v2")]
    [InlineData(
        "nginx|3.9-alpine",
        "'3.9-alpine' is passed as the registry, so '3.9-alpine/nginx:latest' is pulled",
        "nginx:3.9-alpine")]
    [InlineData(
        "nginx|latest", "'latest' is passed as the registry, so 'latest/nginx:latest' is pulled", "nginx:latest")]
    [InlineData(
        "nginx|alpine3.22",
        "'alpine3.22' is passed as the registry, so 'alpine3.22/nginx:latest' is pulled",
        "nginx:alpine3.22")]
    [InlineData("nginx|1.25|alpine", "'1.25' is passed as the registry, so '1.25/nginx:alpine' is pulled", null)]
    [InlineData(
        "nginx|my registry|1.25",
        "'my registry' is passed as the registry, so 'my registry/nginx:1.25' is not a valid reference",
        null)]
    [InlineData(
        "nginx:1.25|docker.io",
        "'nginx:1.25' is passed as the repository, so 'docker.io/nginx:1.25:latest' is not a valid reference",
        "docker.io/nginx:1.25")]
    [InlineData(
        "nginx:1.25||1.25",
        "'nginx:1.25' is passed as the repository, so 'nginx:1.25:1.25' is not a valid reference",
        "nginx:1.25")]
    [InlineData(
        "nginx:1.25||1.26",
        "'nginx:1.25' is passed as the repository, so 'nginx:1.25:1.26' is not a valid reference",
        null)]
    [InlineData("nginx:1.25||" + Unknown, null, null)]
    [InlineData(
        "ghcr.io/acme/api|ghcr.io|1",
        "'ghcr.io/acme/api' already has a registry besides 'ghcr.io', so 'ghcr.io/ghcr.io/acme/api:1' is pulled",
        "ghcr.io/acme/api:1")]
    [InlineData(
        "ghcr.io/acme/api|quay.io|1",
        "'ghcr.io/acme/api' already has a registry besides 'quay.io', so 'quay.io/ghcr.io/acme/api:1' is pulled",
        null)]
    public void Misplaced_parts_of_an_image_are_reported(string parts, string? message, string? meant)
    {
        var findings = Check(new DockerImageArguments(), new CSharpSyntax { ReferenceParts = [Parts(parts)] });
        Assert.Equal(message is null ? [] : [message], findings.Select(finding => finding.Message));
        Assert.Equal(
            meant is null ? [] : [$"\"{meant}\""],
            findings.SelectMany(finding => finding.Fixes).SelectMany(fix => fix.Edits).Select(edit => edit.NewText));
    }

    [Fact]
    public void A_comment_between_the_parts_is_not_lost()
    {
        var parts = Parts("nginx|1.25", " /* tested */ ");
        var finding = Assert.Single(Check(new DockerImageArguments(), new CSharpSyntax { ReferenceParts = [parts] }));
        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void Parts_from_elsewhere_are_not_overwritten()
    {
        var tag = new Source("Tags.cs", "1.25");
        var parts = Parts("nginx|") with { Registry = MappedText.Verbatim(tag, new SourceSpan(0, 4)) };
        var finding = Assert.Single(Check(new DockerImageArguments(), new CSharpSyntax { ReferenceParts = [parts] }));
        Assert.Equal(("Tags.cs", 0), (finding.Place.Source.Path, finding.Fixes.Count));
    }

    [Theory]
    [InlineData(
        "postgres:16", "17", false, "'postgres:16' has a tag and 'M' sets the tag '17', so '17' wins", Safety.Safe)]
    [InlineData(
        "postgres:16",
        "17",
        true,
        "'postgres:16' has a tag and 'M' sets the tag '17', so the call throws",
        Safety.Unsafe)]
    [InlineData(
        "postgres:16@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1", "17", false, null, null)]
    [InlineData("postgres", "17", false, null, null)]
    [InlineData("postgres:16", Unknown, false, null, null)]
    [InlineData("Postgres:16", "17", false, null, null)]
    public void Two_tags_are_reported_with_their_effect(
        string image, string tag, bool throws, string? message, Safety? safety)
    {
        var source = new Source("f", image + "|" + tag);
        var second = Text(source, image.Length + 1, tag);
        var twice = new SecondTag(Text(source, 0, image), second, "M", throws);
        var findings = Check(new TagGivenTwice(), new CSharpSyntax { SecondTags = [twice] });
        Assert.Equal(message is null ? [] : [message], findings.Select(finding => finding.Message));
        var fixes = findings.SelectMany(finding => finding.Fixes).ToList();
        Assert.Equal(safety is null ? [] : [safety.Value], fixes.Select(fix => fix.Safety));
        Assert.All(fixes, fix => Assert.Equal("postgres|17", Edits.Apply(source.Text, [fix.Edits], out _)));
    }

    [Theory]
    [InlineData("postgres:15.1", true, 1)]
    [InlineData("postgres:15.1", false, 0)]
    [InlineData("no \"image\"", true, 0)]
    public void A_default_image_is_written_where_it_can_stand(string image, bool hasPlace, int fixes)
    {
        var source = new Source("f", "new PostgreSqlBuilder()");
        var made = new DefaultImage(
            new Place(source, new(0, 23)), hasPlace ? new Place(source, new(22, 0)) : null, "PostgreSqlBuilder", image);
        var finding = Assert.Single(
            Check(new ParameterlessContainerBuilder(), new CSharpSyntax { DefaultImages = [made] }));
        Assert.Equal(
            $"'PostgreSqlBuilder' has no image argument and runs its default '{image}'", finding.Message);
        Assert.Equal(fixes, finding.Fixes.Count);
        Assert.All(finding.Fixes, fix => Assert.Equal(
            "new PostgreSqlBuilder(\"postgres:15.1\")", Edits.Apply(source.Text, [fix.Edits], out _)));
    }

    private static List<Finding> Check(Rule rule, CSharpSyntax syntax)
    {
        var document = new CSharpDocument(new Source("f", ""), syntax);
        return [.. rule.In(document, Context)];
    }

    /// <summary>Repository, registry, tag and digest with bars between them; what is left out is not given.</summary>
    private static ReferenceParts Parts(string text, string after = "")
    {
        var source = new Source("f", text + after);
        var parts = text.Split('|');
        var starts = parts.Select((_, i) => parts.Take(i).Sum(part => part.Length + 1)).ToArray();
        MappedText? Part(int i) => i < parts.Length && (parts[i].Length > 0 || i == parts.Length - 1 && i > 1)
            ? Text(source, starts[i], parts[i])
            : null;
        return new ReferenceParts(
            new Place(source, new(0, source.Text.Length)), Part(0)!, Part(1), Part(2), Part(3), HasMore: false);
    }

    private static MappedText Text(Source source, int start, string text)
    {
        var builder = new MappedTextBuilder(source);
        if (text == Unknown)
            builder.AppendUnknown(source, new SourceSpan(start, text.Length));
        else
            builder.AppendVerbatim(source, new SourceSpan(start, text.Length));
        return builder.ToMappedText();
    }
}
