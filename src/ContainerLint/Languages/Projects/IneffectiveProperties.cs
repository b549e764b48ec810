using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>
/// Properties of container publishing that do not do what they seem to: Microsoft.NET.Build.Containers of SDK 10.0.401.
/// </summary>
internal static class IneffectiveProperties
{
    private static readonly string[] Items = ["ContainerPort", "ContainerEnvironmentVariable"];

    /// <summary>Those of a project file, in any order.</summary>
    public static IReadOnlyList<IneffectiveProperty> In(ProjectFile file, PropertyValues values)
    {
        if (!ProjectReader.MayNameImages(file.Source.Text))
            return [];
        var found = new List<IneffectiveProperty>();
        foreach (var name in Items)
        {
            if (values.Single(name) is { } item && !IsMentioned(file, name))
                found.Add(Of(item, IneffectiveKind.Item));
        }

        if (values.Single("ContainerImageName") is { } image && !IsMentioned(file, image.Name)
            && !file.Named("ContainerRepository").Any())
        {
            found.Add(Of(image, IneffectiveKind.Renamed));
        }

        if (values.Single("ContainerFamily") is { } family && values.Single("ContainerBaseImage") is { } chosen
            && values.Of(chosen) is { IsKnown: true } value && value.Value.Trim().Length > 0
            && !IsMentioned(file, family.Name))
        {
            found.Add(Of(family, IneffectiveKind.Overridden));
        }

        return found;
    }

    private static bool IsMentioned(ProjectFile file, string property) =>
        file.Source.Text.IndexOf("$(" + property, StringComparison.OrdinalIgnoreCase) >= 0;

    private static IneffectiveProperty Of(ProjectProperty property, IneffectiveKind kind)
    {
        var source = property.Place.Source;
        var name = new SourceSpan(property.Element.Start + 1, property.Name.Length);
        var end = source.Text.LastIndexOf(
            "</", property.Element.End - 1, property.Element.Length, StringComparison.Ordinal);
        return new IneffectiveProperty(
            property.Name, property.Place.Text, kind, new Place(source, name),
            end < 0 ? null : new Place(source, new SourceSpan(end + 2, property.Name.Length)));
    }
}
