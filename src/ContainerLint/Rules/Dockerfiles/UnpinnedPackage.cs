using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2057: a package is installed in whatever version is the newest.</summary>
public sealed partial class UnpinnedPackage : RunRule
{
    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(RunStep step, DockerfileSyntax dockerfile)
    {
        foreach (var command in step.Commands)
        {
            if (PackageCommand.Of(command) is not { } installed)
                continue;
            foreach (var package in PackagePins.UnpinnedIn(installed))
            {
                yield return Report(
                    dockerfile, package.Span,
                    $"'{package.Text}' has no version, so {installed.Manager} installs the newest one");
            }
        }
    }
}
