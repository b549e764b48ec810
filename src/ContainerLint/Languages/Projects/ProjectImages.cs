using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>
/// The images named by the properties of a project: the base image of <c>dotnet publish -t:PublishContainer</c> and the
/// images that it produces.
/// </summary>
internal sealed class ProjectImages(ProjectFile file)
{
    private const string DotnetImages = "mcr.microsoft.com/dotnet/";

    private readonly PropertyValues values = new(file.Properties);
    private readonly List<ImageUse> images = [];

    /// <summary>The images, in text order.</summary>
    public IReadOnlyList<ImageUse> All()
    {
        foreach (var property in file.Named("ContainerBaseImage"))
            images.Add(new ImageUse(values.Of(property), Role.Base, property.Place));
        foreach (var property in file.Named("DockerfileTag"))
            images.Add(new ImageUse(values.Of(property), Role.Built, property.Place));
        // The SDK ignores the family if a base image is set.
        if (images.TrueForAll(image => image.Role != Role.Base))
            images.AddRange(file.Named("ContainerFamily").Select(FamilyOf));
        images.AddRange(new PublishedImages(file, values).All());
        return [.. images.OrderBy(image => image.Place.Span.Start)];
    }

    /// <summary>The base image that the SDK selects; only the end of its tag is known.</summary>
    private ImageUse FamilyOf(ProjectProperty property)
    {
        var text = new MappedTextBuilder(file.Source);
        var before = new SourceSpan(property.Place.Span.Start, 0);
        text.AppendJoint(DotnetImages, file.Source, before);
        text.AppendUnknown(file.Source, before);
        text.AppendJoint(":", file.Source, before);
        text.AppendUnknown(file.Source, before);
        text.AppendJoint("-", file.Source, before);
        text.Append(values.Of(property));
        return new ImageUse(text.ToMappedText(), Role.Base, property.Place);
    }
}
