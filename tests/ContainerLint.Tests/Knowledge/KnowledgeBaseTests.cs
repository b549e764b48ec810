using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.KnowledgeGenerator;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Knowledge;

public sealed class KnowledgeBaseTests
{
    private static readonly Day Today = new(2030, 1, 2);

    private static readonly KnowledgeBase Other = new(new Archive(ArchiveWriter.Write(
    [
        new("sources", "acme/images\t1\t2030-01-01\tMIT\n"),
        new("official", "engine\n"),
        new("tags/engine", "\namd64\t2.0.1 2.0/0 2/0 latest/0\n"),
    ])));

    [Fact]
    public void A_process_may_have_several()
    {
        Assert.Equal("2.0.1", Other.TagsOf("engine")!.MostSpecificOf("latest"));
        Assert.Null(KnowledgeBase.Embedded.TagsOf("engine"));
        Assert.Null(Other.TagsOf("node"));
        Assert.NotNull(KnowledgeBase.Embedded.TagsOf("node"));
        Assert.Equal((new Day(2030, 1, 1), true), (Other.Date, Other.Date > KnowledgeBase.Embedded.Date));
    }

    [Fact]
    public void A_text_that_is_missing_says_nothing()
    {
        Assert.Null(Other.EndOfLife.Of("docker.io/library/engine", "2"));
        Assert.Null(Other.Deprecations.Of("docker.io/library/engine"));
        Assert.Null(Other.Registries.MoveOf("k8s.gcr.io/pause"));
        Assert.Null(Other.Upgrades.Obstacle("engine"));
        Assert.Null(Other.FormerLatestOf("docker.io/library/engine"));
        Assert.Equal(default, new KnowledgeBase(new Archive(ArchiveWriter.Write([]))).Date);
    }

    [Fact]
    public void Rules_ask_the_one_of_their_run()
    {
        Assert.Equal(
            ["Use '2.0.1', which 'latest' was on 2030-01-01"], FixesOf("FROM engine\n", Other));
        Assert.Empty(FixesOf("FROM node\n", Other));
        Assert.DoesNotContain("CL1007", RulesOf("FROM engine:2\n", Other));
        Assert.Contains("CL1007", RulesOf("FROM engine:2\n", KnowledgeBase.Embedded));
        Assert.Contains("CL1007", RulesOf("FROM node:2\n", Other));
    }

    private static IEnumerable<string> FixesOf(string text, KnowledgeBase knowledge) =>
        Check(text, knowledge).SelectMany(finding => finding.Fixes).Select(fix => fix.Title);

    private static IEnumerable<string> RulesOf(string text, KnowledgeBase knowledge) =>
        Check(text, knowledge).Select(finding => finding.Rule.Id);

    private static IReadOnlyList<Finding> Check(string text, KnowledgeBase knowledge)
    {
        SourceDocument document = DockerfileLanguage.Instance.Read(new Source("Dockerfile", text), _ => null);
        var facts = RunFacts.Of([document], knowledge: knowledge);
        return new Linter([.. Ruleset.All.Where(rule => rule is not (MissingDigest or UnqualifiedName))])
            .Check(document, new RuleContext(Settings.Default, facts, Today) { Knowledge = knowledge });
    }
}
