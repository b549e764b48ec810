using System.Reflection;
using System.Runtime.Loader;

namespace ContainerLint.Benchmarks;

/// <summary>
/// Runs code of this assembly with the compiler of the SDK instead of the one from NuGet: it is compiled ahead of time,
/// so what is measured cold is not its just-in-time compilation.
/// </summary>
internal sealed class SdkCompiler : AssemblyLoadContext
{
    private static readonly string Own = Path.GetDirectoryName(typeof(SdkCompiler).Assembly.Location)!;

    private readonly string folder = Find();

    private SdkCompiler()
        : base("compiler")
    {
    }

    /// <summary>Calls <see cref="CompilerCost.Once"/>.</summary>
    public static Task<int> Once(int files, string analyzer, int images)
    {
        var type = new SdkCompiler().LoadFromAssemblyPath(typeof(SdkCompiler).Assembly.Location)
            .GetType(typeof(CompilerCost).FullName!)!;
        return (Task<int>)type.GetMethod(nameof(CompilerCost.Once))!.Invoke(null, [files, analyzer, images])!;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = assemblyName.Name + ".dll";
        var path = file.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            ? Path.Combine(folder, file)
            : Path.Combine(Own, file);
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private static string Find()
    {
        var shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return Directory.EnumerateDirectories(Path.GetFullPath("../../../sdk", shared))
            .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore")).Where(Directory.Exists)
            .OrderByDescending(path => path, StringComparer.Ordinal).First();
    }
}
