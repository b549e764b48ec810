using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values.Names;

/// <summary>
/// Finds the value that a declaration fixes: constants, variables that are never assigned again, properties that always
/// return the same, defaults of parameters. Goes by syntax alone, so that both kinds of definitions find the same.
/// </summary>
/// <param name="partsOf">All declarations of a type, which may be partial.</param>
internal sealed class DeclaredValues(Func<TypeDeclarationSyntax, CodeFile, IEnumerable<SyntaxNode>> partsOf)
{
    private readonly Dictionary<SyntaxNode, AssignedNames> assigned = [];

    /// <summary>The value of a declaration; null if it is not fixed.</summary>
    public Definition? Of(SyntaxNode declaration, CodeFile file) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } variable when IsFixed(variable, file) =>
            Definition.Of(value, file),
        ParameterSyntax { Default.Value: var value } parameter when IsGiven(value) && IsFixed(parameter) =>
            Definition.Of(value, file),
        PropertyDeclarationSyntax property when ValueOf(property, file) is { } value => Definition.Of(value, file),
        EnumMemberDeclarationSyntax { Parent: EnumDeclarationSyntax type } member
            when type.Members.All(static other => other.EqualsValue is null) =>
            Definition.Of(member.Identifier.ValueText),
        SingleVariableDesignationSyntax variable when Tuples.ElementOf(variable) is { } element
            && !AssignedIn(ScopeOf(variable)).HasVariable(variable.Identifier.ValueText) =>
            Definition.Of(element, file),
        ForEachStatementSyntax loop => Definition.OfElements(loop.Expression, file),
        _ => null,
    };

    private bool IsFixed(VariableDeclaratorSyntax variable, CodeFile file)
    {
        var name = variable.Identifier.ValueText;
        switch (variable.Parent?.Parent)
        {
            case LocalDeclarationStatementSyntax { IsConst: true }:
                return true;
            case LocalDeclarationStatementSyntax or ForStatementSyntax or UsingStatementSyntax:
                return variable.Initializer!.Value is not RefExpressionSyntax
                    && !AssignedIn(ScopeOf(variable)).HasVariable(name);
            case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword):
                return true;
            case FieldDeclarationSyntax { Parent: TypeDeclarationSyntax type } field:
                return field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)
                    ? !IsSetByConstructors(name, type, file)
                    : IsPrivate(field.Modifiers) && !IsSetAnywhere(name, type, file);
            default:
                return false;
        }
    }

    /// <summary>Whether a default is more than a placeholder such as <c>null</c> that callers replace.</summary>
    public static bool IsGiven(ExpressionSyntax value)
    {
        while (value is PostfixUnaryExpressionSyntax sure)
            value = sure.Operand;
        return value is not DefaultExpressionSyntax && !(value is LiteralExpressionSyntax literal
            && (literal.Token.ValueText.Length == 0
                || literal.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression));
    }

    /// <summary>
    /// Whether a parameter is never assigned. Parameters of records are properties that any code may set.
    /// </summary>
    private bool IsFixed(ParameterSyntax parameter) =>
        parameter.Parent?.Parent is { } owner and not RecordDeclarationSyntax
        && !AssignedIn(owner).HasVariable(parameter.Identifier.ValueText);

    private ExpressionSyntax? ValueOf(PropertyDeclarationSyntax property, CodeFile file)
    {
        foreach (var modifier in property.Modifiers)
        {
            if (modifier.Kind() is SyntaxKind.VirtualKeyword or SyntaxKind.AbstractKeyword
                or SyntaxKind.OverrideKeyword)
                return null;
        }

        if (property.Parent is InterfaceDeclarationSyntax && !property.Modifiers.Any(SyntaxKind.StaticKeyword))
            return null;
        if (property.ExpressionBody is { } body)
            return body.Expression;
        if (property.AccessorList?.Accessors is not [{ RawKind: (int)SyntaxKind.GetAccessorDeclaration } getter])
            return null;
        if (getter.ExpressionBody is { } short_)
            return short_.Expression;
        if (getter.Body is { } block)
            return block.Statements is [ReturnStatementSyntax { Expression: { } returned }] ? returned : null;
        return property is { Initializer.Value: { } value, Parent: TypeDeclarationSyntax type }
            && !IsSetByConstructors(property.Identifier.ValueText, type, file) ? value : null;
    }

    private static bool IsPrivate(SyntaxTokenList modifiers) =>
        !modifiers.Any(SyntaxKind.PublicKeyword) && !modifiers.Any(SyntaxKind.ProtectedKeyword)
        && !modifiers.Any(SyntaxKind.InternalKeyword);

    private bool IsSetAnywhere(string name, TypeDeclarationSyntax type, CodeFile file) =>
        partsOf(type, file).Any(part => AssignedIn(part).HasMember(name));

    private bool IsSetByConstructors(string name, TypeDeclarationSyntax type, CodeFile file)
    {
        foreach (var part in partsOf(type, file).OfType<TypeDeclarationSyntax>())
        {
            foreach (var member in part.Members)
            {
                if (member is ConstructorDeclarationSyntax && AssignedIn(member).HasMember(name))
                    return true;
                if (member is BasePropertyDeclarationSyntax { AccessorList.Accessors: var accessors }
                    && accessors.Any(static one => one.IsKind(SyntaxKind.InitAccessorDeclaration))
                    && AssignedIn(member).HasMember(name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The member around a variable; closures anywhere in it may assign the variable.</summary>
    public static SyntaxNode ScopeOf(SyntaxNode variable)
    {
        SyntaxNode scope = variable;
        foreach (var node in variable.Ancestors())
        {
            scope = node;
            if (node is MemberDeclarationSyntax and not GlobalStatementSyntax)
                break;
        }

        return scope;
    }

    private AssignedNames AssignedIn(SyntaxNode scope)
    {
        if (!assigned.TryGetValue(scope, out var names))
            assigned[scope] = names = new AssignedNames(scope);
        return names;
    }
}
