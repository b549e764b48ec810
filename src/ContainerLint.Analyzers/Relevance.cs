using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.UserApis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.Analyzers;

/// <summary>
/// Whether a compilation has anything to do with images at all. Asked once, before any code is looked at: it must cost
/// next to nothing where the answer is no.
/// </summary>
internal static class Relevance
{
    /// <summary>The namespaces, with all below them, of the libraries that are known.</summary>
    public static readonly IReadOnlyList<string> Namespaces =
    [
        "Amazon.CDK", "Aspire.Hosting", "Azure.Compute.Batch", "Azure.Provisioning", "Azure.ResourceManager",
        "Cake.Docker", "CliWrap", "Dagger", "Docker.DotNet", "DotNet.Testcontainers", "Ductus.FluentDocker",
        "FluentDocker", "Microcks.Testcontainers", "Microsoft.Azure.Batch", "Microsoft.Azure.Management",
        "Nuke.Common.Tools.Docker", "Pulumi", "SimpleExec", "Squadron", "TestEnvironment.Docker", "Testcontainers",
        "k8s",
    ];

    /// <summary>What makes a string an image reference by itself: an attribute's argument, or a comment.</summary>
    private static readonly string[] Declarations = ["ContainerImage", "container-image"];

    private static readonly string[] Programs = ["docker", "podman", "nerdctl"];

    /// <summary>
    /// Whether a known library is there, the user names APIs, a file asks for it (by a using of a library that is not
    /// restored, by a declaration, by a program that it starts), or a library declares what takes images.
    /// </summary>
    public static bool MayNameImages(
        Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        foreach (var name in Namespaces)
        {
            if (Has(compilation.GlobalNamespace, name))
                return true;
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            if (options.GetOptions(tree).TryGetValue(ImageApisOption.Value.Key, out _) || Asks(tree, cancellation))
                return true;
        }

        return UserNames.AreInLibraries(compilation, cancellation);
    }

    private static bool Has(INamespaceSymbol root, string name)
    {
        var current = root;
        foreach (var part in name.Split('.'))
        {
            if (current.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault() is not { } next)
                return false;
            current = next;
        }

        return true;
    }

    private static bool Asks(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        return ContainsAny(text, Declarations)
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
