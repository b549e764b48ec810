using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Dockerfiles;
using ContainerLint.CSharp.Suppressions;
using ContainerLint.CSharp.Values;
using ContainerLint.Documents;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Languages.CSharp;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>Collects what a file contains, without duplicates.</summary>
internal sealed class ReadingResult(CodeFile file, ValueReader values, Lazy<HubPrefix> prefix)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>The expressions that known APIs take.</summary>
    public List<ImageSite> Sites { get; } = [];

    /// <summary>The images.</summary>
    public List<ImageUse> Images { get; } = [];

    /// <summary>Builders that run the default image of their library.</summary>
    public List<DefaultImage> DefaultImages { get; } = [];

    /// <summary>References that are passed in parts.</summary>
    public List<ReferenceParts> ReferenceParts { get; } = [];

    /// <summary>Images with two tags.</summary>
    public List<SecondTag> SecondTags { get; } = [];

    /// <summary>The builds of Dockerfiles, in source order.</summary>
    public List<ImageBuild> Builds { get; } = [];

    /// <summary>Registries in images that another registry stays in front of.</summary>
    public List<KeptRegistry> KeptRegistries { get; } = [];

    /// <summary>Digests that a call drops.</summary>
    public List<DroppedDigest> DroppedDigests { get; } = [];

    /// <summary>Calls that throw.</summary>
    public List<RefusedCall> RefusedCalls { get; } = [];

    /// <summary>Fixed ports of the machine that containers are bound to.</summary>
    public List<FixedPort> FixedPorts { get; } = [];

    /// <summary>The suppressions in embedded Dockerfiles.</summary>
    public List<Suppression> Suppressions { get; } = [];

    /// <summary>What the names in the file mean.</summary>
    public Definitions Definitions => values.Definitions;

    /// <summary>What Testcontainers puts in front of images without a registry.</summary>
    public HubPrefix Prefix => prefix.Value;

    /// <summary>The possible values of an expression of the file.</summary>
    public IReadOnlyList<Value> ValuesOf(ExpressionSyntax expression) => values.ValuesOf(expression, file);

    /// <summary>Adds an image, unless the same text with the same role was added.</summary>
    public void Add(MappedText text, Role role, Place place, string? owner = null) =>
        Add(new ImageUse(text, role, place, owner));

    /// <summary>Adds an image, unless the same text with the same role was added.</summary>
    public void Add(ImageUse image)
    {
        if (seen.Add(KeyOf(image)))
            Images.Add(image);
    }

    /// <summary>The same result, to which more can be added; what was read stays as it is.</summary>
    public ReadingResult Copy()
    {
        var result = new ReadingResult(file, values, prefix);
        result.Sites.AddRange(Sites);
        result.DefaultImages.AddRange(DefaultImages);
        result.ReferenceParts.AddRange(ReferenceParts);
        result.SecondTags.AddRange(SecondTags);
        result.Builds.AddRange(Builds);
        result.KeptRegistries.AddRange(KeptRegistries);
        result.DroppedDigests.AddRange(DroppedDigests);
        result.RefusedCalls.AddRange(RefusedCalls);
        result.FixedPorts.AddRange(FixedPorts);
        result.Suppressions.AddRange(Suppressions);
        foreach (var image in Images)
            result.Add(image);
        return result;
    }

    /// <summary>Adds the images of an embedded Dockerfile.</summary>
    public void AddDockerfile(Value value)
    {
        if (value.IsNull || value.IsUnknown || value.Text.Value.Length == 0)
            return;
        var document = EmbeddedDockerfiles.Read(value.Text);
        foreach (var image in document.Images)
            Add(image);
        Suppressions.AddRange(document.Suppressions);
    }

    /// <summary>The document, with everything in source order.</summary>
    /// <param name="fileOf">The file of a source.</param>
    public CSharpDocument ToDocument(Func<Source, CodeFile?> fileOf)
    {
        var images = InOrder(Images, static image => image.Place);
        var companions = CompanionsOf();
        var files = companions.Select(fileOf).Where(static one => one is not null).Select(static one => one!);
        var syntax = new CSharpSyntax
        {
            DefaultImages = InOrder(DefaultImages, static one => one.Creation),
            ReferenceParts = InOrder(ReferenceParts, static one => one.Arguments),
            SecondTags = InOrder(SecondTags, static one => one.Tag.Place),
            KeptRegistries = InOrder(KeptRegistries, static one => one.Image.Place),
            DroppedDigests = InOrder(DroppedDigests, static one => one.Digest),
            RefusedCalls = InOrder(RefusedCalls, static one => one.Place),
            FixedPorts = InOrder(FixedPorts, static one => one.Place),
        };
        return new CSharpDocument(file.Source, syntax)
        {
            Images = images,
            Builds = Builds,
            Suppressions = [.. CodeSuppressions.Of(file, [.. images, .. Arguments()], files), .. Suppressions],
            Companions = companions,
        };
    }

    private static List<T> InOrder<T>(IEnumerable<T> items, Func<T, Place> placeOf) =>
        [.. items.OrderBy(item => placeOf(item).InFile().Span.Start)];

    /// <summary>The identity of an image: its role, its text and the literals it is made of.</summary>
    public static string KeyOf(ImageUse image)
    {
        var key = new System.Text.StringBuilder();
        key.Append((int)image.Role).Append('|').Append(image.Text.Value);
        foreach (var segment in image.Text.Segments)
        {
            var place = new Place(segment.Source, segment.Span).InFile();
            key.Append('|').Append(place.Source.Path).Append(':').Append(place.Span.Start);
        }

        return key.ToString();
    }

    /// <summary>What build arguments may become once the Dockerfile is known.</summary>
    private IEnumerable<ImageUse> Arguments() => Builds.SelectMany(static build => build.Arguments.Values)
        .Select(static argument => new ImageUse(argument.Text, Role.Base, argument.Place));

    private List<Source> CompanionsOf()
    {
        var companions = new List<Source>();
        var texts = Images.Select(static image => image.Text)
            .Concat(Builds.SelectMany(static build => build.Arguments.Values).Select(static argument => argument.Text))
            .Concat(SecondTags.SelectMany(static one => new[] { one.Image, one.Tag }))
            .Concat(KeptRegistries.Select(static one => one.Image))
            .Concat(ReferenceParts.SelectMany(static one => new[] { one.Repository, one.Registry, one.Tag, one.Digest })
                .Where(static text => text is not null).Select(static text => text!));
        var sources = texts.SelectMany(static text => text.Segments).Select(static segment => segment.Source)
            .Concat(DroppedDigests.Select(static one => one.Digest.Source))
            .Concat(RefusedCalls.Select(static one => one.Place.Source))
            .Concat(FixedPorts.Select(static one => one.Place.Source));
        foreach (var found in sources)
        {
            var source = found.File;
            if (source != file.Source && !companions.Contains(source))
                companions.Add(source);
        }

        return companions;
    }
}
