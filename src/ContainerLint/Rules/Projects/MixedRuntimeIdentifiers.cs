using ContainerLint.Languages.Projects;

namespace ContainerLint.Rules;

/// <summary>CL6003: images are published for musl and for glibc at once.</summary>
public sealed partial class MixedRuntimeIdentifiers : ProjectRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(ProjectSyntax project)
    {
        if (project.MixedRuntimes is { } list)
        {
            yield return new Finding(
                this,
                list.InFile(),
                "'linux-musl' beside other runtime identifiers: publishing a container takes all of one kind or fails");
        }
    }
}
