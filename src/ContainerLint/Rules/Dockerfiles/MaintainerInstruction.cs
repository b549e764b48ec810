using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2041: <c>MAINTAINER</c>, which a label replaces.</summary>
public sealed partial class MaintainerInstruction : DockerfileRule
{
    private const string Label = "LABEL org.opencontainers.image.authors=";

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        foreach (var instruction in dockerfile.Instructions)
        {
            if (instruction.Kind == InstructionKind.Maintainer)
                yield return Report(dockerfile, instruction);
        }
    }

    private Finding Report(DockerfileSyntax dockerfile, Instruction instruction) => Report(
        dockerfile,
        instruction.KeywordSpan,
        $"'{instruction.Keyword}' is deprecated; use the label 'org.opencontainers.image.authors'",
        instruction.Body.Value is { Length: > 0 } name
            ? FixOf(
                dockerfile, "Use a LABEL", Safety.Safe,
                (instruction.Span, Label + QuotedValue.Write(name, dockerfile.Escape)))
            : null);
}
