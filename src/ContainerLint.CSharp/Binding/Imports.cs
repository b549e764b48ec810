using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>The namespaces, static types and aliases that a file imports.</summary>
internal sealed class Imports
{
    private readonly HashSet<string> namespaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> statics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);

    /// <summary>Adds namespaces that a project imports in every file.</summary>
    public void AddGlobal(IEnumerable<string> names) => namespaces.UnionWith(names);

    /// <summary>Adds other imports.</summary>
    public void AddAll(Imports others)
    {
        namespaces.UnionWith(others.namespaces);
        statics.UnionWith(others.statics);
        foreach (var alias in others.aliases)
            aliases[alias.Key] = alias.Value;
    }

    /// <summary>Adds the usings of a file and the namespaces it declares.</summary>
    public void Add(CompilationUnitSyntax root, bool onlyGlobal)
    {
        Add(root.Usings, onlyGlobal);
        if (onlyGlobal)
            return;
        foreach (var member in root.Members)
            Add(member);
    }

    /// <summary>The names of all aliases.</summary>
    public IEnumerable<string> Aliases => aliases.Keys;

    /// <summary>Whether a namespace is imported.</summary>
    public bool Has(string name) => namespaces.Contains(name);

    /// <summary>Whether a namespace, or the members of a type, are imported.</summary>
    public bool HasNamespaceOrType(string name) => namespaces.Contains(name) || statics.Contains(name);

    /// <summary>Whether a namespace or one below it is imported.</summary>
    public bool HasWithin(string root)
    {
        foreach (var name in namespaces)
        {
            if (IsWithin(name, root))
                return true;
        }

        return false;
    }

    /// <summary>The target of an alias; null if the name is not an alias.</summary>
    public string? AliasOf(string name) => aliases.TryGetValue(name, out var target) ? target : null;

    /// <summary>Whether a qualifier in code (<c>Builders</c> in <c>Builders.X</c>) means a namespace.</summary>
    public bool Means(string qualifier, string name)
    {
        if (qualifier == name || AliasOf(qualifier) == name)
            return true;
        return name.Length > qualifier.Length && name.EndsWith("." + qualifier, StringComparison.Ordinal)
            && Has(name.Substring(0, name.Length - qualifier.Length - 1));
    }

    /// <summary>Whether a namespace is another one or below it.</summary>
    public static bool IsWithin(string name, string root) =>
        name.StartsWith(root, StringComparison.Ordinal) && (name.Length == root.Length || name[root.Length] == '.');

    /// <summary>A name as dotted text, without <c>global::</c> and type arguments.</summary>
    public static string TextOf(NameSyntax name)
    {
        var parts = new Stack<string>();
        for (NameSyntax? current = name; current is not null;)
        {
            switch (current)
            {
                case QualifiedNameSyntax qualified:
                    parts.Push(qualified.Right.Identifier.ValueText);
                    current = qualified.Left;
                    break;
                case AliasQualifiedNameSyntax aliased:
                    parts.Push(aliased.Name.Identifier.ValueText);
                    current = aliased.Alias.Identifier.IsKind(SyntaxKind.GlobalKeyword) ? null : aliased.Alias;
                    break;
                default:
                    parts.Push(((SimpleNameSyntax)current).Identifier.ValueText);
                    current = null;
                    break;
            }
        }

        return string.Join(".", parts);
    }

    private void Add(MemberDeclarationSyntax member)
    {
        var open = new Stack<(MemberDeclarationSyntax Member, string Outer)>();
        open.Push((member, ""));
        while (open.Count > 0)
        {
            var (current, outer) = open.Pop();
            if (current is not BaseNamespaceDeclarationSyntax declaration)
                continue;
            var name = outer + TextOf(declaration.Name);
            for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
                namespaces.Add(name.Substring(0, end));
            Add(declaration.Usings, onlyGlobal: false);
            foreach (var inner in declaration.Members)
                open.Push((inner, name + "."));
        }
    }

    private void Add(IEnumerable<UsingDirectiveSyntax> usings, bool onlyGlobal)
    {
        foreach (var directive in usings)
        {
            if (directive.Name is not { } name)
                continue;
            if (onlyGlobal && !directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
                continue;
            var text = TextOf(name);
            if (directive.Alias is { } alias)
                aliases[alias.Name.Identifier.ValueText] = text;
            else if (directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
                AddStatic(text);
            else
                namespaces.Add(text);
        }
    }

    /// <summary><c>using static</c> also shows that the file uses the type's namespace.</summary>
    private void AddStatic(string type)
    {
        statics.Add(type);
        if (type.LastIndexOf('.') is > 0 and var dot)
            namespaces.Add(type.Substring(0, dot));
    }
}
