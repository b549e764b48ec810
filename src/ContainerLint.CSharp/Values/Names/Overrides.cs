using System.Collections.Concurrent;
using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values.Names;

/// <summary>
/// Finds the properties and methods that override or implement one. The files of a project are searched once per name.
/// Thread-safe.
/// </summary>
internal sealed class Overrides
{
    private const int MostCompared = 1_000;

    private readonly Func<string, IEnumerable<CodeFile>> filesWith;
    private readonly ConcurrentDictionary<string, IReadOnlyList<DeclaredNode>> named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SyntaxNode, IReadOnlyList<DeclaredNode>> found = new();

    private Overrides(Func<string, IEnumerable<CodeFile>> filesWith) => this.filesWith = filesWith;

    /// <summary>Those of a project that is not compiled.</summary>
    public static Overrides Of(CodeProject project) => project.Derived.Of(() => new Overrides(project.FilesWith));

    /// <summary>Those of a compilation.</summary>
    public static Overrides Of(CodeFiles files, Compilation compilation) => files.Derived.Of(() => new Overrides(
        word => compilation.SyntaxTrees.Select(files.Of)
            .Where(file => file.Source.Text.IndexOf(word, StringComparison.Ordinal) >= 0)));

    /// <summary>The members that override or implement one; none if no other member can.</summary>
    /// <param name="declaration">The member.</param>
    /// <param name="isOverride">Whether a member of the same name, the first argument, does so.</param>
    public IEnumerable<DeclaredNode> Of(DeclaredNode declaration, Func<DeclaredNode, DeclaredNode, bool> isOverride) =>
        declaration.Node is MemberDeclarationSyntax member && NameOf(member) is { } name && MayBeOverridden(member)
            ? found.GetOrAdd(member, _ => [.. Named(name, member).Where(one => isOverride(one, declaration))])
            : [];

    /// <summary>The members that may override one, for each of which a comparison may cost much.</summary>
    private IEnumerable<DeclaredNode> Named(string name, MemberDeclarationSyntax member) => named.GetOrAdd(name, Find)
        .Where(one => one.Node != member && AreAlike((MemberDeclarationSyntax)one.Node, member)).Take(MostCompared);

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        _ => null,
    };

    private static bool MayBeOverridden(MemberDeclarationSyntax member) =>
        member.Parent is InterfaceDeclarationSyntax
        || member.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.AbstractKeyword
            or SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword);

    private static bool AreAlike(MemberDeclarationSyntax one, MemberDeclarationSyntax other) =>
        one is MethodDeclarationSyntax method
            ? other is MethodDeclarationSyntax same
                && method.ParameterList.Parameters.Count == same.ParameterList.Parameters.Count
            : other is PropertyDeclarationSyntax;

    private IReadOnlyList<DeclaredNode> Find(string name) =>
    [
        .. filesWith(name).SelectMany(file => file.Root
            .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax
                or TypeDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => NameOf(member) == name)
            .Select(member => new DeclaredNode(member, file))),
    ];
}
