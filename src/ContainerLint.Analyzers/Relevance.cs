using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.UserApis;
using ContainerLint.Languages.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.Analyzers;

/// <summary>
/// Decides whether a compilation may name images at all. Runs once before any code is analysed, and has to be cheap if
/// the answer is no.
/// </summary>
internal static class Relevance
{
    /// <summary>The root namespaces of the known libraries.</summary>
    public static readonly IReadOnlyList<string> Namespaces =
    [
        "Amazon.CDK", "Aspire.Hosting", "Azure.Compute.Batch", "Azure.Provisioning", "Azure.ResourceManager",
        "Cake.Docker", "CliWrap", "Dagger", "Docker.DotNet", "DotNet.Testcontainers", "Ductus.FluentDocker",
        "FluentDocker", "Microcks.Testcontainers", "Microsoft.Azure.Batch", "Microsoft.Azure.Management",
        "Nuke.Common.Tools.Docker", "Pulumi", "SimpleExec", "Squadron", "TestEnvironment.Docker", "Testcontainers",
        "k8s",
    ];

    /// <summary>
    /// What is in all words by which a user declares image references, the argument of an attribute or a comment.
    /// </summary>
    private const string InDeclarations = "ontainer";

    private static readonly string[] Declarations = ["ContainerImage", "container-image"];

    private static readonly string[] Programs = ["docker", "podman", "nerdctl"];

    /// <summary>
    /// Whether the compilation references a known library, the user configured APIs, a file imports a known library
    /// that is not restored, declares image references or starts container programs, or a library declares image
    /// parameters.
    /// </summary>
    public static bool MayNameImages(
        Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var libraries = LibrariesOf(compilation);
        if (DeclaresNamespace(compilation, cancellation) || libraries.Exists(one => IsKnown(compilation, one)))
            return true;
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (options.GetOptions(tree).TryGetValue(ImageApisOption.Key, out _) || IsRelevant(tree, cancellation))
                return true;
        }

        return libraries.Count > 0 && DeclareNames(compilation, cancellation);
    }

    /// <summary>The references that are not parts of .NET, which need not be opened.</summary>
    private static List<MetadataReference> LibrariesOf(Compilation compilation)
    {
        var libraries = new List<MetadataReference>();
        foreach (var reference in compilation.ExternalReferences)
        {
            if (!(reference is PortableExecutableReference { FilePath: var path } && FrameworkFile.Is(path)))
                libraries.Add(reference);
        }

        return libraries;
    }

    /// <summary>
    /// Whether the code itself declares a namespace of a library. Asks for names before symbols: the first question
    /// about a symbol makes the compiler open all references.
    /// </summary>
    private static bool DeclaresNamespace(Compilation compilation, CancellationToken cancellation) =>
        compilation.ContainsSymbolsWithName(IsLastPart, SymbolFilter.Namespace, cancellation)
        && HasAny(compilation.SourceModule.GlobalNamespace);

    private static bool IsLastPart(string name)
    {
        foreach (var space in Namespaces)
        {
            if (space.EndsWith(name, StringComparison.Ordinal)
                && (space.Length == name.Length || space[space.Length - name.Length - 1] == '.'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a reference is a known library. Each is asked by itself, as merging the namespaces of all is expensive.
    /// </summary>
    private static bool IsKnown(Compilation compilation, MetadataReference reference) =>
        compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly
        && HasAny(assembly.GlobalNamespace);

    /// <summary>In a method of its own, because it loads an assembly.</summary>
    private static bool DeclareNames(Compilation compilation, CancellationToken cancellation) =>
        UserNames.AreInLibraries(compilation, cancellation);

    private static bool HasAny(INamespaceSymbol root)
    {
        foreach (var name in Namespaces)
        {
            if (Has(root, name))
                return true;
        }

        return false;
    }

    private static bool Has(INamespaceSymbol root, string name)
    {
        var current = root;
        foreach (var part in name.Split('.'))
        {
            if (NamespaceIn(current, part) is not { } next)
                return false;
            current = next;
        }

        return true;
    }

    private static INamespaceSymbol? NamespaceIn(INamespaceSymbol parent, string name)
    {
        foreach (var member in parent.GetMembers(name))
        {
            if (member is INamespaceSymbol found)
                return found;
        }

        return null;
    }

    private static bool IsRelevant(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        return (Contains(text, InDeclarations) && ContainsAny(text, Declarations))
            || (Contains(text, "Process") && ContainsAny(text, Programs))
            || tree.GetRoot(cancellation) is CompilationUnitSyntax { Usings: var usings } && usings.Any(IsOfLibrary);
    }

    private static bool IsOfLibrary(UsingDirectiveSyntax directive)
    {
        if (directive.Name?.ToString() is not { } name)
            return false;
        foreach (var space in Namespaces)
        {
            if (name.StartsWith(space, StringComparison.Ordinal)
                && (name.Length == space.Length || name[space.Length] == '.'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsAny(string text, string[] words) => Array.Exists(words, word => Contains(text, word));

    private static bool Contains(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;
}
