using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Reading;
using ContainerLint.CSharp.Suppressions;
using ContainerLint.CSharp.UserApis;
using ContainerLint.CSharp.Values;
using ContainerLint.Languages.CSharp;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp;

/// <summary>
/// Reads the images that C# code passes to known APIs. Compiled code is read by its symbols, other code by its shape:
/// names, usings and syntax. Where both are possible they find the same.
/// </summary>
public static class CSharpReader
{
    /// <summary>Reads a file of a compilation; throws only if cancelled.</summary>
    /// <param name="model">The semantic model of the file.</param>
    /// <param name="files">The files of the compilation.</param>
    /// <param name="apis">The APIs that the user configured.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public static CSharpDocument Read(
        SemanticModel model, CodeFiles files, ImageApis apis, CancellationToken cancellation) =>
        FindWithin(model, files, apis, cancellation).ToDocument(files.Of);

    /// <summary>Reads a file by its shape; never throws.</summary>
    /// <param name="file">The file.</param>
    /// <param name="project">The project that the file belongs to.</param>
    /// <param name="apis">The APIs that the user configured.</param>
    public static CSharpDocument Read(CodeFile file, CodeProject project, ImageApis apis) =>
        AssemblySuppressions.Of(project).AddTo(Find(file, project, apis).ToDocument(project.FileOf));

    /// <summary>The expressions that a compiled file passes to known APIs, in source order.</summary>
    internal static IReadOnlyList<ImageSite> SitesOf(
        SemanticModel model, CodeFiles files, ImageApis apis, CancellationToken cancellation) =>
        InOrder(FindWithin(model, files, apis, cancellation));

    /// <summary>The expressions that a file passes to known APIs by its shape, in source order.</summary>
    internal static IReadOnlyList<ImageSite> SitesOf(CodeFile file, CodeProject project, ImageApis apis) =>
        InOrder(Find(file, project, apis));

    /// <summary>Code nested too deeply for the compiler to bind is read by its shape.</summary>
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
        var imports = new Lazy<Imports>(() => ProjectShape.Of(files, model.Compilation).ImportsOf(file));
        var types = new TypeBinder(model, name => imports.Value.HasNamespaceOrType(name));
        var own = UserSites.Find(model, files, apis, cancellation);
        return new FileReader(file, new SymbolBinder(model, file, files, cancellation), definitions, types, own)
            .Read(cancellation);
    }

    private static ReadingResult Find(CodeFile file, CodeProject project, ImageApis apis)
    {
        var definitions = new ShapeDefinitions(project);
        if (GeneratedFiles.Is(file))
            return new ReadingResult(file, new ValueReader(definitions));
        var shape = ProjectShape.Of(project);
        var imports = new Lazy<Imports>(() => shape.ImportsOf(file));
        var types = new TypeBinder(null, name => imports.Value.HasNamespaceOrType(name));
        var own = UserSites.Find(file, project, apis);
        return new FileReader(file, new ShapeBinder(file, shape), definitions, types, own)
            .Read(CancellationToken.None);
    }

    private static List<ImageSite> InOrder(ReadingResult result) =>
        [.. result.Sites.OrderBy(static site => site.Expression.SpanStart)];
}
