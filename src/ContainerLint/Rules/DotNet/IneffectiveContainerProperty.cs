using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6022: a property of container publishing without effect.</summary>
public sealed partial class IneffectiveContainerProperty : ProjectRule
{
    private const string NewName = "ContainerRepository";

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(ProjectSyntax project)
    {
        foreach (var property in project.Ineffective)
        {
            yield return new Finding(this, property.Start.InFile(), MessageFor(property))
            {
                Fixes = FixOf(property) is { } fix ? [fix] : [],
                Notes = NotesOn(property),
            };
        }

        if (project.SecondTags is { } second)
        {
            yield return new Finding(
                this, second.InFile(),
                "'ContainerImageTag' and 'ContainerImageTags' are both set, so publishing fails with CONTAINER2008")
            {
                AtLeast = Severity.Error,
                YieldsTo = [nameof(TagPropertiesTogether)],
            };
        }
    }

    private static string MessageFor(IneffectiveProperty property) => property.Kind switch
    {
        IneffectiveKind.Item => $"'{property.Name}' is an item; as a property it is ignored",
        IneffectiveKind.Renamed => $"'{property.Name}' is '{NewName}' now (CONTAINER003)",
        _ => $"'{property.Name}' is ignored beside 'ContainerBaseImage'",
    };

    private static IReadOnlyList<string> NotesOn(IneffectiveProperty property) => property switch
    {
        { Kind: IneffectiveKind.Item, Name: "ContainerPort" } =>
            [$"in an ItemGroup: <ContainerPort Include=\"{property.Value}\" Type=\"tcp\" />"],
        { Kind: IneffectiveKind.Item } =>
            ["in an ItemGroup: <ContainerEnvironmentVariable Include=\"…\" Value=\"…\" />"],
        _ => [],
    };

    private static Fix? FixOf(IneffectiveProperty property) =>
        property is { Kind: IneffectiveKind.Renamed, End: { } end }
            ? new Fix($"Use '{NewName}'", Safety.Safe,
            [
                new Edit(property.Start.Source, property.Start.Span, NewName), new Edit(end.Source, end.Span, NewName),
            ])
            : null;
}
