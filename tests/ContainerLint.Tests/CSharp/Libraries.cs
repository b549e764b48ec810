using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContainerLint.Tests.CSharp;

/// <summary>
/// References for code in tests: the running runtime, and the libraries of <c>tests/data/libraries</c>.
/// </summary>
internal static class Libraries
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> ReadRuntime = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))]);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Compiled = new(() =>
        [.. Directory.GetFiles(Path.Combine(SharedFiles.Repository, "tests", "data", "libraries"), "*.cs")
            .Order(StringComparer.Ordinal)
            .Select(Compile)]);

    /// <summary>Only the runtime.</summary>
    public static IReadOnlyList<MetadataReference> Runtime => ReadRuntime.Value;

    /// <summary>Only the libraries.</summary>
    public static IReadOnlyList<MetadataReference> All => Compiled.Value;

    /// <summary>Compiles files, which may have errors, against the runtime and the libraries.</summary>
    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Code",
        trees,
        [.. Runtime, .. All],
        new CSharpCompilationOptions(
            OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    private static MetadataReference Compile(string path)
    {
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path)],
            Runtime,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, $"{path}: {result.Diagnostics.FirstOrDefault()}");
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }
}
