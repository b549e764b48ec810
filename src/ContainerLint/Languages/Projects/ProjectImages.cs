using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>
/// The images that the properties of a project name: what <c>dotnet publish -t:PublishContainer</c> builds upon, and
/// what it makes.
/// </summary>
internal sealed class ProjectImages(ProjectFile file)
{
    private const string DotnetImages = "mcr.microsoft.com/dotnet/";

    private readonly PropertyValues values = new(file.Properties);
    private readonly List<ImageUse> images = [];

    /// <summary>The images, in the order of the text.</summary>
    public IReadOnlyList<ImageUse> All()
    {
        foreach (var property in file.Named("ContainerBaseImage"))
            images.Add(new ImageUse(values.Of(property), Role.Base, property.Place));
        foreach (var property in file.Named("DockerfileTag"))
            images.Add(new ImageUse(values.Of(property), Role.Built, property.Place));
        // The SDK has no eyes for the family of an image that is given.
        if (images.TrueForAll(image => image.Role != Role.Base))
            images.AddRange(file.Named("ContainerFamily").Select(FamilyOf));
        images.AddRange(new PublishedImages(file, values).All());
        return [.. images.OrderBy(image => image.Place.Span.Start)];
    }

    /// <summary>The image that the SDK chooses, of which only the end of its tag is known.</summary>
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
