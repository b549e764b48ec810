using ContainerLint.CSharp.Code;
using ContainerLint.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>
/// Knows the code of a file that tests expect to throw, so that what it passes is wrong on purpose: the arguments of
/// <c>Assert.Throws</c>, <c>Record.Exception</c> and the like, what <c>Should().Throw()</c> follows, functions passed
/// there by name, methods with <c>[ExpectedException]</c>, and <c>try</c> blocks with an <c>Assert.Fail</c>. For one
/// read on one thread.
/// </summary>
internal sealed class ExpectedFailures(CodeFile file)
{
    /// <summary>How many calls of a chain are looked at.</summary>
    private const int MostCalls = 16;

    private static readonly string[] Words = ["Throw", "Record", "Catch"];

    private HashSet<(SyntaxNode Scope, string Name)>? asserted;

    /// <summary>Whether an image is malformed because a test expects that to fail.</summary>
    /// <param name="image">The image.</param>
    /// <param name="node">The code that names it.</param>
    public bool Explain(ImageUse image, SyntaxNode node) =>
        (image.Name.Error is not null || HasUpperCaseHost(image)) && Include(node);

    /// <summary>Whether a test expects code to throw.</summary>
    public bool Include(SyntaxNode node)
    {
        for (var one = node; one is not (null or BaseTypeDeclarationSyntax or CompilationUnitSyntax); one = one.Parent)
        {
            if (IsExpected(one))
                return true;
        }

        return false;
    }

    /// <summary>A namespace in capitals reads as a host to Docker; Testcontainers refuses it.</summary>
    private static bool HasUpperCaseHost(ImageUse image) => image.Name.Domain is { } host
        && host.Text.IndexOfAny(['.', ':']) < 0 && host.Text.Any(char.IsUpper);

    private bool IsExpected(SyntaxNode node) => node switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => IsAssertion(call),
        AnonymousFunctionExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax held } }
            => IsAsserted(held, held.Identifier.ValueText),
        AnonymousFunctionExpressionSyntax
        {
            Parent: AssignmentExpressionSyntax { Left: IdentifierNameSyntax held },
        } => IsAsserted(held, held.Identifier.ValueText),
        LocalFunctionStatementSyntax local => IsAsserted(local, local.Identifier.ValueText),
        MethodDeclarationSyntax method =>
            method.AttributeLists.Any(static list => list.Attributes.Any(static one =>
                Calls.NameOf(one.Name) is "ExpectedException" or "ExpectedExceptionAttribute"))
            || IsAsserted(method, method.Identifier.ValueText),
        BlockSyntax { Parent: TryStatementSyntax { Catches.Count: > 0 } } block =>
            block.Statements.Any(static one => one is ExpressionStatementSyntax
            {
                Expression: InvocationExpressionSyntax call,
            } && Calls.NameOf(call)?.Identifier.ValueText == "Fail"),
        ExpressionSyntax { Parent: MemberAccessExpressionSyntax access } => access.Expression == node
            && Asserts(access.Name),
        _ => false,
    };

    /// <summary>Whether a call checks that one of its arguments throws.</summary>
    private static bool IsAssertion(InvocationExpressionSyntax call) =>
        (Calls.NameOf(call) is { } name && Asserts(name))
        || call.ArgumentList.Arguments.Any(static one => StartOf(one.Expression) == "Throws");

    private static bool Asserts(SimpleNameSyntax name)
    {
        var word = name.Identifier.ValueText;
        if (word.IndexOf("Throw", StringComparison.Ordinal) >= 0)
        {
            return word.IndexOf("Not", StringComparison.Ordinal) < 0
                && !word.StartsWith("ThrowIf", StringComparison.Ordinal);
        }

        return word is "Catch" or "CatchAsync" or "Exception" or "ExceptionAsync"
            && name.Parent is MemberAccessExpressionSyntax access
            && StartOf(access.Expression) is "Assert" or "Record" or "Catch";
    }

    private static string? StartOf(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case InvocationExpressionSyntax call:
                    expression = call.Expression;
                    break;
                case MemberAccessExpressionSyntax access:
                    expression = access.Expression;
                    break;
                default:
                    return (expression as SimpleNameSyntax)?.Identifier.ValueText;
            }
        }
    }

    /// <summary>Whether a function is asserted by its name.</summary>
    private bool IsAsserted(SyntaxNode declaration, string name)
    {
        asserted ??= Find();
        return asserted.Contains((Calls.MemberOf(declaration), name))
            || (TypeOf(declaration) is { } type && asserted.Contains((type, name)));
    }

    private HashSet<(SyntaxNode Scope, string Name)> Find()
    {
        var found = new HashSet<(SyntaxNode, string)>();
        var text = file.Source.Text;
        foreach (var word in Words)
        {
            for (var i = text.IndexOf(word, StringComparison.Ordinal); i >= 0;
                i = text.IndexOf(word, i + word.Length, StringComparison.Ordinal))
            {
                if (file.Root.FindToken(i).Parent is not SimpleNameSyntax name)
                    continue;
                var call = name.FirstAncestorOrSelf<InvocationExpressionSyntax>();
                if (call?.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax outer })
                    Add(found, outer);
                if (name.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is InvocationExpressionSyntax around)
                    Add(found, around);
                if (call is not null)
                    Add(found, call);
            }
        }

        return found;
    }

    /// <summary>Adds the functions that a call asserts: arguments of its chain, and what that begins with.</summary>
    private static void Add(HashSet<(SyntaxNode Scope, string Name)> found, InvocationExpressionSyntax call)
    {
        if (!IsAssertion(call))
            return;
        ExpressionSyntax begin = call;
        for (var i = 0; i < MostCalls && Calls.Bare(begin) is InvocationExpressionSyntax inner; i++)
        {
            foreach (var argument in inner.ArgumentList.Arguments)
                Add(found, FunctionIn(argument.Expression));
            if (Calls.ReceiverOf(inner.Expression) is not { } receiver)
                return;
            begin = receiver;
        }

        Add(found, FunctionIn(begin));
    }

    private static void Add(HashSet<(SyntaxNode Scope, string Name)> found, IdentifierNameSyntax? function)
    {
        if (function is null)
            return;
        found.Add((Calls.MemberOf(function), function.Identifier.ValueText));
        if (TypeOf(function) is { } type)
            found.Add((type, function.Identifier.ValueText));
    }

    /// <summary>The name of a function that is passed, or that a lambda calls without arguments.</summary>
    private static IdentifierNameSyntax? FunctionIn(ExpressionSyntax expression)
    {
        if (expression is AnonymousFunctionExpressionSyntax { ExpressionBody: { } body }
            && Calls.Bare(body) is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call)
        {
            expression = call.Expression;
        }

        return expression as IdentifierNameSyntax;
    }

    private static TypeDeclarationSyntax? TypeOf(SyntaxNode node) => node.FirstAncestorOrSelf<TypeDeclarationSyntax>();
}
