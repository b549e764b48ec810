using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// A rule about the instructions of a Dockerfile. It is not asked about templates, whose instructions are not what is
/// built, nor about files for another frontend, whose instructions mean something else.
/// </summary>
public abstract class DockerfileRule : FileRule
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Check(SourceDocument document, FileContext context) =>
        document is DockerfileDocument { Syntax: { } syntax } && !IsTemplate(document) && !Frontend.IsForeign(syntax)
            ? Check(syntax, context)
            : [];

    /// <summary>The findings in a Dockerfile, in any order.</summary>
    protected abstract IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context);

    /// <summary>A finding at a span of the Dockerfile.</summary>
    /// <param name="dockerfile">The Dockerfile.</param>
    /// <param name="span">The span, not empty.</param>
    /// <param name="message">One sentence without a final period.</param>
    /// <param name="fix">The fix, if there is one.</param>
    private protected Finding Report(DockerfileSyntax dockerfile, SourceSpan span, string message, Fix? fix = null) =>
        new(this, new Place(dockerfile.Source, span).InFile(), message) { Fixes = fix is null ? [] : [fix] };

    /// <summary>A fix that writes other text in place of spans; null if one of them cannot hold it.</summary>
    /// <param name="dockerfile">The Dockerfile.</param>
    /// <param name="title">What it does, as an imperative.</param>
    /// <param name="safety">What the user may lose.</param>
    /// <param name="changes">The spans with their new text.</param>
    private protected static Fix? FixOf(
        DockerfileSyntax dockerfile, string title, Safety safety, params (SourceSpan Span, string NewText)[] changes)
    {
        var edits = changes.Select(change => EditOf(dockerfile.Source, change.Span, change.NewText)).ToArray();
        return edits.Contains(null) ? null : new Fix(title, safety, edits!);
    }

    private static Edit? EditOf(Source source, SourceSpan span, string text) => source.Origin is { } origin
        ? origin.Replace(new TextRange(span.Start, span.Length), text)
        : new Edit(source, span, text);

    private static bool IsTemplate(SourceDocument document) =>
        document.Errors.Any(error => error.Kind == SyntaxErrorKind.Template);
}
