using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>
/// Reads an MSBuild project file: the images that its properties name and its suppression comments. Errors in the file
/// itself are left to MSBuild, which reports them first.
/// </summary>
public static class ProjectReader
{
    /// <summary>Reads a project file; never throws.</summary>
    public static ProjectDocument Read(Source source)
    {
        var file = ProjectFile.Read(source);
        var values = new PropertyValues(file.Properties);
        var syntax = new ProjectSyntax(file.Imports, FrameworksIn(file, values))
        {
            SecondTags = SecondTagsIn(file, values),
            Families = ContainerRuntimes.FamiliesIn(file, values),
            MixedRuntimes = ContainerRuntimes.MixedIn(file, values),
            Publishing = ProjectPublishing.In(file, values),
            Ineffective = IneffectiveProperties.In(file, values),
        };
        return new ProjectDocument(source, syntax)
        {
            Images = new ProjectImages(file, values).All(),
            Suppressions = new ProjectSuppressions(file).All(),
        };
    }

    /// <summary>
    /// Whether a project file may contain anything that rules use; false only if it certainly does not.
    /// </summary>
    public static bool MayMatter(string text) =>
        MayNameImages(text) || text.IndexOf("TargetFramework", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether a project file may name images; false only if it certainly does not.</summary>
    public static bool MayNameImages(string text) =>
        text.IndexOf("Container", StringComparison.OrdinalIgnoreCase) >= 0
        || text.IndexOf("DockerfileTag", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The second property for tags: SDK 10.0.401 refuses two with CONTAINER2008.</summary>
    private static Place? SecondTagsIn(ProjectFile file, PropertyValues values)
    {
        return !file.HasImports && values.Single("ContainerImageTag") is { } one && HasValue(one)
            && values.Single("ContainerImageTags") is { } several && HasValue(several)
            ? (one.Element.Start > several.Element.Start ? one : several).Place
            : null;

        bool HasValue(ProjectProperty property) =>
            values.Of(property) is { IsKnown: true } value && value.Value.Trim(' ', '\t', '\r', '\n', ';').Length > 0;
    }

    /// <summary>
    /// The target frameworks; empty if they are unknown, or if <c>RollForward</c> allows other runtimes.
    /// </summary>
    private static List<ProjectFramework> FrameworksIn(ProjectFile file, PropertyValues values)
    {
        var frameworks = new List<ProjectFramework>();
        foreach (var property in file.Named("TargetFramework").Concat(file.Named("TargetFrameworks")))
        {
            if (values.Single(property.Name) is null || values.Of(property) is not { IsKnown: true } value)
                return [];
            foreach (var name in value.Value.Split(';').Select(name => name.Trim()).Where(name => name.Length > 0))
                frameworks.Add(new ProjectFramework(name, property.Place));
        }

        return file.Named("RollForward").Any() ? [] : frameworks;
    }
}
