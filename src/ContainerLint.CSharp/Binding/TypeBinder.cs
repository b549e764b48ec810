using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>
/// Decides whether code means a certain type, such as <c>Process</c>: by its symbol if it binds, else by its name and
/// the imports of the file.
/// </summary>
/// <param name="model">The semantic model; null for code that is not compiled.</param>
/// <param name="imports">Whether the file imports a namespace or the members of a type.</param>
internal sealed class TypeBinder(SemanticModel? model, Func<string, bool> imports)
{
    /// <summary>Whether a call is a call of a static method of a type.</summary>
    /// <param name="call">The call.</param>
    /// <param name="space">The type's namespace.</param>
    /// <param name="type">The type.</param>
    public bool IsStaticCall(InvocationExpressionSyntax call, string space, string type)
    {
        if (SymbolOf(call) is { } symbol)
            return IsType(symbol.ContainingType, space, type);
        return call.Expression switch
        {
            IdentifierNameSyntax or GenericNameSyntax => imports(space + "." + type),
            MemberAccessExpressionSyntax access => IsNamed(access.Expression, space, type),
            _ => false,
        };
    }

    /// <summary>Whether a call is a call of an extension method that a static class declares.</summary>
    /// <param name="call">The call.</param>
    /// <param name="space">The class's namespace.</param>
    /// <param name="type">The class.</param>
    public bool IsExtensionCall(InvocationExpressionSyntax call, string space, string type) =>
        SymbolOf(call) is { } symbol
            ? IsType(symbol.ContainingType, space, type)
            : call.Expression is MemberAccessExpressionSyntax && imports(space);

    /// <summary>Whether an expression creates an instance of a type.</summary>
    public bool IsCreation(BaseObjectCreationExpressionSyntax creation, string space, string type)
    {
        var written = creation is ObjectCreationExpressionSyntax { Type: var name } ? name : DeclaredType(creation);
        if (written is null || LastName(written) != type)
            return false;
        return model?.GetTypeInfo(creation).Type is { TypeKind: not TypeKind.Error } symbol
            ? IsType(symbol, space, type)
            : IsNamed(written, space, type);
    }

    private ISymbol? SymbolOf(ExpressionSyntax expression)
    {
        if (model is null)
            return null;
        var found = model.GetSymbolInfo(expression);
        return found.Symbol ?? found.CandidateSymbols.FirstOrDefault();
    }

    private static bool IsType(ITypeSymbol? symbol, string space, string type) =>
        symbol is not null && symbol.Name == type && symbol.ContainingNamespace?.ToDisplayString() == space;

    private bool IsNamed(ExpressionSyntax name, string space, string type) => name switch
    {
        // Types of System count without an import: nothing else has such a name and such arguments.
        IdentifierNameSyntax simple => simple.Identifier.ValueText == type
            && (space.StartsWith("System.", StringComparison.Ordinal) || imports(space)),
        MemberAccessExpressionSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax =>
            IsQualified(name.ToString(), space, type),
        _ => false,
    };

    private static bool IsQualified(string written, string space, string type)
    {
        if (written.StartsWith("global::", StringComparison.Ordinal))
            written = written.Substring("global::".Length);
        return (space + "." + type).EndsWith(written, StringComparison.Ordinal)
            && written.EndsWith("." + type, StringComparison.Ordinal);
    }

    private static string? LastName(TypeSyntax? type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The target type of <c>new(…)</c> in a declaration or an assignment.</summary>
    private static TypeSyntax? DeclaredType(SyntaxNode creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax
        {
            Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration },
        } => declaration.Type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        AssignmentExpressionSyntax assignment
            when assignment.Left.ToString().EndsWith("StartInfo", StringComparison.Ordinal) =>
            SyntaxFactory.IdentifierName("ProcessStartInfo"),
        _ => null,
    };
}
