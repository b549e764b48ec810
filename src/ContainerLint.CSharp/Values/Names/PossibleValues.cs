using System.Runtime.CompilerServices;
using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values.Names;

/// <summary>
/// Finds what a declaration without a single value may hold: initial values that other code may replace, values that
/// branches or constructors set, results of several <c>return</c> statements, and overriding members.
/// </summary>
/// <param name="partsOf">All declarations of a type, which may be partial.</param>
/// <param name="overridesOf">The members that override or implement one.</param>
internal sealed class PossibleValues(
    Func<TypeDeclarationSyntax, CodeFile, IEnumerable<DeclaredNode>> partsOf,
    Func<DeclaredNode, IEnumerable<DeclaredNode>> overridesOf)
{
    /// <summary>Shared by all reads, since many files may mention the members of one type.</summary>
    private static readonly ConditionalWeakTable<SyntaxNode, AssignedNames> Assigned = new();

    private readonly ScopedNames scopes = new();

    /// <summary>The possible values, as far as they are known.</summary>
    public IReadOnlyList<Definition> Of(DeclaredNode declaration) => declaration.Node switch
    {
        PropertyDeclarationSyntax property => [.. OfProperty(property, declaration)],
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field =>
            [.. OfField(field, declaration.File)],
        VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } local =>
            [.. OfLocal(local, declaration.File)],
        ParameterSyntax parameter => [.. OfParameter(parameter, declaration.File)],
        _ => [],
    };

    /// <summary>Whether code changes a parameter in another way than to give it a value where it has none.</summary>
    public static bool IsChanged(ParameterSyntax parameter)
    {
        if (parameter.Modifiers.Any(SyntaxKind.OutKeyword) || parameter.Parent is null)
            return true;
        var owner = parameter.Parent is ParameterListSyntax list ? list.Parent ?? parameter : parameter.Parent;
        return AssignedIn(owner).GivenTo(parameter.Identifier.ValueText) is not { } given
            || !given.All(static one => one.Left is not IdentifierNameSyntax
                || one.IsKind(SyntaxKind.CoalesceAssignmentExpression) || KeepsValue(one));
    }

    /// <summary>The expressions that a function returns.</summary>
    public static IEnumerable<ExpressionSyntax> ResultsOf(SyntaxNode function)
    {
        var (body, expression) = function switch
        {
            MethodDeclarationSyntax method => (method.Body, method.ExpressionBody?.Expression),
            LocalFunctionStatementSyntax local => (local.Body, local.ExpressionBody?.Expression),
            AccessorDeclarationSyntax accessor => (accessor.Body, accessor.ExpressionBody?.Expression),
            AnonymousFunctionExpressionSyntax lambda => (lambda.Block, lambda.ExpressionBody),
            _ => ((BlockSyntax?)null, (ExpressionSyntax?)null),
        };
        if (expression is not null)
            return [expression];
        return body is null ? [] : Returned(body);
    }

    private static IEnumerable<ExpressionSyntax> Returned(BlockSyntax body) => body
        .DescendantNodes(static node => node is StatementSyntax and not LocalFunctionStatementSyntax
            or SwitchSectionSyntax or ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax)
        .Select(static node => node switch
        {
            ReturnStatementSyntax returned => returned.Expression,
            YieldStatementSyntax yielded => yielded.Expression,
            _ => null,
        })
        .OfType<ExpressionSyntax>();

    /// <summary>Whether an assignment is <c>x = x ?? "…"</c> or <c>x = x.Trim()</c>.</summary>
    private static bool KeepsValue(AssignmentExpressionSyntax assignment)
    {
        var value = Calls.Bare(assignment.Right);
        if (value is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice)
            value = Calls.Bare(choice.Left);
        while (value is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call
            && call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Trim" or "ToString" } trim)
        {
            value = Calls.Bare(trim.Expression);
        }

        return value.ToString() == assignment.Left.ToString();
    }

    private IEnumerable<Definition> OfProperty(PropertyDeclarationSyntax property, DeclaredNode declaration)
    {
        foreach (var value in OwnOf(property, declaration.File))
            yield return value;
        foreach (var other in overridesOf(declaration))
        {
            if (other.Node is PropertyDeclarationSyntax overriding)
            {
                foreach (var value in OwnOf(overriding, other.File))
                    yield return value;
            }
        }
    }

    private IEnumerable<Definition> OwnOf(PropertyDeclarationSyntax property, CodeFile file)
    {
        if (property.ExpressionBody is { } body)
            return [Definition.Of(body.Expression, file)];
        var getter = property.AccessorList?.Accessors
            .FirstOrDefault(static one => one.IsKind(SyntaxKind.GetAccessorDeclaration));
        if (getter is { Body: null, ExpressionBody: null })
            return OfMember(property.Identifier.ValueText, property.Initializer?.Value, property, file);
        return getter is null ? [] : ResultsOf(getter).Select(value => Definition.Of(value, file));
    }

    private IEnumerable<Definition> OfField(VariableDeclaratorSyntax field, CodeFile file) =>
        OfMember(field.Identifier.ValueText, field.Initializer?.Value, field, file);

    private IEnumerable<Definition> OfMember(string name, ExpressionSyntax? initial, SyntaxNode member, CodeFile file)
    {
        var isGiven = initial is not null && DeclaredValues.IsGiven(initial);
        var parts = member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type ? partsOf(type, file).ToList() : [];
        var given = parts.ConvertAll(part => (Part: part, Given: AssignedIn(part.Node).GivenTo(name)));
        if (isGiven && !given.Exists(static one => one.Given?.Any(IsSetByConstructor) == true))
            yield return Definition.Of(initial!, file);
        if (given.Exists(static one => one.Given is null))
            yield break;
        foreach (var (part, assignments) in given)
        {
            foreach (var assignment in assignments!)
            {
                if (assignment.Left is not IdentifierNameSyntax bare || scopes.Find(name, bare) is null)
                    yield return Definition.Of(assignment.Right, part.File);
            }
        }
    }

    /// <summary>Whether a constructor replaces the initial value, whatever happens.</summary>
    private static bool IsSetByConstructor(AssignmentExpressionSyntax assignment) =>
        assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
        && (assignment.Parent is ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax }
            || assignment.Parent?.Parent is BlockSyntax { Parent: ConstructorDeclarationSyntax });

    /// <summary>
    /// The values of a local that branches set. A value that a later statement of the same block replaces is not one.
    /// </summary>
    private IEnumerable<Definition> OfLocal(VariableDeclaratorSyntax local, CodeFile file)
    {
        var name = local.Identifier.ValueText;
        var block = local.Parent?.Parent?.Parent;
        var assignments = AssignedIn(DeclaredValues.ScopeOf(local)).GivenTo(name)?
            .Where(one => one.Left is IdentifierNameSyntax bare && scopes.Find(name, bare) == local).ToList();
        if (assignments is null || block is null)
            return [];
        var direct = assignments.Where(one => one.Parent?.Parent == block
            && one.IsKind(SyntaxKind.SimpleAssignmentExpression)).ToList();
        var initial = local.Initializer?.Value is { } value && DeclaredValues.IsGiven(value) ? value : null;
        if (direct.Count > (initial is null ? 1 : 0) || assignments.Exists(one => Mentions(one.Right, name)))
            return [];
        if (direct.Count == 1 && assignments.Exists(one => one.SpanStart < direct[0].SpanStart))
            return [];
        var values = assignments.Select(static one => one.Right);
        return (initial is null ? values : values.Prepend(initial)).Select(one => Definition.Of(one, file));
    }

    private static IEnumerable<Definition> OfParameter(ParameterSyntax parameter, CodeFile file)
    {
        if (IsChanged(parameter))
            yield break;
        if (parameter.Default?.Value is { } value && DeclaredValues.IsGiven(value))
            yield return Definition.Of(value, file);
        var owner = parameter.Parent is ParameterListSyntax list ? list.Parent ?? parameter : parameter.Parent!;
        foreach (var assignment in AssignedIn(owner).GivenTo(parameter.Identifier.ValueText) ?? [])
        {
            if (assignment.Left is not IdentifierNameSyntax)
                continue;
            if (assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression))
                yield return Definition.Of(assignment.Right, file);
            else if (Calls.Bare(assignment.Right) is BinaryExpressionSyntax { Right: var right } choice
                && choice.IsKind(SyntaxKind.CoalesceExpression))
                yield return Definition.Of(right, file);
        }
    }

    private static bool Mentions(ExpressionSyntax expression, string name) => expression.DescendantNodesAndSelf()
        .Any(node => node is IdentifierNameSyntax mention && mention.Identifier.ValueText == name);

    private static AssignedNames AssignedIn(SyntaxNode scope) =>
        Assigned.GetValue(scope, static node => new AssignedNames(node));
}
