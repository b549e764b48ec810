using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL2044: <c>--platform=$TARGETPLATFORM</c>, which is the default.</summary>
public sealed partial class RedundantPlatform : DockerfileRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        foreach (var stage in dockerfile.Stages)
        {
            foreach (var flag in stage.From.Flags)
            {
                if (flag is { Name: "platform", Value.Value: "$TARGETPLATFORM" or "${TARGETPLATFORM}" })
                {
                    yield return Report(
                        dockerfile, flag.Span, $"'{flag.Value.Value}' is the default platform; leave the flag out",
                        FixOf(
                            dockerfile, "Remove the flag", Safety.Safe,
                            (WithBlanks(flag.Span, dockerfile.Source), "")));
                }
            }
        }
    }

    private static SourceSpan WithBlanks(SourceSpan flag, Source source)
    {
        var end = flag.End;
        while (end < source.Text.Length && source.Text[end] is ' ' or '\t')
            end++;
        return SourceSpan.FromBounds(flag.Start, end);
    }
}
