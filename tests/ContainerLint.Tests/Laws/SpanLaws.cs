using ContainerLint.Documents;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Laws;

/// <summary>Invariants of the spans in documents and findings.</summary>
internal static class SpanLaws
{
    /// <summary>Fails if a span is outside its text, or a finding underlines nothing.</summary>
    public static void Check(SourceDocument document, IEnumerable<Finding> findings)
    {
        foreach (var image in document.Images)
        {
            CheckInside(image.Place);
            CheckInside(image.Place.InFile());
            CheckInside(image.Text.Place.InFile());
        }

        foreach (var suppression in document.Suppressions)
            CheckInside(suppression.Directive.InFile());
        foreach (var error in document.Errors)
            CheckInside(new Place(document.Source, error.Span));
        foreach (var finding in findings)
            Check(finding);
    }

    private static void Check(Finding finding)
    {
        CheckInside(finding.Place);
        Assert.Null(finding.Place.Source.Origin);
        if (finding.Place.Span.Length == 0 && finding.Place.Source.Text.Length > 0)
            Assert.Fail($"{finding.Place.Source.Path}: {finding} is empty");
        Assert.False(finding.Message.EndsWith('.'), finding.Message);
        Assert.DoesNotContain('\n', finding.Message);
        foreach (var related in finding.Related)
            CheckInside(related.Place);
        foreach (var fix in finding.Fixes)
        {
            Assert.NotEmpty(fix.Edits);
            foreach (var edit in fix.Edits)
            {
                Assert.Null(edit.Source.Origin);
                CheckInside(new Place(edit.Source, edit.Span));
            }
        }
    }

    private static void CheckInside(Place place)
    {
        if (place.Span.Start < 0 || place.Span.Length < 0 || place.Span.End > place.Source.Text.Length)
            Assert.Fail($"{place.Span} is not inside {place.Source.Path}");
    }
}
