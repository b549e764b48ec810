using System.Collections.Concurrent;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Reading;
using ContainerLint.CSharp.UserApis;
using ContainerLint.CSharp.Values;

namespace ContainerLint.CSharp.Deriving;

/// <summary>A project that is read by its shape. Thread-safe.</summary>
internal sealed class ShapeProject : DerivingProject
{
    private readonly CodeProject project;
    private readonly ConcurrentDictionary<CodeFile, Lazy<FileReading>> readings = new();
    private readonly Lazy<Derivation> derivation;

    private readonly Func<string, bool> mayNameImages;

    private ShapeProject(CodeProject project, Func<string, bool> mayNameImages)
    {
        this.project = project;
        this.mayNameImages = mayNameImages;
        Prefix = new Lazy<HubPrefix>(FindPrefix);
        derivation = new Lazy<Derivation>(() => Deriver.Derive(this, CancellationToken.None));
    }

    /// <summary>What is known of a project, which is computed once.</summary>
    /// <param name="project">The project.</param>
    /// <param name="mayNameImages">Whether a text may name images.</param>
    public static ShapeProject Of(CodeProject project, Func<string, bool> mayNameImages) =>
        project.Derived.Of(() => new ShapeProject(project, mayNameImages));

    /// <summary>The derived slots.</summary>
    public Derivation Derivation => derivation.Value;

    /// <inheritdoc/>
    public override Lazy<HubPrefix> Prefix { get; }

    /// <inheritdoc/>
    public override int Count => project.Sources.Count;

    /// <inheritdoc/>
    public override string TextOf(int file) => project.Sources[file].Text;

    /// <inheritdoc/>
    public override CodeFile FileOf(int file) => project.FileAt(file);

    /// <inheritdoc/>
    public override bool MayNameImages(int file) => mayNameImages(TextOf(file));

    /// <inheritdoc/>
    public override FileReading ReadingOf(CodeFile file) =>
        readings.GetOrAdd(file, key => new Lazy<FileReading>(() => Read(key, ImageApis.None))).Value;

    /// <inheritdoc/>
    public override Definitions NewDefinitions() => new ShapeDefinitions(project);

    /// <inheritdoc/>
    public override TypeBinder TypesOf(CodeFile file)
    {
        var imports = new Lazy<Imports>(() => ProjectShape.Of(project).ImportsOf(file));
        return new TypeBinder(null, name => imports.Value.HasNamespaceOrType(name));
    }

    /// <summary>Reads a file with the APIs that the user configured.</summary>
    public FileReading Read(CodeFile file, ImageApis apis)
    {
        var definitions = NewDefinitions();
        if (GeneratedFiles.Is(file))
        {
            var none = new ReadingResult(file, new ValueReader(definitions), Prefix);
            return new FileReading(none, [], []);
        }

        var own = UserSites.Find(file, project, apis);
        var binder = new ShapeBinder(file, ProjectShape.Of(project));
        var view = new FileView(definitions, TypesOf(file), Prefix);
        return new FileReader(file, binder, view, own).Read(CancellationToken.None);
    }
}
