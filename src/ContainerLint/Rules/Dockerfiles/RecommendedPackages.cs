using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2060: <c>apt-get install</c> brings recommended packages, too.</summary>
public sealed partial class RecommendedPackages : RunRule
{
    private const string Option = "--no-install-recommends";
    private const string Setting = "Install-Recommends";

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(RunStep step, DockerfileSyntax dockerfile)
    {
        foreach (var command in step.Commands)
        {
            if (PackageCommand.Of(command) is { Family: "apt", Verb: { } verb } apt && apt.Does("install")
                && !apt.Has(Option) && !apt.Has("--install-recommends")
                && !apt.Options.Exists(option => !option.IsPlain))
            {
                yield return Report(
                    dockerfile, verb.Span, $"'{apt.Manager} install' also installs what the packages recommend",
                    Insert(dockerfile, step, verb, Option, Safety.Unsafe));
            }
        }
    }

    /// <inheritdoc/>
    private protected override bool AppliesTo(DockerfileSyntax dockerfile) =>
        dockerfile.Source.Text.IndexOf(Setting, StringComparison.OrdinalIgnoreCase) < 0;
}
