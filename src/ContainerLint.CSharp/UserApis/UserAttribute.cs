using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.UserApis;

/// <summary>
/// The standard attribute <c>[StringSyntax("ContainerImage")]</c>, which declares that a parameter, property or field
/// takes image references.
/// </summary>
internal static class UserAttribute
{
    /// <summary>The name of the syntax.</summary>
    public const string Syntax = "ContainerImage";

    /// <summary>The attribute's name.</summary>
    public const string Name = "StringSyntaxAttribute";

    private const string ShortName = "StringSyntax";

    /// <summary>The attribute's namespace.</summary>
    public const string Namespace = "System.Diagnostics.CodeAnalysis";

    /// <summary>Whether code may use the attribute: false only if it certainly does not.</summary>
    public static bool MayBeIn(string text) =>
        text.IndexOf(Syntax, StringComparison.Ordinal) >= 0 && text.IndexOf(ShortName, StringComparison.Ordinal) >= 0;

    /// <summary>Whether a symbol has the attribute.</summary>
    public static bool IsOn(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: Name } type && attribute.ConstructorArguments.Length > 0
                && attribute.ConstructorArguments[0].Value is Syntax
                && type.ContainingNamespace?.ToDisplayString() == Namespace)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether attribute lists contain the attribute, judged by syntax.</summary>
    /// <param name="lists">The attribute lists.</param>
    /// <param name="target">The target of the list to look in, such as <c>property</c>; null for none.</param>
    public static bool IsIn(SyntaxList<AttributeListSyntax> lists, string? target = null)
    {
        foreach (var list in lists)
        {
            if (list.Target?.Identifier.ValueText == target && list.Attributes.Any(Is))
                return true;
        }

        return false;
    }

    /// <summary>The declarations of a file that have the attribute.</summary>
    public static IEnumerable<UserDeclaration> DeclaredIn(CodeFile file)
    {
        if (!MayBeIn(file.Source.Text))
            return [];
        return file.Root.DescendantNodes().SelectMany(node => DeclaredBy(node, file));
    }

    private static IEnumerable<UserDeclaration> DeclaredBy(SyntaxNode node, CodeFile file)
    {
        switch (node)
        {
            case ParameterSyntax { AttributeLists.Count: > 0 } parameter:
                if (IsIn(parameter.AttributeLists) || IsIn(parameter.AttributeLists, "param"))
                    yield return new UserDeclaration(parameter.Parent?.Parent ?? parameter, file, parameter);
                if (IsIn(parameter.AttributeLists, "property"))
                    yield return new UserDeclaration(parameter, file, null);
                break;
            case PropertyDeclarationSyntax { AttributeLists.Count: > 0 } property
                when IsIn(property.AttributeLists) || IsIn(property.AttributeLists, "property"):
                yield return new UserDeclaration(property, file, null);
                break;
            case FieldDeclarationSyntax { AttributeLists.Count: > 0 } field
                when IsIn(field.AttributeLists) || IsIn(field.AttributeLists, "field"):
                foreach (var variable in field.Declaration.Variables)
                    yield return new UserDeclaration(variable, file, null);
                break;
        }
    }

    private static bool Is(AttributeSyntax attribute)
    {
        var name = Calls.NameOf(attribute.Name);
        if (name is not (Name or ShortName) || attribute.ArgumentList?.Arguments is not [var syntax, ..])
            return false;
        return syntax.Expression switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText == Syntax,
            IdentifierNameSyntax constant => constant.Identifier.ValueText == Syntax,
            MemberAccessExpressionSyntax constant => constant.Name.Identifier.ValueText == Syntax,
            _ => false,
        };
    }
}
