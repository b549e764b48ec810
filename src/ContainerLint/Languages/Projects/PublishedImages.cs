using ContainerLint.Documents;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>
/// The images that <c>dotnet publish -t:PublishContainer</c> produces, composed of the properties for the registry, the
/// repository and the tags.
/// </summary>
internal sealed class PublishedImages
{
    private readonly PropertyValues values;
    private readonly List<PublishedPart> registries;
    private readonly List<PublishedPart> refused;
    private readonly List<PublishedPart> names;
    private readonly List<PublishedPart> tags;
    private readonly PublishedPart? registry;

    public PublishedImages(ProjectFile file, PropertyValues values)
    {
        this.values = values;
        var written = file.Named("ContainerRegistry").Select(PartOf).ToList();
        registries = [.. written.Where(IsHost)];
        refused = [.. written.Where(static part =>
            part.Text.IsKnown && PublishedRegistry.ProblemOf(part.Text.Value) is not null)];
        names = [.. file.Named("ContainerRepository").Concat(file.Named("ContainerImageName")).Select(PartOf)];
        tags = [.. file.Named("ContainerImageTag").Select(PartOf)];
        tags.AddRange(file.Named("ContainerImageTags").SelectMany(PartsOf));
        // If a property is set twice, it is unknown which of the values belong together.
        if (registries.Count == 1 && refused.Count == 0 && values.Single("ContainerRegistry") is not null)
            registry = registries[0];
    }

    /// <summary>The images, in no particular order.</summary>
    public IEnumerable<ImageUse> All()
    {
        var isTogether = names.Count == 1 && tags.Count > 0 && Image(names[0], null).Name.Error is null;
        List<PublishedPart?> tagsOfEach = isTogether ? [.. tags] : [null];
        foreach (var name in names)
        {
            foreach (var tag in tagsOfEach)
                yield return Image(name, tag);
        }

        foreach (var tag in isTogether ? [] : tags)
            yield return ImageOfTag(tag);
        foreach (var host in registry is null || names.Count == 0 ? registries : [])
        {
            if (!refused.Contains(host))
                yield return ImageOfRegistry(host, null);
        }

        foreach (var host in refused)
            yield return ImageOfRegistry(host, PublishedRegistry.ProblemOf(host.Text.Value));
    }

    private PublishedPart PartOf(ProjectProperty property) => new(values.Of(property), property.Place);

    private IEnumerable<PublishedPart> PartsOf(ProjectProperty list)
    {
        var text = values.Of(list);
        for (int start = 0, end; start < text.Value.Length; start = end + 1)
        {
            end = text.Value.IndexOf(';', start);
            if (end < 0)
                end = text.Value.Length;
            var (first, last) = (start, end);
            while (first < last && char.IsWhiteSpace(text.Value[first]))
                first++;
            while (last > first && char.IsWhiteSpace(text.Value[last - 1]))
                last--;
            if (first < last && text.Slice(TextRange.FromBounds(first, last)) is var tag)
                yield return new PublishedPart(tag, tag.Place);
        }
    }

    /// <summary>Whether the SDK accepts a part as a registry; it reports others itself.</summary>
    private static bool IsHost(PublishedPart part) =>
        !part.Text.IsKnown || part.Text.Value == "localhost" || part.Text.Value.IndexOfAny(['.', ':']) >= 0;

    private ImageUse Image(PublishedPart name, PublishedPart? tag)
    {
        var text = new MappedTextBuilder(name.Place.Source);
        if (registry is not null)
        {
            text.AppendResolved(registry.Text, name.Place);
            text.AppendJoint("/", name.Place.Source, name.Start);
        }

        var start = text.Length;
        text.Append(name.Text);
        var range = TextRange.FromBounds(start, text.Length);
        if (tag is not null)
        {
            text.AppendJoint(":", name.Place.Source, name.End);
            text.AppendResolved(tag.Text, name.Place);
        }
        else if (name.Text.Value.LastIndexOf(':') > name.Text.Value.LastIndexOf('/'))
        {
            // The SDK does not read the text after the colon as a tag; it appends its own.
            text.AppendJoint(":latest", name.Place.Source, name.End);
        }

        return ImageOf(text, registry is null ? Role.Built : Role.Pushed, name, Substitute(text.ToMappedText(), range));
    }

    /// <summary>The repository that the SDK silently publishes instead of an invalid one.</summary>
    private static Substitution? Substitute(MappedText text, TextRange name) =>
        ReferenceSyntax.Parse(text.Value).Error is { } error && error.Offset >= name.Start && error.Offset < name.End
        && PublishedRepository.Of(text.Value.Substring(name.Start, name.Length)) is { } published
            ? new Substitution(name, published, "the .NET SDK")
            : null;

    private static ImageUse ImageOfTag(PublishedPart tag)
    {
        var text = new MappedTextBuilder(tag.Place.Source);
        text.AppendUnknown(tag.Place.Source, tag.Start);
        text.AppendJoint(":", tag.Place.Source, tag.Start);
        text.Append(tag.Text);
        return ImageOf(text, Role.Built, tag, null);
    }

    private static ImageUse ImageOfRegistry(PublishedPart host, string? problem)
    {
        var text = new MappedTextBuilder(host.Place.Source);
        text.Append(host.Text);
        text.AppendJoint("/", host.Place.Source, host.End);
        text.AppendUnknown(host.Place.Source, host.End);
        return new ImageUse(text.ToMappedText(), Role.Pushed, host.Place) { RegistryProblem = problem };
    }

    private static ImageUse ImageOf(
        MappedTextBuilder text, Role role, PublishedPart main, Substitution? substitution) =>
        new(text.ToMappedText(), role, main.Place) { Substitution = substitution };

    /// <summary>A part of a reference, with the property value that contains it.</summary>
    private sealed record PublishedPart(MappedText Text, Place Place)
    {
        public SourceSpan Start => new(Place.Span.Start, 0);

        public SourceSpan End => new(Place.Span.End, 0);
    }
}
