using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values.Names;

/// <summary>
/// Finds the function of the project that a call runs, by names and arguments. For one read on one thread.
/// </summary>
internal sealed class DeclaredFunctions(
    DeclaredTypes types, DeclaredMembers members, ScopedNames scopes, DeclaredObjects objects)
{
    /// <summary>How many overloads are compared; generated code may have any number.</summary>
    private const int MostOverloads = 64;

    /// <summary>Whether a receiver is a type.</summary>
    public Func<ExpressionSyntax, CodeFile, bool> IsType { get; init; } = static (_, _) => false;

    /// <summary>The function; null if the project has none or the choice is not certain.</summary>
    public DeclaredNode? Of(SyntaxNode call, CodeFile file) => call switch
    {
        InvocationExpressionSyntax invocation => OfCall(invocation, file),
        ObjectCreationExpressionSyntax creation =>
            Choose(creation, members.ConstructorsOf(objects.Find(creation.Type))),
        ImplicitObjectCreationExpressionSyntax creation => objects.CreatedBy(creation, file) is { } type
            ? Choose(creation, members.ConstructorsOf(objects.Find(type)))
            : null,
        ConstructorInitializerSyntax { Parent.Parent: TypeDeclarationSyntax type } initializer =>
            Choose(initializer, members.ConstructorsOf(ConstructedBy(initializer, type, file))),
        PrimaryConstructorBaseTypeSyntax super => Choose(super, members.ConstructorsOf(objects.Find(super.Type))),
        _ => null,
    };

    /// <summary>Whether a call passes its receiver as the first argument of an extension method.</summary>
    public static bool IsReduced(SyntaxNode call, SyntaxNode function) =>
        PassedArguments.IsExtension(function) && call is InvocationExpressionSyntax { Expression: var callee }
        && Calls.ReceiverOf(callee) is { } receiver && !NamesClass(receiver, function);

    /// <summary>The functions among some that the arguments of a call fit best; null if that is not certain.</summary>
    public static DeclaredNode? Choose(SyntaxNode call, IReadOnlyList<DeclaredNode> functions)
    {
        if (functions.Count > MostOverloads)
            return null;
        var fitting = new List<(DeclaredNode Function, IReadOnlyList<PassedArgument> Passed)>();
        foreach (var function in functions)
        {
            var node = LambdaOf(function.Node) ?? function.Node;
            if (PassedArguments.Of(call, node, IsReduced(call, node)) is { } passed)
                fitting.Add((function with { Node = node }, passed));
        }

        if (fitting.Count > 1)
            fitting = fitting.FindAll(static one => PassedArguments.HaveTypes(one.Passed));
        if (fitting.Count > 1 && fitting.FindAll(static one => PassedArguments.TakeStrings(one.Passed))
            is { Count: > 0 } strings)
        {
            fitting = strings;
        }

        if (fitting.Count > 1)
        {
            var exact = fitting.FindAll(static one =>
                PassedArguments.ParametersOf(one.Function.Node).Count == one.Passed.Count
                && !one.Passed.Any(static argument => argument.AreElements));
            fitting = exact.Count > 0 ? exact : fitting;
        }

        return fitting is [var best] ? best.Function : null;
    }

    /// <summary>The lambda that a variable or field holds.</summary>
    public static SyntaxNode? LambdaOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: AnonymousFunctionExpressionSyntax lambda } => lambda,
        PropertyDeclarationSyntax { Initializer.Value: AnonymousFunctionExpressionSyntax lambda } => lambda,
        PropertyDeclarationSyntax { ExpressionBody.Expression: AnonymousFunctionExpressionSyntax lambda } => lambda,
        _ => null,
    };

    private static bool NamesClass(ExpressionSyntax receiver, SyntaxNode function) =>
        function.Parent is TypeDeclarationSyntax type && receiver switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            _ => null,
        } == type.Identifier.ValueText;

    private DeclaredNode? OfCall(InvocationExpressionSyntax call, CodeFile file)
    {
        if (Calls.NameOf(call) is not { } name)
            return null;
        var method = name.Identifier.ValueText;
        if (Calls.ReceiverOf(call.Expression) is not { } receiver)
            return call.Expression is SimpleNameSyntax ? OfSimple(call, name, file) : null;
        if (method == "Invoke" && receiver is IdentifierNameSyntax held
            && scopes.Find(held.Identifier.ValueText, held) is { } variable && LambdaOf(variable) is { } lambda)
        {
            return Choose(call, [new DeclaredNode(lambda, file)]);
        }

        var isType = receiver is not (ThisExpressionSyntax or BaseExpressionSyntax) && IsType(receiver, file);
        var found = isType ? Callable(types.Find(receiver, receiver), method) : [];
        if (found.Count == 0)
            found = Callable(objects.TypeOf(receiver, file), method);
        return Choose(call, found);
    }

    private DeclaredNode? OfSimple(InvocationExpressionSyntax call, SimpleNameSyntax name, CodeFile file)
    {
        var method = name.Identifier.ValueText;
        if (scopes.Find(method, name) is { } local)
        {
            return local is LocalFunctionStatementSyntax || LambdaOf(local) is not null
                ? Choose(call, [new DeclaredNode(local, file)])
                : null;
        }

        foreach (var type in name.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            var found = Callable(types.PartsOf(type, file), method);
            if (found.Count > 0)
                return Choose(call, found);
        }

        foreach (var (_, usings) in types.LevelsAt(name))
        {
            var imported = usings
                .Where(static one => one.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) && one.Name is not null)
                .SelectMany(one => Callable(types.Find(one.Name!, one.Parent ?? name), method)).ToList();
            if (imported.Count > 0)
                return Choose(call, imported);
        }

        return null;
    }

    private IReadOnlyList<DeclaredNode> Callable(IReadOnlyList<DeclaredType> parts, string name)
    {
        var found = members.Of(parts, name);
        return found.Count > MostOverloads
            ? found
            : [.. found.Where(static one => one.Node is MethodDeclarationSyntax || LambdaOf(one.Node) is not null)];
    }

    private IReadOnlyList<DeclaredType> ConstructedBy(
        ConstructorInitializerSyntax initializer, TypeDeclarationSyntax type, CodeFile file)
    {
        if (!initializer.ThisOrBaseKeyword.IsKind(SyntaxKind.BaseKeyword))
            return types.PartsOf(type, file);
        return types.PartsOf(type, file)
            .Select(static part => part.Node.BaseList?.Types).Where(static list => list is { Count: > 0 })
            .Select(list => objects.Find(list!.Value[0].Type)).FirstOrDefault() ?? [];
    }
}
