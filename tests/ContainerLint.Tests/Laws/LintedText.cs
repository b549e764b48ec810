using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Laws;

/// <summary>A text checked by all rules on its own, like a run with one file.</summary>
internal sealed class LintedText
{
    private static readonly Linter Linter = new(Ruleset.All);

    public LintedText(string path, string text, Language language, SourceLookup lookup)
    {
        Source = new Source(path, text);
        Document = DockerfileBuilds.Of([((StandaloneLanguage)language).Read(Source, lookup)]).Documents[0];
        Findings = Linter.Check(Document, new RuleContext(Settings.Default, RunFacts.Of([Document]), TestDay.Today));
    }

    public Source Source { get; }

    public SourceDocument Document { get; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The findings by line and column, which do not depend on the kind of line ends.</summary>
    public string Summary => string.Join('\n', Findings.Select(finding =>
    {
        var lines = finding.Place.Source.Lines;
        var span = finding.Place.Span;
        return $"{finding.Rule.Id} {lines.PositionOf(span.Start)}-{lines.PositionOf(span.End)} {finding.Message}";
    }));

    /// <summary>Fails if a span is outside its text, or a finding underlines nothing.</summary>
    public void AssertSpansInside() => SpanLaws.Check(Document, Findings);
}
