using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Projects;

/// <summary>
/// Reads a project file of MSBuild: the images that its properties name, the comments that suppress findings. What is
/// wrong with the file as such is left to MSBuild, which says it first.
/// </summary>
public static class ProjectReader
{
    /// <summary>Reads a project file; never throws.</summary>
    public static SourceDocument Read(Source source)
    {
        var file = ProjectFile.Read(source);
        return new SourceDocument
        {
            Source = source,
            Language = Language.Project,
            Syntax = new ProjectSyntax(file.Usings),
            Images = new ProjectImages(file).All(),
            Suppressions = new ProjectSuppressions(file).All(),
        };
    }

    /// <summary>Whether a project file may name images: false only if it certainly does not.</summary>
    public static bool MayNameImages(string text) =>
        text.IndexOf("Container", StringComparison.OrdinalIgnoreCase) >= 0
        || text.IndexOf("DockerfileTag", StringComparison.OrdinalIgnoreCase) >= 0;
}
