using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Deriving;
using ContainerLint.CSharp.Reading;
using ContainerLint.CSharp.Suppressions;
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

    /// <summary>
    /// Reads what a file contains by itself, so that several files can be read in parallel;
    /// <see cref="HelpersOf(CodeProject)"/> and, without configured APIs, reading with the project then find it ready.
    /// </summary>
    public static void Prepare(CodeFile file, CodeProject project) =>
        ShapeProject.Of(project, CodeText.MayNameImages).ReadingOf(file);

    /// <summary>
    /// The names by which code uses the project's own helpers that pass images on: files with such a name are worth
    /// reading, too.
    /// </summary>
    public static HelperNames HelpersOf(CodeProject project) =>
        ShapeProject.Of(project, CodeText.MayNameImages).Derivation.Helpers;

    /// <summary>The same of a compilation.</summary>
    public static HelperNames HelpersOf(CodeFiles files, Compilation compilation, CancellationToken cancellation) =>
        SymbolProject.Of(files, compilation, CodeText.MayNameImages).With(cancellation).Derivation.Helpers;

    /// <summary>The expressions that a compiled file passes to known APIs, in source order.</summary>
    internal static IReadOnlyList<ImageSite> SitesOf(
        SemanticModel model, CodeFiles files, ImageApis apis, CancellationToken cancellation) =>
        InOrder(FindWithin(model, files, apis, cancellation));

    /// <summary>The expressions that a file passes to known APIs by its shape, in source order.</summary>
    internal static IReadOnlyList<ImageSite> SitesOf(CodeFile file, CodeProject project, ImageApis apis) =>
        InOrder(Find(file, project, apis));

    private static ReadingResult FindWithin(
        SemanticModel model, CodeFiles files, ImageApis apis, CancellationToken cancellation)
    {
        var file = files.Of(model.SyntaxTree);
        var project = SymbolProject.Of(files, model.Compilation, CodeText.MayNameImages).With(cancellation);
        var own = apis.IsEmpty ? project.ReadingOf(file) : project.Read(file, apis, cancellation);
        return With(own.Result, file, project, project.Derivation);
    }

    private static ReadingResult Find(CodeFile file, CodeProject code, ImageApis apis)
    {
        var project = ShapeProject.Of(code, CodeText.MayNameImages);
        var own = apis.IsEmpty ? project.ReadingOf(file) : project.Read(file, apis);
        return With(own.Result, file, project, project.Derivation);
    }

    /// <summary>Adds what the file passes to the project's own helpers.</summary>
    private static ReadingResult With(
        ReadingResult own, CodeFile file, DerivingProject project, Derivation derivation) =>
        derivation.EntriesOf(file).Count == 0 || GeneratedFiles.Is(file)
            ? own
            : new Contexts(project, derivation, project.NewDefinitions()).AddTo(own, file);

    private static List<ImageSite> InOrder(ReadingResult result) =>
        [.. result.Sites.OrderBy(static site => site.Expression.SpanStart)];
}
