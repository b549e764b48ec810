using ContainerLint.Languages.Projects;

namespace ContainerLint.Rules;

/// <summary>CL6001: a project sets both <c>ContainerImageTag</c> and <c>ContainerImageTags</c>.</summary>
public sealed partial class TagPropertiesTogether : ProjectRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(ProjectSyntax project)
    {
        if (project.SecondTags is { } second)
        {
            yield return new Finding(
                this,
                second.InFile(),
                "'ContainerImageTag' and 'ContainerImageTags' are both set, so publishing fails with CONTAINER2008");
        }
    }
}
