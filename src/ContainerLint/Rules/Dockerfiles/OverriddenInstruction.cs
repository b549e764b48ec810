using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL2051: a later instruction of the stage replaces this one.</summary>
public sealed partial class OverriddenInstruction : DockerfileRule
{
    private static readonly InstructionKind[] Kinds =
        [InstructionKind.Cmd, InstructionKind.Entrypoint, InstructionKind.Healthcheck];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        foreach (var stage in dockerfile.Stages)
        {
            foreach (var kind in Kinds)
            {
                Instruction? earlier = null;
                foreach (var instruction in stage.Body)
                {
                    if (instruction.Kind != kind)
                        continue;
                    if (earlier is not null)
                        yield return Report(dockerfile, earlier, instruction);
                    earlier = instruction;
                }
            }
        }
    }

    private Finding Report(DockerfileSyntax dockerfile, Instruction earlier, Instruction later)
    {
        var keyword = earlier.Keyword.ToUpperInvariant();
        return Report(
            dockerfile, earlier.KeywordSpan, $"A later {keyword} of the stage replaces this one, which has no effect",
            FixOf(dockerfile, $"Remove this {keyword}", Safety.Unsafe, (LinesOf(earlier, dockerfile.Source), ""))) with
        {
            Related = [new RelatedPlace(new Place(dockerfile.Source, later.KeywordSpan).InFile(), "what counts")],
        };
    }

    private static SourceSpan LinesOf(Instruction instruction, Source source)
    {
        var end = instruction.Span.End;
        while (end < source.Text.Length && source.Text[end] == '\r')
            end++;
        return SourceSpan.FromBounds(instruction.Span.Start, Math.Min(end + 1, source.Text.Length));
    }
}
