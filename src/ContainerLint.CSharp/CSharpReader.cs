using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Reading;
using ContainerLint.Documents;
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
    public static SourceDocument Read(
        SemanticModel model, CodeFiles files, ImageApis apis, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _ = apis;
        return Document(files.Of(model.SyntaxTree));
    }

    /// <summary>Reads a file that nobody has compiled; never throws.</summary>
    /// <param name="file">The file.</param>
    /// <param name="project">The project that it belongs to.</param>
    /// <param name="apis">The user's own APIs.</param>
    public static SourceDocument Read(CodeFile file, CodeProject project, ImageApis apis)
    {
        _ = (project, apis);
        return Document(file);
    }

    /// <summary>The expressions of a compiled file that known APIs take, in the order of the text.</summary>
    internal static IReadOnlyList<ImageSite> SitesOf(
        SemanticModel model, CodeFiles files, ImageApis apis, CancellationToken cancellation)
    {
        _ = (model, files, apis, cancellation);
        return [];
    }

    /// <summary>The expressions of a file that nobody has compiled that known APIs take, in the order of the text.</summary>
    internal static IReadOnlyList<ImageSite> SitesOf(CodeFile file, CodeProject project, ImageApis apis)
    {
        _ = (file, project, apis);
        return [];
    }

    private static SourceDocument Document(CodeFile file) => new()
    {
        Source = file.Source,
        Language = Language.CSharp,
        Syntax = CSharpSyntax.Empty,
    };
}
