using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2042: a variable that nothing sets, and is empty therefore.</summary>
public sealed partial class UndefinedVariable : DockerfileRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        if (dockerfile.Stages.Count == 0 || dockerfile.Source.Text.IndexOf('$') < 0)
            yield break;
        foreach (var found in new UndefinedMentions(dockerfile).Find())
            yield return Report(dockerfile, found.Span, found.Message) with { AtMost = found.AtMost };
    }
}
