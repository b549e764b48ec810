using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>
/// The images named by the properties of a project: the base image of <c>dotnet publish -t:PublishContainer</c> and the
/// images that it produces.
/// </summary>
internal sealed class ProjectImages(ProjectFile file, PropertyValues values)
{
    private const string DotnetImages = "mcr.microsoft.com/dotnet/";
    private const string WebSdk = "Microsoft.NET.Sdk.Web";

    /// <summary>The properties with which a project may bring its own runtime.</summary>
    private static readonly string[] SelfContained =
    [
        "SelfContained", "PublishSelfContained", "PublishAot", "PublishTrimmed", "PublishSingleFile",
        "RuntimeIdentifier",
    ];

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

    /// <summary>
    /// The base image that the SDK selects for a family: <c>ComputeDotnetBaseImageAndTag</c> of the .NET 10 SDK
    /// (dotnet/sdk, src/Containers/Microsoft.NET.Build.Containers). Repository and version are unknown where other
    /// files may decide them.
    /// </summary>
    private ImageUse FamilyOf(ProjectProperty property)
    {
        var text = new MappedTextBuilder(file.Source);
        var before = new SourceSpan(property.Place.Span.Start, 0);
        text.AppendJoint(DotnetImages, file.Source, before);
        AppendJoint(text, Repository, before);
        text.AppendJoint(":", file.Source, before);
        AppendJoint(text, Version, before);
        text.AppendJoint("-", file.Source, before);
        text.Append(values.Of(property));
        return new ImageUse(text.ToMappedText(), Role.Base, property.Place);
    }

    private void AppendJoint(MappedTextBuilder text, string? value, SourceSpan place)
    {
        if (value is null)
            text.AppendUnknown(file.Source, place);
        else
            text.AppendJoint(value, file.Source, place);
    }

    /// <summary>The repository of a framework-dependent web project; all others depend on more than the SDK.</summary>
    private string? Repository => file.Sdk == WebSdk && !file.HasOtherFrameworks
        && !file.Properties.Any(property => IsSelfContained(property.Name)) ? "aspnet" : null;

    private static bool IsSelfContained(string property) => Array.Exists(
        SelfContained, name => string.Equals(name, property, StringComparison.OrdinalIgnoreCase));

    /// <summary>The version of the only target framework, <c>10.0</c> for <c>net10.0</c>.</summary>
    private string? Version
    {
        get
        {
            if (values.Single("TargetFramework") is not { } framework
                || values.Of(framework) is not { IsKnown: true, Value: var name }
                || !name.StartsWith("net", StringComparison.Ordinal)
                || name.IndexOf('.') != name.Length - 2)
            {
                return null;
            }

            var version = name.Substring("net".Length);
            return version.All(c => c is '.' or (>= '0' and <= '9')) ? version : null;
        }
    }
}
