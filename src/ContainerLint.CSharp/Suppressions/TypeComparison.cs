using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Suppressions;

/// <summary>
/// Compares the types that a target names in full with those of a declaration, which are written as its file imports
/// them.
/// </summary>
/// <param name="declaration">The declaration.</param>
/// <param name="typesNamed">The full names of the project's own types with a simple name.</param>
internal sealed class TypeComparison(Declaration declaration, Func<string, IReadOnlyCollection<string>> typesNamed)
{
    /// <summary>Whether the parameters are those of the target.</summary>
    public bool HasParameters(IReadOnlyList<TargetType> target)
    {
        if (target.Count != declaration.Parameters.Count)
            return false;
        for (var i = 0; i < target.Count; i++)
        {
            var (type, isReference) = declaration.Parameters[i];
            var suffix = target[i].Suffix;
            if (isReference != suffix.EndsWith("&", StringComparison.Ordinal))
                return false;
            suffix = isReference ? suffix.Substring(0, suffix.Length - 1) : suffix;
            if (type is not null && !Is(target[i], suffix, type))
                return false;
        }

        return true;
    }

    /// <summary>Whether the declaration returns a type.</summary>
    public bool Returns(TargetType target) =>
        declaration.Returned is { } type ? Is(target, target.Suffix, type) : target.Name == "System.Void";

    /// <summary>Whether it implements an interface explicitly.</summary>
    public bool Implements(string target) => declaration.Interface is { } written
        && (IsMeant(target, Plain(written)) || (target == Plain(written) && typesNamed(target).Count == 0));

    private bool Is(TargetType target, string suffix, TypeSyntax type) => type switch
    {
        RefTypeSyntax reference => TryStrip(ref suffix, "&") && Is(target, suffix, reference.Type),
        PointerTypeSyntax pointer => TryStrip(ref suffix, "*") && Is(target, suffix, pointer.ElementType),
        // The first rank is that of the outermost array, which metadata writes last.
        ArrayTypeSyntax array =>
            array.RankSpecifiers.All(rank => TryStrip(ref suffix, "[" + new string(',', rank.Rank - 1) + "]"))
            && Is(target, suffix, array.ElementType),
        NullableTypeSyntax nullable => IsNullable(target, suffix, nullable.ElementType),
        FunctionPointerTypeSyntax => true,
        _ when suffix.Length > 0 => false,
        TupleTypeSyntax tuple => target.Name == "System.ValueTuple"
            && Are(target.Arguments, [.. tuple.Elements.Select(static element => element.Type)]),
        PredefinedTypeSyntax predefined =>
            target is { Arguments.Count: 0 } && target.Name == KeywordTypes.NameOf(predefined.Keyword.ValueText),
        NameSyntax name => IsNamed(target, name),
        _ => true,
    };

    private static bool TryStrip(ref string suffix, string end)
    {
        if (!suffix.EndsWith(end, StringComparison.Ordinal))
            return false;
        suffix = suffix.Substring(0, suffix.Length - end.Length);
        return true;
    }

    /// <summary>A <c>T?</c>, which is another type only if <c>T</c> is a value type.</summary>
    private bool IsNullable(TargetType target, string suffix, TypeSyntax type)
    {
        var isReference = type is ArrayTypeSyntax or PredefinedTypeSyntax { Keyword.ValueText: "string" or "object" };
        var isValue = !isReference && type is PredefinedTypeSyntax or TupleTypeSyntax;
        return (!isValue && Is(target, suffix, type))
            || (!isReference && suffix.Length == 0 && target is { Name: "System.Nullable", Arguments: [var value] }
                && Is(value, value.Suffix, type));
    }

    private bool IsNamed(TargetType target, NameSyntax name)
    {
        if (name is IdentifierNameSyntax { Identifier.ValueText: var simple })
        {
            if (TypeParameter(simple) is { } parameter)
                return target.Name == parameter && target.Arguments.Count == 0;
            if (KeywordTypes.NameOfContextual(simple) is { } known && typesNamed(simple).Count == 0)
                return target.Name == known;
        }

        return Are(target.Arguments, ArgumentsOf(name)) && IsMeant(target.Name, Plain(name));
    }

    private bool Are(IReadOnlyList<TargetType> targets, List<TypeSyntax> types) =>
        targets.Count == types.Count && !targets.Where((one, i) => !Is(one, one.Suffix, types[i])).Any();

    private static List<TypeSyntax> ArgumentsOf(NameSyntax name) =>
    [
        .. name.DescendantNodesAndSelf(static node => node is QualifiedNameSyntax or AliasQualifiedNameSyntax)
            .OfType<GenericNameSyntax>().SelectMany(static generic => generic.TypeArgumentList.Arguments),
    ];

    /// <summary>A dotted name without type arguments.</summary>
    private static string Plain(NameSyntax name) => WithoutArity(DeclaredType.Dotted(name));

    /// <summary>A full name without the numbers of type parameters.</summary>
    public static string WithoutArity(string name)
    {
        if (name.IndexOf('`') < 0)
            return name;
        return string.Join(".", name.Split('.').Select(static part => part.Split('`')[0]));
    }

    /// <summary>How metadata names a type parameter; null if the name is none.</summary>
    private string? TypeParameter(string name)
    {
        if (declaration.Node is MethodDeclarationSyntax { TypeParameterList.Parameters: var own }
            && own.IndexOf(parameter => parameter.Identifier.ValueText == name) is >= 0 and var index)
        {
            return "``" + index;
        }

        List<string> outer =
        [
            .. declaration.Node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Reverse()
                .SelectMany(static type => type.TypeParameterList?.Parameters ?? default)
                .Select(static parameter => parameter.Identifier.ValueText),
        ];
        return outer.LastIndexOf(name) is >= 0 and var found ? "`" + found : null;
    }

    /// <summary>
    /// Whether a name in the code may mean a type: the project's own type that is nearest, or else one that the file
    /// imports.
    /// </summary>
    private bool IsMeant(string target, string written)
    {
        var own = typesNamed(written.Substring(written.LastIndexOf('.') + 1));
        for (var space = WithoutArity(declaration.Container); own.Count > 0;)
        {
            var full = space.Length == 0 ? written : space + "." + written;
            if (own.Contains(full))
                return target == full;
            if (space.Length == 0)
                break;
            space = space.LastIndexOf('.') is > 0 and var dot ? space.Substring(0, dot) : "";
        }

        return target.EndsWith("." + written, StringComparison.Ordinal)
            || (target == written && written.IndexOf('.') > 0);
    }
}
