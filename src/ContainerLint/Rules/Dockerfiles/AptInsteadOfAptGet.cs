using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2062: <c>apt</c>, which is made for people, in a script.</summary>
public sealed partial class AptInsteadOfAptGet : RunRule
{
    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(RunStep step, DockerfileSyntax dockerfile)
    {
        foreach (var command in step.Commands)
        {
            if (command.Words[0].Text == "apt" && PackageCommand.Of(command) is { } apt
                && apt.Does("install", "update", "upgrade", "full-upgrade", "remove", "purge", "autoremove", "clean"))
            {
                var verb = apt.Does("full-upgrade") ? null : "apt-get";
                yield return Report(
                    dockerfile, command.Words[0].Span, "'apt' warns that scripts cannot rely on it; use 'apt-get'",
                    verb is null ? null : FixOf(
                        dockerfile, "Use 'apt-get'", Safety.Unsafe, (command.Words[0].Span, verb)));
            }
        }
    }
}
