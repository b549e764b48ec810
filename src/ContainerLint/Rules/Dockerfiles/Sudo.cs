using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2056: <c>sudo</c> where the user is root already.</summary>
public sealed partial class Sudo : RunRule
{
    private const string Name = "sudo";

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(RunStep step, DockerfileSyntax dockerfile)
    {
        if (step.Stage is { } stage && !KnownBase.RunsAsRoot(stage, dockerfile))
            yield break;
        foreach (var command in step.Commands)
        {
            if (command.Prefix.FirstOrDefault(word => word.Text == Name) is { } sudo && !IsForUser(command))
            {
                yield return Report(
                    dockerfile, sudo.Span, "'sudo' is not needed: a build runs as root unless USER says else");
                yield break;
            }
        }
    }

    private static bool IsForUser(ShellCommand command) =>
        command.Prefix.Concat(command.Words).Any(word => word.Text is "-u" or "--user" or "-i" or "-H" or "-iu");

    /// <inheritdoc/>
    private protected override bool AppliesTo(DockerfileSyntax dockerfile) => !dockerfile.Runs.Any(
        run => run.Commands.Any(command => command.Words.Skip(1).Any(
            word => word.Text == Name || word.Text.Contains("sudoers"))))
        && !dockerfile.Instructions.Any(one => one.Kind == InstructionKind.User);
}
