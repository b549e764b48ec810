using ContainerLint.Documents;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Languages.Yaml;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>Finds the images of a compose file, each with its role.</summary>
internal sealed class ComposeImages
{
    private const string ImageScheme = "docker-image://";
    private const string ArtifactScheme = "oci://";

    private readonly ComposeProject project;
    private readonly ComposeFile file;
    private readonly List<ImageUse> images = [];
    private readonly List<Suppression> inlineSuppressions = [];
    private readonly HashSet<string> produces = new(StringComparer.Ordinal);

    /// <summary>Starts without images.</summary>
    public ComposeImages(ComposeProject project)
    {
        this.project = project;
        file = project.File;
    }

    /// <summary>The images found so far.</summary>
    public IReadOnlyList<ImageUse> Images => images;

    /// <summary>
    /// The names of images that are built and of additional contexts, in the order found.
    /// </summary>
    public IReadOnlyCollection<string> Produces => produces;

    /// <summary>The suppression comments of inline Dockerfiles.</summary>
    public IReadOnlyList<Suppression> InlineSuppressions => inlineSuppressions;

    /// <summary>The first error in an inline Dockerfile, or null.</summary>
    public SyntaxError? InlineError { get; private set; }

    /// <summary>Adds the images of a service.</summary>
    /// <param name="name">The service.</param>
    /// <param name="chain">The service after those that it extends.</param>
    /// <param name="isBuilt">Whether it or one of those builds something.</param>
    public void AddService(string name, IReadOnlyList<ComposeLayer> chain, bool isBuilt)
    {
        var own = chain[chain.Count - 1];
        if (own.IsEmpty || !own.Under("provider").IsEmpty)
            return;
        var role = isBuilt ? Role.Built : IsNeverPulled(chain) ? Role.Local : Role.Service;
        var images = own.Under("image").Nodes;
        for (var i = 0; i < images.Count; i++)
            Add(images[i], role, name, PlatformOf(own));
        if (images.Count == 0 && isBuilt)
            AddInheritedName(chain, name);
        else if (images.Count == 0)
            AddFromElsewhere(chain, name);
        foreach (var path in own.Under("extends").Under("file").Nodes)
            AddArtifact(path, name);
        foreach (var hook in file.Items(own.Under("pre_start").Nodes))
            AddAll(file.Under([hook], "image"), Role.Hook, name);
        foreach (var volume in file.Items(own.Under("volumes").Nodes))
            AddVolume(volume, name);
        if (isBuilt)
            AddBuild(own.Under("build"), name);
    }

    /// <summary>The remark on the first image that is nothing but a placeholder, or null.</summary>
    public SyntaxError? Template { get; private set; }

    /// <summary>Adds the compose files that are artifacts of a registry: <c>oci://</c> in <c>include</c>.</summary>
    public void AddIncludedArtifacts()
    {
        foreach (var item in file.Items(file.Under(file.Tree.Documents, "include")))
        {
            foreach (var path in file.Items(item is YamlScalar ? [item] : file.Under([item], "path")))
                AddArtifact(path, null);
        }
    }

    /// <summary>Adds the images of an inline Dockerfile.</summary>
    /// <param name="service">The service, without those that it extends.</param>
    /// <param name="build">What it builds.</param>
    public void AddInlineDockerfile(ComposeLayer service, ImageBuild build)
    {
        if (!service.Under("provider").IsEmpty
            || service.Under("build").Under("dockerfile_inline").Nodes.LastOrDefault() is not YamlScalar scalar
            || file.Value(scalar) is not { } text)
        {
            return;
        }

        var inline = InlineDockerfile.Read(text, build);
        foreach (var image in inline.Images)
            images.Add(new ImageUse(image.Text, image.Role, image.Place, build.Owner));
        produces.UnionWith(inline.Produces);
        inlineSuppressions.AddRange(inline.Suppressions);
        if (inline.Errors.Count > 0)
            InlineError ??= InlineDockerfile.ErrorInFile(inline, inline.Errors[0], scalar.PlaceIn(file.Source));
    }

    /// <summary>
    /// Adds the names that included files build, which this file may use, and the images that they run because of
    /// variables of this project.
    /// </summary>
    /// <param name="together">Files that are included together, each overriding those before it.</param>
    public void AddIncluded(IReadOnlyList<ComposeFile> together)
    {
        foreach (var name in together.SelectMany(included => included.Services).Distinct(StringComparer.Ordinal))
        {
            List<ComposeLayer> chain =
                [.. together.Where(file => file.HasService(name)).SelectMany(file => project.Chain(file, name))];
            if (chain.TrueForAll(layer => layer.Under("build").IsEmpty))
            {
                AddFromElsewhere(chain, name);
                continue;
            }

            foreach (var layer in chain)
            {
                AddProduced(layer.File.Value(layer.Under("image").Nodes));
                foreach (var tag in layer.File.Items(layer.Under("build").Under("tags").Nodes))
                    AddProduced(layer.File.Value(tag));
            }
        }
    }

    /// <summary>
    /// Adds the image of a service that is written in another file, if variables of this project make it what it is:
    /// else that file's own document has it.
    /// </summary>
    private void AddFromElsewhere(IReadOnlyList<ComposeLayer> chain, string name)
    {
        if (ComposeLayer.Last(chain, "image") is { } image && image.File != file
            && image.Nodes[image.Nodes.Count - 1] is YamlScalar scalar
            && image.File.Value(scalar) is { } text && project.IsGivenTo(image.File, text))
        {
            Add(text, scalar.PlaceIn(image.File.Source), Role.Service, name);
        }
    }

    /// <summary>A service that builds and inherits an image name builds an image of that name.</summary>
    private void AddInheritedName(IReadOnlyList<ComposeLayer> chain, string name)
    {
        if (ComposeLayer.Last(chain, "image") is not { } image)
            return;
        if (image.File == file)
            Add(image.Nodes[image.Nodes.Count - 1], Role.Built, name);
        else
            AddProduced(image.File.Value(image.Nodes));
    }

    /// <summary>A compose file in a registry is pulled when the project is loaded.</summary>
    private void AddArtifact(YamlNode path, string? owner)
    {
        if (path is YamlScalar scalar && file.Value(scalar) is { } text
            && text.Value.StartsWith(ArtifactScheme, StringComparison.Ordinal))
        {
            var reference = text.Slice(TextRange.FromBounds(ArtifactScheme.Length, text.Value.Length));
            Add(reference, scalar.PlaceIn(file.Source), Role.Pulled, owner);
        }
    }

    private void AddVolume(YamlNode volume, string owner)
    {
        if (volume is not YamlMapping || file.Value(file.Under([volume], "type"))?.Value != "image")
            return;
        foreach (var source in file.Under([volume], "source"))
        {
            if (source is not YamlScalar scalar || !project.HasService(scalar.Value))
                Add(source, Role.Volume, owner);
        }
    }

    private void AddBuild(ComposeLayer build, string owner)
    {
        AddContexts(build.Under("additional_contexts"), owner);
        AddCaches(build.Under("cache_from"), Role.Cache, owner);
        AddCaches(build.Under("cache_to"), Role.Built, owner);
        AddAll(file.Items(build.Under("tags").Nodes), Role.Built, owner);
        foreach (var sbom in build.Under("sbom").Nodes)
        {
            if (file.Value(sbom) is { } text && CommaFields.ValueOf(text.Value, "generator") is { } range)
                Add(text.Slice(range), (YamlScalar)sbom, Role.Generator, owner);
        }

        var bake = build.Under("x-bake");
        if (bake.IsEmpty)
            return;
        AddContexts(bake.Under("contexts"), owner);
        AddCaches(bake.Under("cache-from"), Role.Cache, owner);
        AddCaches(bake.Under("cache-to"), Role.Built, owner);
        AddAll(file.Items(bake.Under("tags").Nodes), Role.Built, owner);
    }

    private void AddContexts(ComposeLayer contexts, string owner)
    {
        foreach (var pair in file.Pairs(contexts.Nodes))
        {
            produces.Add(pair.Key);
            if (pair.Value is not { } value || !value.Value.StartsWith(ImageScheme, StringComparison.Ordinal))
                continue;
            var image = value.Slice(TextRange.FromBounds(ImageScheme.Length, value.Value.Length));
            Add(image, pair.ValuePlace, Role.Context, owner);
        }
    }

    private void AddCaches(ComposeLayer caches, Role role, string owner)
    {
        foreach (var item in file.Items(caches.Nodes))
        {
            if (file.Value(item) is not { } text)
                continue;
            foreach (var range in CommaFields.CacheReferences(text.Value))
                Add(text.Slice(range), (YamlScalar)item, role, owner);
        }
    }

    private void AddAll(IEnumerable<YamlNode> nodes, Role role, string owner)
    {
        foreach (var node in nodes)
            Add(node, role, owner);
    }

    /// <summary>Whether a service only runs what is on the machine: <c>pull_policy: never</c>.</summary>
    private static bool IsNeverPulled(IReadOnlyList<ComposeLayer> chain) =>
        ComposeLayer.Last(chain, "pull_policy") is { } policy
        && policy.File.Value(policy.Nodes) is { IsKnown: true, Value: "never" };

    private string? PlatformOf(ComposeLayer service) =>
        file.Value(service.Under("platform").Nodes) is { IsKnown: true, Value: { Length: > 0 } value } ? value : null;

    private void Add(YamlNode node, Role role, string owner, string? platform = null)
    {
        if (node is YamlMapping)
            Template ??= TemplateAt(node.Start);
        if (node is not YamlScalar scalar || file.Value(node) is not { } text)
            return;
        Add(text, scalar.PlaceIn(file.Source), role, owner, platform);
        if (role == Role.Built)
            AddProduced(text);
    }

    /// <summary>In YAML, <c>{{ NAME }}</c> without quotes is a mapping with a mapping for a key.</summary>
    private SyntaxError? TemplateAt(int start) =>
        string.CompareOrdinal(file.Source.Text, start, "{{", 0, 2) == 0
        && References.Placeholders.Next(file.Source.Text, start, file.Source.Text.Length) is { } range
            ? YamlErrors.OfTemplate(new SourceSpan(range.Start, range.Length))
            : null;

    private void Add(MappedText text, YamlScalar scalar, Role role, string owner) =>
        Add(text, scalar.PlaceIn(file.Source), role, owner);

    private void Add(MappedText text, Place place, Role role, string? owner, string? platform = null)
    {
        if (text.Value.Trim().Length > 0)
            images.Add(new ImageUse(text, role, place, owner) { Platform = platform });
    }

    private void AddProduced(MappedText? text)
    {
        if (text is null || text.Value.Length == 0)
            return;
        var name = References.ReferenceSyntax.Parse(text.Value);
        var repository = text.Value.Substring(0, name.Path.Range.End);
        if (repository.Length > 0 && repository.IndexOf(MappedText.UnknownCharacter) < 0)
            produces.Add(repository);
    }
}
