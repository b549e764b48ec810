using ContainerLint.Documents;
using ContainerLint.Languages.Projects;

namespace ContainerLint.Rules;

/// <summary>A rule about the properties of a project file.</summary>
public abstract class ProjectRule : FileRule
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Check(SourceDocument document, FileContext context) =>
        document is ProjectDocument project ? Check(project.Syntax) : [];

    /// <summary>The findings in a project file, in any order.</summary>
    protected abstract IEnumerable<Finding> Check(ProjectSyntax project);
}
