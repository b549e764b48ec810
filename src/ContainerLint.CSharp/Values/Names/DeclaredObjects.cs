using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values.Names;

/// <summary>
/// Finds out which type of the project an object has, where the code shows it. For one read on one thread.
/// </summary>
/// <param name="types">The types of the project.</param>
/// <param name="members">Their members.</param>
/// <param name="declarationOf">Finds the declaration that a name means.</param>
/// <param name="functionOf">Finds the function that a call runs.</param>
internal sealed class DeclaredObjects(
    DeclaredTypes types,
    DeclaredMembers members,
    Func<ExpressionSyntax, CodeFile, DeclaredNode?> declarationOf,
    Func<SyntaxNode, CodeFile, DeclaredNode?> functionOf)
{
    private const int MostSteps = 16;

    private int depth;

    /// <summary>The type of an object; empty if the project does not declare it or the code does not show it.</summary>
    public IReadOnlyList<DeclaredType> TypeOf(ExpressionSyntax expression, CodeFile file)
    {
        var self = Calls.Bare(expression);
        if (self is ThisExpressionSyntax or BaseExpressionSyntax)
        {
            if (self.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } own)
                return [];
            var parts = types.PartsOf(own, file);
            return self is ThisExpressionSyntax ? parts : members.BasesOf(parts);
        }

        return WrittenTypeOf(expression, file) is { } written ? Find(written) : [];
    }

    /// <summary>The type of the object that an initializer sets a member of.</summary>
    public IReadOnlyList<DeclaredType> InitializedBy(AssignmentExpressionSyntax assignment, CodeFile file) =>
        assignment.Parent?.Parent switch
        {
            ObjectCreationExpressionSyntax creation => Find(creation.Type),
            ImplicitObjectCreationExpressionSyntax creation when CreatedBy(creation, file) is { } type => Find(type),
            WithExpressionSyntax copy => TypeOf(copy.Expression, file),
            _ => [],
        };

    /// <summary>The type that <c>new(…)</c> creates, as the code around it or the called function says.</summary>
    public TypeSyntax? CreatedBy(ImplicitObjectCreationExpressionSyntax creation, CodeFile file)
    {
        if (TargetTypes.Of(creation) is { } type)
            return type;
        if (creation.Parent is AssignmentExpressionSyntax set && set.Right == creation)
            return declarationOf(set.Left, file) is { } target ? TypeOf(target.Node) : null;
        if (creation.Parent is not ArgumentSyntax { Parent.Parent: { } call } || depth >= MostSteps)
            return null;
        depth++;
        var function = functionOf(call, file);
        depth--;
        if (function is null)
            return null;
        var isReduced = DeclaredFunctions.IsReduced(call, function.Node);
        return PassedArguments.Of(call, function.Node, isReduced)?
            .FirstOrDefault(one => one.Expressions.Contains(creation))?.Parameter.Type;
    }

    /// <summary>The declarations of a type that is written out.</summary>
    public IReadOnlyList<DeclaredType> Find(TypeSyntax type)
    {
        while (type is NullableTypeSyntax nullable)
            type = nullable.ElementType;
        return type is NameSyntax ? types.Find(type, type) : [];
    }

    private TypeSyntax? WrittenTypeOf(ExpressionSyntax expression, CodeFile file)
    {
        if (depth >= MostSteps)
            return null;
        depth++;
        try
        {
            return Calls.Bare(expression) switch
            {
                ObjectCreationExpressionSyntax creation => creation.Type,
                ImplicitObjectCreationExpressionSyntax creation => CreatedBy(creation, file),
                CastExpressionSyntax cast => cast.Type,
                WithExpressionSyntax copy => WrittenTypeOf(copy.Expression, file),
                InvocationExpressionSyntax call => ReturnOf(call, file),
                MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "CurrentValue" } access
                    when WrittenTypeOf(access.Expression, file) is GenericNameSyntax options
                    && options.Identifier.ValueText.StartsWith("IOptions", StringComparison.Ordinal)
                    && options.TypeArgumentList.Arguments is [var inner] => inner,
                IdentifierNameSyntax or MemberAccessExpressionSyntax =>
                    declarationOf(Calls.Bare(expression), file) is { } found
                        ? TypeOf(found.Node) ?? InitialOf(found)
                        : null,
                _ => null,
            };
        }
        finally
        {
            depth--;
        }
    }

    private TypeSyntax? ReturnOf(InvocationExpressionSyntax call, CodeFile file) => functionOf(call, file)?.Node switch
    {
        MethodDeclarationSyntax method => ArgumentFor(Awaited(method.ReturnType), method.TypeParameterList, call),
        LocalFunctionStatementSyntax function =>
            ArgumentFor(Awaited(function.ReturnType), function.TypeParameterList, call),
        _ => TypeArgumentsOf(call) is [var only] ? only : null,
    };

    /// <summary>
    /// The return type of a call: of <c>T Bind&lt;T&gt;()</c> the written argument. A function of a library,
    /// <c>Get&lt;Options&gt;()</c>, is taken to return its only type argument: what is asked of the result is then
    /// searched in that type, and not found if the library returns another one.
    /// </summary>
    private static TypeSyntax ArgumentFor(
        TypeSyntax returned, TypeParameterListSyntax? parameters, InvocationExpressionSyntax call)
    {
        if (parameters is null || returned is not IdentifierNameSyntax { Identifier.ValueText: var name })
            return returned;
        var position = parameters.Parameters.IndexOf(one => one.Identifier.ValueText == name);
        return position >= 0 && TypeArgumentsOf(call) is { } arguments && position < arguments.Count
            ? arguments[position] : returned;
    }

    private static SeparatedSyntaxList<TypeSyntax>? TypeArgumentsOf(InvocationExpressionSyntax call) =>
        (call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            var name => name as SimpleNameSyntax,
        } as GenericNameSyntax)?.TypeArgumentList.Arguments;

    private static TypeSyntax Awaited(TypeSyntax type) =>
        type is GenericNameSyntax { Identifier.ValueText: "Task" or "ValueTask", TypeArgumentList.Arguments: [var one] }
            ? one
            : type;

    private static TypeSyntax? TypeOf(SyntaxNode declaration) => declaration switch
    {
        ParameterSyntax parameter => parameter.Type,
        PropertyDeclarationSyntax property => property.Type,
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: { IsVar: false } type } } => type,
        ForEachStatementSyntax { Type: { IsVar: false } type } => type,
        _ => null,
    };

    private TypeSyntax? InitialOf(DeclaredNode variable) =>
        variable.Node is VariableDeclaratorSyntax { Initializer.Value: var value }
            ? WrittenTypeOf(value, variable.File)
            : null;
}
