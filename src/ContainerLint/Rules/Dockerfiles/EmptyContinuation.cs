using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL2049: a blank line inside of an instruction.</summary>
public sealed partial class EmptyContinuation : DockerfileRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        foreach (var instruction in dockerfile.Instructions)
        {
            if (instruction.HasEmptyContinuation
                && BlankLinesOf(dockerfile.Source, instruction) is [var first, ..] lines)
            {
                yield return Report(
                    dockerfile, BreakBefore(dockerfile, first),
                    $"A blank line follows inside of this {instruction.Keyword.ToUpperInvariant()}; "
                    + "a future Docker will end it there",
                    FixOf(
                        dockerfile, "Remove the blank line", Safety.Safe,
                        [.. lines.Select(line => (line, ""))]));
            }
        }
    }

    /// <summary>The escape character that continues the instruction above a blank line.</summary>
    private static SourceSpan BreakBefore(DockerfileSyntax dockerfile, SourceSpan line) =>
        new(dockerfile.Source.Text.LastIndexOf(dockerfile.Escape, line.Start - 1), 1);

    /// <summary>The blank lines before any heredoc, with their line ends.</summary>
    private static List<SourceSpan> BlankLinesOf(Source source, Instruction instruction)
    {
        var lines = new List<SourceSpan>();
        var end = instruction.Heredocs.Count > 0 ? instruction.Heredocs[0].Body.Start : instruction.Span.End;
        for (var start = instruction.Span.Start; start < end;)
        {
            var next = Math.Min(PhysicalLine.EndOf(source.Text, start, source.Text.Length) + 1, source.Text.Length);
            if (PhysicalLine.SkipBlanks(source.Text, start, next) == next && next > start)
                lines.Add(SourceSpan.FromBounds(start, next));
            start = Math.Max(next, start + 1);
        }

        return lines;
    }
}
