using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values.Names;

/// <summary>What a call passes to a parameter.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Expressions">The arguments; several for <c>params</c>.</param>
internal sealed record PassedArgument(ParameterSyntax Parameter, IReadOnlyList<ExpressionSyntax> Expressions)
{
    /// <summary>Whether the arguments are elements of the collection that the parameter is.</summary>
    public bool AreElements { get; init; }
}

/// <summary>Matches the arguments of calls with the parameters of the project's functions.</summary>
internal static class PassedArguments
{
    /// <summary>The parameters of a function.</summary>
    public static IReadOnlyList<ParameterSyntax> ParametersOf(SyntaxNode function) => function switch
    {
        // The cast keeps a collection expression from making a new list, with copies of the nodes.
        BaseMethodDeclarationSyntax method => (IReadOnlyList<ParameterSyntax>)method.ParameterList.Parameters,
        LocalFunctionStatementSyntax local => local.ParameterList.Parameters,
        TypeDeclarationSyntax { ParameterList: { } list } => list.Parameters,
        SimpleLambdaExpressionSyntax lambda => [lambda.Parameter],
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
        AnonymousMethodExpressionSyntax { ParameterList: { } list } => list.Parameters,
        _ => [],
    };

    /// <summary>Whether a function is an extension method.</summary>
    public static bool IsExtension(SyntaxNode function) =>
        function is MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] }
        && first.Modifiers.Any(SyntaxKind.ThisKeyword);

    /// <summary>The arguments of a call, a creation or an initializer; null if it has no list of arguments.</summary>
    public static SeparatedSyntaxList<ArgumentSyntax>? ListOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList?.Arguments ?? default,
        ConstructorInitializerSyntax initializer => initializer.ArgumentList.Arguments,
        PrimaryConstructorBaseTypeSyntax super => super.ArgumentList.Arguments,
        _ => null,
    };

    /// <summary>What a call passes to each parameter; null if the arguments do not fit.</summary>
    /// <param name="call">The call.</param>
    /// <param name="function">The function.</param>
    /// <param name="isReduced">Whether the first parameter is the object that an extension is called on.</param>
    public static IReadOnlyList<PassedArgument>? Of(SyntaxNode call, SyntaxNode function, bool isReduced)
    {
        if (ListOf(call) is not { } arguments)
            return null;
        var parameters = ParametersOf(function);
        var passed = new List<PassedArgument>();
        var skipped = isReduced ? 1 : 0;
        if (isReduced && call is InvocationExpressionSyntax { Expression: var callee }
            && Calls.ReceiverOf(callee) is { } receiver)
        {
            passed.Add(new PassedArgument(parameters[0], [receiver]));
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            if (!Add(passed, arguments[i], i + skipped, parameters))
                return null;
        }

        return parameters.Skip(skipped).All(parameter => IsOptional(parameter)
            || passed.Exists(one => one.Parameter == parameter)) ? passed : null;
    }

    /// <summary>Whether no literal among the arguments contradicts the type of its parameter.</summary>
    public static bool HaveTypes(IReadOnlyList<PassedArgument> passed) =>
        passed.All(static one => one.Parameter.Type is not { } type
            || one.Expressions.All(value => MayBe(Calls.Bare(value), type, one.AreElements)));

    /// <summary>
    /// Whether a string is passed, and each to a <c>string</c>: such an overload is preferred to one that takes an
    /// object or another type of image.
    /// </summary>
    public static bool TakeStrings(IReadOnlyList<PassedArgument> passed)
    {
        var strings = passed.Where(static one => one.Expressions.Any(value => IsString(Calls.Bare(value)))).ToList();
        return strings.Count > 0 && strings.TrueForAll(static one => IsStringType(one.Parameter.Type));
    }

    /// <summary>Whether an expression is a string: a literal, or a name that the same type declares as one.</summary>
    private static bool IsString(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression),
        InterpolatedStringExpressionSyntax => true,
        IdentifierNameSyntax name => name.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            && IsDeclaredString(name.Identifier.ValueText, type),
        _ => false,
    };

    private static bool IsDeclaredString(string name, TypeDeclarationSyntax type)
    {
        foreach (var member in type.Members)
        {
            if (member is FieldDeclarationSyntax field
                && field.Declaration.Variables.Any(one => one.Identifier.ValueText == name))
            {
                return IsStringType(field.Declaration.Type);
            }
        }

        return false;
    }

    private static bool IsStringType(TypeSyntax? type) =>
        type is PredefinedTypeSyntax predefined && predefined.Keyword.IsKind(SyntaxKind.StringKeyword);

    private static bool Add(
        List<PassedArgument> passed,
        ArgumentSyntax argument,
        int position,
        IReadOnlyList<ParameterSyntax> parameters)
    {
        var last = parameters.Count > 0 ? parameters[parameters.Count - 1] : null;
        var takesRest = last?.Modifiers.Any(SyntaxKind.ParamsKeyword) == true;
        var parameter = argument.NameColon is { } named
            ? parameters.FirstOrDefault(one => one.Identifier.ValueText == named.Name.Identifier.ValueText)
            : position < parameters.Count ? parameters[position] : takesRest ? last : null;
        if (parameter is null)
            return false;
        var known = passed.FindIndex(one => one.Parameter == parameter);
        if (known >= 0 && !(takesRest && parameter == last))
            return false;
        if (takesRest && parameter == last && (known >= 0 || !IsCollection(argument.Expression)))
        {
            IReadOnlyList<ExpressionSyntax> before = known >= 0 ? passed[known].Expressions : [];
            if (known >= 0)
                passed.RemoveAt(known);
            passed.Add(new PassedArgument(parameter, [.. before, argument.Expression]) { AreElements = true });
            return true;
        }

        passed.Add(new PassedArgument(parameter, [argument.Expression]));
        return true;
    }

    private static bool IsOptional(ParameterSyntax parameter) =>
        parameter.Default is not null || parameter.Modifiers.Any(SyntaxKind.ParamsKeyword);

    private static bool IsCollection(ExpressionSyntax argument) => argument is ArrayCreationExpressionSyntax
        or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax;

    private static bool MayBe(ExpressionSyntax value, TypeSyntax type, bool isElement)
    {
        if (isElement && type is ArrayTypeSyntax array)
            type = array.ElementType;
        if (type is NullableTypeSyntax nullable)
            type = nullable.ElementType;
        var keyword = type is PredefinedTypeSyntax predefined ? predefined.Keyword.Kind() : SyntaxKind.None;
        return value switch
        {
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression }
                or InterpolatedStringExpressionSyntax =>
                keyword is SyntaxKind.StringKeyword or SyntaxKind.ObjectKeyword or SyntaxKind.None
                && type is not ArrayTypeSyntax,
            LiteralExpressionSyntax literal when literal.Kind() is SyntaxKind.NumericLiteralExpression
                or SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression =>
                keyword is not SyntaxKind.StringKeyword && type is not ArrayTypeSyntax,
            AnonymousFunctionExpressionSyntax => keyword is SyntaxKind.None && type is not ArrayTypeSyntax,
            ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax =>
                keyword is SyntaxKind.None or SyntaxKind.ObjectKeyword,
            _ => true,
        };
    }
}
