using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Commands;
using ContainerLint.CSharp.Reading;
using ContainerLint.CSharp.Suppressions;
using ContainerLint.CSharp.Values;
using ContainerLint.Languages.CSharp;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp;

/// <summary>
/// Reads C# code: the images that are given to known APIs. In two ways with the same result where both can see: by the
/// compiler's symbols, or by the shape of the code where nothing is compiled.
/// </summary>
public static class CSharpReader
{
    /// <summary>Reads a file of a compilation; never throws, but for a cancellation.</summary>
    /// <param name="model">The file with its symbols.</param>
    /// <param name="files">The files of the compilation.</param>
    /// <param name="apis">The user's own APIs.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static CSharpDocument Read(
        SemanticModel model, CodeFiles files, ImageApis apis, CancellationToken cancellation) =>
        FindWithin(model, files, apis, cancellation).ToDocument(files.Of);

    /// <summary>Reads a file that nobody has compiled; never throws.</summary>
    /// <param name="file">The file.</param>
    /// <param name="project">The project that it belongs to.</param>
    /// <param name="apis">The user's own APIs.</param>
    public static CSharpDocument Read(CodeFile file, CodeProject project, ImageApis apis) =>
        CodeSuppressions.WithAssembly(Find(file, project, apis).ToDocument(project.FileOf), project.SuppressedRules);

    /// <summary>The expressions of a compiled file that known APIs take, in the order of the text.</summary>
    internal static IReadOnlyList<ImageSite> SitesOf(
        SemanticModel model, CodeFiles files, ImageApis apis, CancellationToken cancellation) =>
        InOrder(FindWithin(model, files, apis, cancellation));

    /// <summary>
    /// The expressions of a file that nobody has compiled that known APIs take, in the order of the text.
    /// </summary>
    internal static IReadOnlyList<ImageSite> SitesOf(CodeFile file, CodeProject project, ImageApis apis) =>
        InOrder(Find(file, project, apis));

    /// <summary>Code that is nested deeper than the compiler itself can follow is read by its shape.</summary>
    private static ReadingResult FindWithin(
        SemanticModel model, CodeFiles files, ImageApis apis, CancellationToken cancellation)
    {
        var file = files.Of(model.SyntaxTree);
        if (Nesting.IsTooDeep(file.Root))
            return Find(file, CodeProject.Of(file.Source), apis);
        try
        {
            return Find(model, files, apis, cancellation);
        }
        catch (InsufficientExecutionStackException)
        {
            return Find(file, CodeProject.Of(file.Source), apis);
        }
    }

    private static ReadingResult Find(
        SemanticModel model, CodeFiles files, ImageApis apis, CancellationToken cancellation)
    {
        var file = files.Of(model.SyntaxTree);
        var definitions = new SymbolDefinitions(model, files, cancellation);
        var imports = new Lazy<Imports>(() => files.ShapeOf(model.Compilation).ImportsOf(file));
        var types = new CommandTypes(model, name => imports.Value.HasNamespaceOrType(name));
        var own = UserSites.Find(model, files, apis, cancellation);
        return new FileReader(file, new SymbolBinder(model, file, files, cancellation), definitions, types, own)
            .Read(cancellation);
    }

    private static ReadingResult Find(CodeFile file, CodeProject project, ImageApis apis)
    {
        var definitions = new ShapeDefinitions(project);
        if (GeneratedFile.Is(file))
            return new ReadingResult(file, new ValueReader(definitions));
        var imports = new Lazy<Imports>(() => project.Shape.ImportsOf(file));
        var types = new CommandTypes(null, name => imports.Value.HasNamespaceOrType(name));
        var own = UserSites.Find(file, project, apis);
        return new FileReader(file, new ShapeBinder(file, project.Shape), definitions, types, own)
            .Read(CancellationToken.None);
    }

    private static List<ImageSite> InOrder(ReadingResult result) =>
        [.. result.Sites.OrderBy(static site => site.Expression.SpanStart)];
}
