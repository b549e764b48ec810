using ContainerLint.Documents.Suppressions;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// The suppression comments of a Dockerfile: our own, hadolint's and BuildKit's. Each applies to the instruction below
/// it, or to the one that contains it.
/// </summary>
internal sealed class DockerfileSuppressions
{
    private readonly DockerfileSyntax syntax;
    private readonly Source source;
    private readonly List<Suppression> found = [];
    private readonly HashSet<int> checkDirectives = [];

    private DockerfileSuppressions(DockerfileSyntax syntax)
    {
        (this.syntax, source) = (syntax, syntax.Source);
        foreach (var directive in syntax.Directives)
        {
            if (directive is { Name: "check", IsEffective: true })
                checkDirectives.Add(directive.Span.Start);
        }
    }

    /// <summary>Finds them, in the order of the text.</summary>
    public static IReadOnlyList<Suppression> Find(DockerfileSyntax syntax) =>
        syntax.Comments.Count == 0 ? [] : new DockerfileSuppressions(syntax).Find();

    private List<Suppression> Find()
    {
        foreach (var (span, instruction) in syntax.Comments)
        {
            CommentScope? scope = instruction is null ? null : new(instruction.Span, StageAt(instruction));
            // A comment with nothing below it covers itself, so that it is reported as unused.
            if (SuppressionComment.Parse(source, span, scope ?? new(span)) is { } suppression)
                found.Add(suppression);
            else if (DirectiveReader.Match(source, span.Start, span.End) is { } directive)
                AddCheck(directive, instruction);
            else
                found.AddRange(HadolintComment.Parse(source, span, scope));
        }

        return found;
    }

    /// <summary>
    /// Skipped build checks: for the whole file if BuildKit reads the comment as a directive, otherwise for the
    /// instruction below.
    /// </summary>
    private void AddCheck(Directive directive, Instruction? instruction)
    {
        var isForFile = checkDirectives.Contains(directive.Span.Start);
        if (!isForFile && instruction is null)
            return;
        var (place, reason) = (new Place(source, directive.Span), CheckComment.ReasonOf(source, directive));
        foreach (var (rule, code) in CheckComment.SkippedBy(source, directive))
        {
            if (!rule.IsAboutVariables)
            {
                var scope = isForFile ? Suppression.WholeOf(source) : new Place(source, instruction!.Span);
                found.Add(rule.Suppress(place, scope, code, reason));
                continue;
            }

            foreach (var one in isForFile ? syntax.Instructions : [instruction!])
            {
                if (TakesVariable(one))
                    found.Add(rule.Suppress(place, new Place(source, one.Span), code, reason));
            }
        }
    }

    /// <summary>
    /// Whether a base image may come from variables here: a <c>FROM</c> that has one, or a default.
    /// </summary>
    private bool TakesVariable(Instruction instruction) => instruction.Kind switch
    {
        InstructionKind.From => source.Text.IndexOf('$', instruction.Span.Start, instruction.Span.Length) >= 0,
        InstructionKind.Arg => syntax.Stages.Count == 0 || instruction.Span.Start < syntax.Stages[0].From.Span.Start,
        _ => false,
    };

    /// <summary>The stage of an instruction, from its <c>FROM</c> to the next one; null before the first one.</summary>
    private SourceSpan? StageAt(Instruction instruction)
    {
        var (low, high) = (0, syntax.Stages.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (syntax.Stages[middle].From.Span.Start <= instruction.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0)
            return null;
        var end = low < syntax.Stages.Count ? syntax.Stages[low].From.Span.Start : source.Text.Length;
        return SourceSpan.FromBounds(syntax.Stages[low - 1].From.Span.Start, end);
    }
}
