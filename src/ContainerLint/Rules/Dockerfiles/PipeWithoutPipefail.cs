using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2064: a pipe hides that its first command failed.</summary>
public sealed partial class PipeWithoutPipefail : RunRule
{
    private const string Option = "pipefail";

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(RunStep step, DockerfileSyntax dockerfile)
    {
        if (step.Shell?.Any(word => word.Value.Contains(Option)) == true)
            yield break;
        for (var i = 0; i < step.Commands.Count; i++)
        {
            var command = step.Commands[i];
            if (command.Name == "set" && command.Words.Any(word => word.Text == Option))
                yield break;
            if (command.IsPiped && i > 0 && step.Commands[i - 1].Name is not ("echo" or "printf" or "yes" or "cat"))
            {
                yield return Report(
                    dockerfile, command.Words[0].Span,
                    $"The build goes on if what is piped to '{command.Name}' fails; set pipefail");
                yield break;
            }
        }
    }
}
