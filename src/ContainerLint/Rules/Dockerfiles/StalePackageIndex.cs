using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL2065: packages are installed by the index of an earlier, cached layer.</summary>
public sealed partial class StalePackageIndex : DockerfileRule
{
    private const string Lists = "/var/lib/apt/lists";

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        ShellWord? update = null;
        StageState? stage = null;
        foreach (var step in dockerfile.Runs)
        {
            if (step.IsTrigger)
                continue;
            if (step.Stage != stage)
                (stage, update) = (step.Stage, null);
            var commands = step.Commands.Select(PackageCommand.Of).OfType<PackageCommand>()
                .Where(command => command.Family == "apt").ToList();
            var install = commands.FindIndex(IsInstall);
            var refresh = commands.FindIndex(command => command.Does("update"));
            if (refresh >= 0)
            {
                update = install < 0 && !step.IsMounted(Lists) ? commands[refresh].Verb : null;
            }
            else if (install >= 0 && update is not null)
            {
                yield return Report(dockerfile, commands[install], update);
                update = null;
            }
        }
    }

    private Finding Report(DockerfileSyntax dockerfile, PackageCommand install, ShellWord update) => Report(
        dockerfile, install.Verb!.Span,
        $"'{install.Manager} {install.Verb.Text}' uses the index of an earlier layer, which may be an old one") with
    {
        Related = [new RelatedPlace(new Place(dockerfile.Source, update.Span).InFile(), "the update")],
    };

    private static bool IsInstall(PackageCommand command) =>
        command.Does("install") && !command.Has("--no-download")
        && (command.Packages.Count == 0 || command.Packages.Exists(word => word.Text.IndexOf('/') < 0));
}
