using ContainerLint.Documents;
using ContainerLint.Findings;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Laws;

/// <summary>A text that all rules have read on its own, as a run of one file.</summary>
internal sealed class LintedText
{
    private static readonly Linter Linter = new(Ruleset.All);

    public LintedText(string path, string text, Language language, SourceLookup lookup)
    {
        Source = new Source(path, text);
        Document = DocumentReader.Link([DocumentReader.Read(Source, language, lookup)])[0];
        Findings = Linter.Check(Document, new RuleContext(Settings.Default, RunFacts.Of([Document])));
    }

    public Source Source { get; }

    public SourceDocument Document { get; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The findings by line and column, which do not depend on how lines end.</summary>
    public string Summary => string.Join('\n', Findings.Select(finding =>
    {
        var lines = finding.Place.Source.Lines;
        var span = finding.Place.Span;
        return $"{finding.Rule.Id} {lines.PositionOf(span.Start)}-{lines.PositionOf(span.End)} {finding.Message}";
    }));

    /// <summary>Fails if a span leaves its text, or a finding underlines nothing.</summary>
    public void AssertSpansInside()
    {
        foreach (var image in Document.Images)
        {
            AssertInside(image.Place);
            AssertInside(image.Place.InFile());
            AssertInside(image.Text.Place.InFile());
        }

        foreach (var suppression in Document.Suppressions)
            AssertInside(suppression.Directive.InFile());
        foreach (var fault in Document.Faults)
            AssertInside(new Place(Source, fault.Span));
        foreach (var finding in Findings)
        {
            AssertInside(finding.Place);
            Assert.True(finding.Place.Span.Length > 0 || Source.Text.Length == 0, $"{Source.Path}: {finding} is empty");
            Assert.False(finding.Message.EndsWith('.'), finding.Message);
            Assert.DoesNotContain('\n', finding.Message);
            foreach (var edit in finding.Fixes.SelectMany(fix => fix.Edits))
                AssertInside(new Place(edit.Source, edit.Span));
        }
    }

    private void AssertInside(Place place) =>
        Assert.True(
            place.Span.Start >= 0 && place.Span.Length >= 0 && place.Span.End <= place.Source.Text.Length,
            $"{Source.Path}: {place.Span} is not inside {place.Source.Path}");
}
