using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContainerLint.Tests.CSharp.Vectors;

/// <summary>
/// Compiles the code of the vectors against the running runtime, real libraries, and stubs of the other libraries.
/// </summary>
internal static class VectorCompilation
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(static () =>
    [
        .. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
            .Concat(typeof(VectorCompilation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Where(static attribute => attribute.Key == "Library")
                .SelectMany(static attribute => Directory.GetFiles(attribute.Value!, "*.dll")))
            .Where(IsManaged)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ]);

    private static readonly Lazy<SyntaxTree> Stubs = new(static () => CSharpSyntaxTree.ParseText(
        SharedFiles.Text("vectors/csharp/stubs.cs"), Options, "stubs.cs"));

    /// <summary>Compiles the code of a case; its file is the first.</summary>
    public static (CSharpCompilation Compilation, SyntaxTree Tree) Of(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Options, "case.cs");
        return (CSharpCompilation.Create("Case", [tree, Stubs.Value], References.Value), tree);
    }

    private static bool IsManaged(string path)
    {
        try
        {
            AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
