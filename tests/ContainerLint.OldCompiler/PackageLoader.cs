using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.OldCompiler;

/// <summary>
/// Loads the assemblies of a package like a compiler: they see the compiler, its dependencies, and nothing else.
/// </summary>
internal sealed class PackageLoader(string folder) : AssemblyLoadContext("package"), IAnalyzerAssemblyLoader
{
    /// <summary>The names of the assemblies loaded from the folder so far.</summary>
    public IEnumerable<string> Loaded => Assemblies.Select(assembly => assembly.GetName().Name!);

    /// <summary>The analyzers in all assemblies; throws if one cannot be loaded.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Analyzers() => [.. Paths.SelectMany(path =>
    {
        var reference = new AnalyzerFileReference(path, this);
        reference.AnalyzerLoadFailed += (_, failure) => throw new InvalidOperationException(failure.Message);
        return reference.GetAnalyzers(LanguageNames.CSharp);
    })];

    /// <summary>An instance of every type that is a <typeparamref name="T"/>.</summary>
    public IEnumerable<T> Instances<T>() => Paths
        .SelectMany(path => LoadFromPath(path).GetTypes())
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)))
        .Select(type => (T)Activator.CreateInstance(type)!);

    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    /// <summary>The assemblies with analyzers and fixes; all others are loaded when needed.</summary>
    private IEnumerable<string> Paths =>
        [Path.Combine(folder, "ContainerLint.Analyzers.dll"), Path.Combine(folder, "ContainerLint.CodeFixes.dll")];
}
