using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Rules;

public sealed class RunFactsTests
{
    private static SourceDocument Document(string path, Role role, params string[] references)
    {
        var source = new Source(path, string.Join("\n", references));
        var images = references.Select((reference, line) =>
        {
            var span = new SourceSpan(source.Lines.StartOf(line), reference.Length);
            return new ImageUse(MappedText.Verbatim(source, span), role, new Place(source, span));
        });
        return new SourceDocument(source, DockerfileLanguage.Instance)
        {
            Images = [.. images],
        };
    }

    [Fact]
    public void A_finding_points_to_the_place_of_the_port()
    {
        var here = Document("a", Role.Base, "acme/web:1");
        var there = Document("b", Role.Base, "node:22", "acme:5001/api:1");
        var context = new RuleContext(Settings.Default, RunFacts.Of([here, there]), TestDay.Today);
        var finding = Assert.Single(new MissingRegistryPort().In(here, context));
        var related = Assert.Single(finding.Related);
        Assert.Equal(("b", "acme:5001"), (related.Place.Source.Path, related.Place.Text));
        Assert.Equal("'acme:5001' is used here", related.Message);
    }

    [Fact]
    public void The_ports_of_a_host_are_in_the_order_of_the_run()
    {
        var facts = RunFacts.Of([Document("a", Role.Base, "h:2/x", "h:1/x", "H:2/y", "[::1]:5/x", "h/x")]);
        Assert.Equal(["2", "1"], facts.PortsOf("h").Select(use => use.Port));
        Assert.Equal(["5"], facts.PortsOf("[::1]").Select(use => use.Port));
        Assert.Empty(facts.PortsOf("g"));
    }

    [Fact]
    public void Built_images_are_known_by_name_whatever_the_tag()
    {
        var facts = RunFacts.Of([Document("a", Role.Built, "contoso/web:1", "node", "webapp@sha256:1")]);
        var uses = Document("b", Role.Base, "contoso/web:2", "node", "webapp").Images;
        Assert.Equal([true, false, false], uses.Select(facts.Produces));
        Assert.All(uses, image => Assert.False(RunFacts.None.Produces(image)));
    }
}
