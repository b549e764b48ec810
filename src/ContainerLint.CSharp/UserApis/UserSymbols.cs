using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.UserApis;

/// <summary>
/// Finds the expressions passed to the user's APIs by symbols. Only code that uses one of their names is bound.
/// </summary>
internal sealed class UserSymbols(
    SemanticModel model, UserNames names, ImageApis apis, CancellationToken cancellation)
{
    private static readonly SymbolDisplayFormat FullName = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private readonly List<ExpressionSyntax> found = [];

    /// <summary>The expressions, in no particular order.</summary>
    public IReadOnlyList<ExpressionSyntax> Find(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
            Visit(node);
        return found;
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case InvocationExpressionSyntax call
                when Calls.NameOf(call) is { } name && names.Methods.Contains(name.Identifier.ValueText):
                AddArguments(call, call.ArgumentList);
                break;
            case ObjectCreationExpressionSyntax { ArgumentList: { } list } creation
                when names.Types.Contains(Calls.NameOf(creation.Type)):
                AddArguments(creation, list);
                break;
            case ImplicitObjectCreationExpressionSyntax { ArgumentList: var list } creation
                when names.Types.Count > 0 && list.Arguments.Count > 0:
                AddArguments(creation, list);
                break;
            case ConstructorInitializerSyntax initializer when names.Types.Count > 0:
                AddArguments(initializer, initializer.ArgumentList);
                break;
            case PrimaryConstructorBaseTypeSyntax super when names.Types.Contains(Calls.NameOf(super.Type)):
                AddArguments(super, super.ArgumentList);
                break;
            case AssignmentExpressionSyntax { Left: var left, Right: var right }
                when UserSites.NameOf(left) is { } name && names.Properties.Contains(name)
                && SymbolOf(left) is { } symbol && IsMarked(symbol):
                UserSites.Add(found, right);
                break;
            case ParameterSyntax or PropertyDeclarationSyntax or VariableDeclaratorSyntax:
                AddOwn(node);
                break;
        }
    }

    /// <summary>
    /// Adds the defaults and initializers of parameters, properties and fields declared in this file.
    /// </summary>
    private void AddOwn(SyntaxNode declaration)
    {
        var (isNamed, value) = declaration switch
        {
            ParameterSyntax parameter => (
                parameter.AttributeLists.Count > 0 || apis.Entries.Count > 0, parameter.Default?.Value),
            PropertyDeclarationSyntax property => (
                names.Properties.Contains(property.Identifier.ValueText),
                property.Initializer?.Value ?? property.ExpressionBody?.Expression),
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } variable =>
                (names.Properties.Contains(variable.Identifier.ValueText), variable.Initializer?.Value),
            _ => (false, null),
        };
        if (isNamed && value is not null && model.GetDeclaredSymbol(declaration, cancellation) is { } symbol
            && IsMarked(symbol))
        {
            UserSites.Add(found, value);
        }
    }

    private void AddArguments(SyntaxNode node, ArgumentListSyntax list)
    {
        if (SymbolOf(node) is not IMethodSymbol method)
            return;
        var whole = method.ReducedFrom ?? method;
        var skipped = method.ReducedFrom is null ? 0 : 1;
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            var name = list.Arguments[i].NameColon?.Name.Identifier.ValueText;
            if (ParameterOf(whole, name, i + skipped) is { } parameter && IsMarked(parameter))
                UserSites.Add(found, list.Arguments[i].Expression);
        }
    }

    private static IParameterSymbol? ParameterOf(IMethodSymbol method, string? name, int position)
    {
        var parameters = method.Parameters;
        if (name is not null)
            return parameters.FirstOrDefault(parameter => parameter.Name == name);
        if (position < parameters.Length)
            return parameters[position];
        return parameters.Length > 0 && parameters[parameters.Length - 1] is { IsParams: true } last ? last : null;
    }

    private ISymbol? SymbolOf(SyntaxNode node)
    {
        var symbols = node switch
        {
            ConstructorInitializerSyntax initializer => model.GetSymbolInfo(initializer, cancellation),
            PrimaryConstructorBaseTypeSyntax super => model.GetSymbolInfo(super, cancellation),
            ExpressionSyntax expression => model.GetSymbolInfo(expression, cancellation),
            _ => default,
        };
        return symbols.Symbol ?? (symbols.CandidateSymbols.Length == 1 ? symbols.CandidateSymbols[0] : null);
    }

    private bool IsMarked(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => IsMarked(parameter),
        IPropertySymbol property => IsMarked(property, property.OverriddenProperty),
        IFieldSymbol field => IsMarked(field, null),
        _ => false,
    };

    private bool IsMarked(IParameterSymbol parameter)
    {
        for (var owner = parameter.ContainingSymbol as IMethodSymbol; owner is not null; owner = owner.OverriddenMethod)
        {
            if (parameter.Ordinal >= owner.Parameters.Length)
                return false;
            var same = owner.OriginalDefinition.Parameters[parameter.Ordinal];
            if (UserAttribute.IsOn(same) || apis.Entries.Any(api => api.Parameter == same.Name && Is(api, owner)))
                return true;
        }

        return false;
    }

    private static bool Is(UserApi api, IMethodSymbol method)
    {
        if (method.ContainingType is null)
            return false;
        var type = method.ContainingType.ToDisplayString(FullName);
        return method.MethodKind == MethodKind.Constructor ? api.IsConstructor(type) : api.IsMethod(type, method.Name);
    }

    private bool IsMarked(ISymbol member, IPropertySymbol? overridden)
    {
        if (UserAttribute.IsOn(member.OriginalDefinition))
            return true;
        var type = member.ContainingType?.ToDisplayString(FullName) ?? "";
        return apis.Entries.Any(api => api.IsProperty(type, member.Name))
            || (overridden is not null && IsMarked(overridden, overridden.OverriddenProperty));
    }
}
