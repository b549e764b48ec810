using System.Collections.Concurrent;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Reading;
using ContainerLint.CSharp.UserApis;
using ContainerLint.CSharp.Values;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Deriving;

/// <summary>A compilation. Thread-safe; nothing that is cancelled is kept.</summary>
internal sealed class SymbolProject : DerivingProject
{
    private readonly CodeFiles files;
    private readonly Compilation compilation;
    private readonly SyntaxTree[] trees;
    private readonly Known known;
    private readonly Func<string, bool> mayNameImages;
    private readonly CancellationToken cancellation;

    private SymbolProject(CodeFiles files, Compilation compilation, Func<string, bool> mayNameImages)
    {
        this.mayNameImages = mayNameImages;
        this.files = files;
        this.compilation = compilation;
        trees = [.. compilation.SyntaxTrees];
        known = new Known();
    }

    private SymbolProject(SymbolProject other, CancellationToken cancellation)
    {
        (files, compilation, trees, known) = (other.files, other.compilation, other.trees, other.known);
        mayNameImages = other.mayNameImages;
        this.cancellation = cancellation;
    }

    /// <summary>What is known of a compilation, which is computed once.</summary>
    /// <param name="files">The files of the compilation.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="mayNameImages">Whether a text may name images.</param>
    public static SymbolProject Of(CodeFiles files, Compilation compilation, Func<string, bool> mayNameImages) =>
        files.Derived.Of(() => new SymbolProject(files, compilation, mayNameImages));

    /// <summary>The same project, asked by somebody who may cancel.</summary>
    public SymbolProject With(CancellationToken cancellation) => new(this, cancellation);

    /// <inheritdoc/>
    public override Lazy<HubPrefix> Prefix => new(() =>
    {
        lock (known.Readings)
            return known.Prefix ??= FindPrefix();
    });

    /// <inheritdoc/>
    public override int Count => trees.Length;

    /// <summary>The derived slots.</summary>
    public Derivation Derivation
    {
        get
        {
            lock (known)
                return known.Derivation ??= Deriver.Derive(this, cancellation);
        }
    }

    /// <inheritdoc/>
    public override string TextOf(int file) => files.Of(trees[file]).Source.Text;

    /// <inheritdoc/>
    public override CodeFile FileOf(int file) => files.Of(trees[file]);

    /// <inheritdoc/>
    public override FileReading ReadingOf(CodeFile file) => known.Readings.TryGetValue(file, out var reading)
        ? reading
        : known.Readings.GetOrAdd(file, Read(file, ImageApis.None, cancellation));

    /// <inheritdoc/>
    public override bool MayBind(CodeFile file) =>
        !known.Depths.GetOrAdd(file, static one => Nesting.IsTooDeep(one.Root));

    /// <inheritdoc/>
    public override Definitions NewDefinitions() =>
        new SymbolDefinitions(compilation.GetSemanticModel(trees[0]), files, cancellation);

    /// <inheritdoc/>
    public override TypeBinder TypesOf(CodeFile file) => TypesOf(file, compilation.GetSemanticModel(file.Tree));

    /// <inheritdoc/>
    public override bool MayNameImages(int file) =>
        mayNameImages(TextOf(file)) || UserNames.Of(files, compilation, cancellation).MayBeIn(TextOf(file));

    /// <summary>Reads a file with the APIs that the user configured.</summary>
    public FileReading Read(CodeFile file, ImageApis apis, CancellationToken token)
    {
        if (Nesting.IsTooDeep(file.Root))
            return ByShape(file, apis);
        try
        {
            var model = compilation.GetSemanticModel(file.Tree);
            var definitions = new SymbolDefinitions(model, files, token);
            var own = UserSites.Find(model, files, apis, token);
            var project = new FileView(definitions, TypesOf(file, model), Prefix);
            return new FileReader(file, new SymbolBinder(model, file, files, token), project, own).Read(token);
        }
        catch (InsufficientExecutionStackException)
        {
            return ByShape(file, apis);
        }
    }

    /// <summary>Code nested too deeply for the compiler to bind is read by its shape.</summary>
    private FileReading ByShape(CodeFile file, ImageApis apis) =>
        ShapeProject.Of(CodeProject.Of(file.Source), mayNameImages).Read(file, apis);

    private TypeBinder TypesOf(CodeFile file, SemanticModel model)
    {
        var imports = new Lazy<Imports>(() => ProjectShape.Of(files, compilation).ImportsOf(file));
        return new TypeBinder(model, name => imports.Value.HasNamespaceOrType(name));
    }

    /// <summary>What is shared by all who ask about a compilation.</summary>
    private sealed class Known
    {
        public ConcurrentDictionary<CodeFile, FileReading> Readings { get; } = new();

        public ConcurrentDictionary<CodeFile, bool> Depths { get; } = new();

        public Derivation? Derivation { get; set; }

        public HubPrefix? Prefix { get; set; }
    }
}
