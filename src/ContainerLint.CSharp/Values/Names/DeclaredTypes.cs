using System.Collections.Concurrent;
using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values.Names;

/// <summary>
/// Looks up types of a project by name as the compiler does: in outer types, then in the namespaces from the inside
/// outwards, each with its <c>using</c> directives. An ambiguous name finds none. Thread-safe.
/// </summary>
internal sealed class DeclaredTypes
{
    private readonly CodeProject project;
    private readonly ConcurrentDictionary<string, IReadOnlyList<DeclaredType>> named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SyntaxNode, IReadOnlyList<DeclaredType>> parts = new();
    private readonly ConcurrentDictionary<SyntaxNode, IReadOnlyList<UsingDirectiveSyntax>> directives = new();
    private IReadOnlyList<UsingDirectiveSyntax>? globals;

    private DeclaredTypes(CodeProject project) => this.project = project;

    /// <summary>The types of a project.</summary>
    public static DeclaredTypes Of(CodeProject project) => project.Derived.Of(() => new DeclaredTypes(project));

    /// <summary>All types of the project with a simple name.</summary>
    public IReadOnlyList<DeclaredType> Named(string name) => named.GetOrAdd(
        name, key => [.. project.FilesDeclaring(key).SelectMany(file => DeclaredType.In(file, key))]);

    /// <summary>
    /// The declarations of the type that a name means; empty if there is none or the name is ambiguous.
    /// </summary>
    /// <param name="name">The name: simple, qualified or with an alias.</param>
    /// <param name="place">The node to look up the name from.</param>
    public IReadOnlyList<DeclaredType> Find(ExpressionSyntax name, SyntaxNode place)
    {
        var dotted = DeclaredType.Dotted(name);
        var last = dotted.Substring(dotted.LastIndexOf('.') + 1);
        var tick = last.IndexOf('`');
        var types = Named(tick < 0 ? last : last.Substring(0, tick));
        var isGlobal = name.GetFirstToken().IsKind(SyntaxKind.GlobalKeyword);
        var first = dotted.Split('.')[0];
        if (types.Count == 0 && !isGlobal && AliasOf(first, place) is null)
            return [];
        return isGlobal ? Exactly(types, dotted) : Find(dotted, first, types, place);
    }

    /// <summary>The <c>using</c> directives that apply at a node, by namespace from the inside outwards.</summary>
    public IEnumerable<(string Namespace, IReadOnlyList<UsingDirectiveSyntax> Usings)> LevelsAt(SyntaxNode place)
    {
        foreach (var node in place.AncestorsAndSelf())
        {
            if (node is BaseNamespaceDeclarationSyntax space)
            {
                var name = NamespaceOf(space);
                yield return (name, directives.GetOrAdd(space, _ => [.. space.Usings]));
                var outermost = space.Parent is BaseNamespaceDeclarationSyntax outer ? NamespaceOf(outer) : "";
                for (var dot = name.LastIndexOf('.'); dot > outermost.Length; dot = name.LastIndexOf('.', dot - 1))
                    yield return (name.Substring(0, dot), []);
            }
            else if (node is CompilationUnitSyntax unit)
            {
                yield return ("", directives.GetOrAdd(unit, _ => [.. unit.Usings, .. Globals]));
            }
        }
    }

    /// <summary>All declarations of a type.</summary>
    public IReadOnlyList<DeclaredType> PartsOf(BaseTypeDeclarationSyntax type, CodeFile file) =>
        parts.TryGetValue(type, out var known) ? known : parts.GetOrAdd(type, FindParts(type, file));

    private IReadOnlyList<DeclaredType> FindParts(BaseTypeDeclarationSyntax type, CodeFile file)
    {
        var self = new DeclaredType(type, file, DeclaredType.FullNameOf(type));
        if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
            return [self];
        var parts = Exactly(Named(type.Identifier.ValueText), self.FullName);
        return parts.Any(part => part.Node == type) ? parts : [self];
    }

    private IReadOnlyList<UsingDirectiveSyntax> Globals => globals ??=
    [
        .. project.FilesWithGlobalUsings().SelectMany(static file => file.Root.Usings)
            .Where(static one => one.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)),
    ];

    private IReadOnlyList<DeclaredType> Find(
        string dotted, string first, IReadOnlyList<DeclaredType> types, SyntaxNode place)
    {
        foreach (var outer in place.AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
        {
            var found = Exactly(types, DeclaredType.FullNameOf(outer) + "." + dotted);
            if (found.Count > 0)
                return found;
            if (DeclaredType.FullNameOf(outer) is var own && own.Substring(own.LastIndexOf('.') + 1) == first)
                return Exactly(types, own + dotted.Substring(first.Length));
        }

        foreach (var (space, usings) in LevelsAt(place))
        {
            var found = Exactly(types, space.Length == 0 ? dotted : space + "." + dotted);
            if (found.Count > 0)
                return found;
            if (usings.FirstOrDefault(one => one.Alias?.Name.Identifier.ValueText == first) is { } alias)
                return Aliased(alias, dotted.Substring(first.Length));
            found = Imported(types, dotted, usings);
            if (found.Count > 0)
                return found.All(one => one.FullName == found[0].FullName) ? found : [];
        }

        return [];
    }

    private static IReadOnlyList<DeclaredType> Imported(
        IReadOnlyList<DeclaredType> types, string dotted, IReadOnlyList<UsingDirectiveSyntax> usings)
    {
        var spaces = usings
            .Where(static one => one.Alias is null && one.StaticKeyword.IsKind(SyntaxKind.None) && one.Name is not null)
            .Select(static one => DeclaredType.Dotted(one.Name!));
        var wanted = new HashSet<string>(spaces.Select(one => one + "." + dotted), StringComparer.Ordinal);
        return [.. types.Where(type => wanted.Contains(type.FullName))];
    }

    private IReadOnlyList<DeclaredType> Aliased(UsingDirectiveSyntax alias, string rest)
    {
        if (alias.Name is not { } target)
            return [];
        var full = DeclaredType.Dotted(target) + rest;
        var last = full.Substring(full.LastIndexOf('.') + 1);
        return Exactly(Named(last), full);
    }

    private UsingDirectiveSyntax? AliasOf(string name, SyntaxNode place) =>
        LevelsAt(place).SelectMany(static level => level.Usings)
            .FirstOrDefault(one => one.Alias?.Name.Identifier.ValueText == name);

    private static IReadOnlyList<DeclaredType> Exactly(IReadOnlyList<DeclaredType> types, string fullName) =>
        [.. types.Where(type => type.FullName == fullName)];

    private static string NamespaceOf(BaseNamespaceDeclarationSyntax space)
    {
        var name = DeclaredType.Dotted(space.Name);
        return space.Parent is BaseNamespaceDeclarationSyntax outer ? NamespaceOf(outer) + "." + name : name;
    }
}
