using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.OldCompiler;

/// <summary>
/// The assemblies of a package, loaded as a compiler does: they see it, its own dependencies and no others.
/// </summary>
internal sealed class PackageLoader(string folder) : AssemblyLoadContext("package"), IAnalyzerAssemblyLoader
{
    /// <summary>The names of what was loaded from the folder so far.</summary>
    public IEnumerable<string> Loaded => Assemblies.Select(assembly => assembly.GetName().Name!);

    /// <summary>The analyzers of all assemblies; what cannot be loaded throws.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Analyzers() => [.. Paths.SelectMany(path =>
    {
        var reference = new AnalyzerFileReference(path, this);
        reference.AnalyzerLoadFailed += (_, failure) => throw new InvalidOperationException(failure.Message);
        return reference.GetAnalyzers(LanguageNames.CSharp);
    })];

    /// <summary>One object of every type that is a <typeparamref name="T"/>.</summary>
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

    /// <summary>Those that may hold something: a library is loaded when it is needed.</summary>
    private IEnumerable<string> Paths => Directory.EnumerateFiles(folder, "ContainerLint.C*.dll")
        .Where(path => !path.EndsWith("ContainerLint.Core.dll", StringComparison.Ordinal));
}
