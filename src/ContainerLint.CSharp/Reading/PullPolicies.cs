using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using ContainerLint.CSharp.Values.Names;
using ContainerLint.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>
/// Knows which containers only run images that are on the machine: those whose last pull policy is
/// <c>PullPolicy.Never</c> of Testcontainers or <c>ImagePullPolicy.Never</c> of Aspire, as <c>pull_policy: never</c> in
/// compose files.
/// </summary>
internal sealed class PullPolicies
{
    private const string Method = "WithImagePullPolicy";

    private readonly CodeFile file;
    private readonly PolicyReader policies;
    private readonly CodeVariables variables = new();
    private readonly Lazy<List<PolicyCall>> calls;
    private readonly Lazy<ILookup<SyntaxNode, PolicyCall>> byBegin;
    private readonly Lazy<ILookup<VariableKey?, PolicyCall>> byVariable;

    /// <summary>Prepares reading the policies of a file.</summary>
    public PullPolicies(CodeFile file, Definitions definitions)
    {
        this.file = file;
        policies = new PolicyReader(definitions);
        calls = new Lazy<List<PolicyCall>>(() => [.. Find()]);
        byBegin = new(() => calls.Value.ToLookup(static call => (SyntaxNode)call.Begin));
        byVariable = new(() => calls.Value.Where(static call => call.Variable is not null)
            .ToLookup(static call => call.Variable));
    }

    /// <summary>The role of an image that a use names.</summary>
    /// <param name="use">The use.</param>
    /// <param name="role">Its role unless the image is never pulled.</param>
    public Role RoleOf(BoundUse use, Role role) =>
        role == Role.Run && use.Candidate.Node is ExpressionSyntax node && calls.Value.Count > 0
            && IsNeverPulled(ContainerOf(node))
                ? Role.Local
                : role;

    /// <summary>The call that takes an image object as its argument, else the node itself.</summary>
    private static ExpressionSyntax ContainerOf(ExpressionSyntax node) =>
        node is BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: ExpressionSyntax outer } }
            ? outer : node;

    private IEnumerable<PolicyCall> Find()
    {
        var text = file.Source.Text;
        for (var i = text.IndexOf(Method, StringComparison.Ordinal); i >= 0;
            i = text.IndexOf(Method, i + Method.Length, StringComparison.Ordinal))
        {
            if (file.Root.FindToken(i).Parent is SimpleNameSyntax
                {
                    Identifier.ValueText: Method,
                    Parent.Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [var policy] } call,
                } name && name.Parent == call.Expression)
            {
                var begin = BeginOf(call);
                yield return new PolicyCall(call, name.SpanStart, policy.Expression, begin, VariableOf(begin));
            }
        }
    }

    /// <summary>
    /// Whether the last policy of a container may be one that never pulls: what follows a condition may be the last.
    /// </summary>
    private bool IsNeverPulled(ExpressionSyntax container)
    {
        var begin = BeginOf(container);
        var own = byBegin.Value[begin];
        if (VariableOf(begin) is { } variable)
            own = own.Concat(byVariable.Value[variable].Where(call => IsOn(call, begin)));
        foreach (var call in own.OrderByDescending(static call => call.Position))
        {
            if (policies.MayBeNever(call.Policy, file))
                return true;
            if (call.Begin == begin || Calls.BlockOf(call.Node).Span.Contains(container.Span))
                return false;
        }

        return false;
    }

    /// <summary>
    /// Whether a call on the same variable, not in the same chain, may act on the object that begins somewhere.
    /// </summary>
    private static bool IsOn(PolicyCall call, ExpressionSyntax begin)
    {
        if (call.Begin == begin)
            return false;
        if (IsName(begin))
            return true;
        return IsName(call.Begin)
            && (call.Position > begin.SpanStart || Calls.MemberOf(call.Node) != Calls.MemberOf(begin));
    }

    /// <summary>The creation or the variable that a call chain begins with.</summary>
    private static ExpressionSyntax BeginOf(ExpressionSyntax node)
    {
        ExpressionSyntax? made = null;
        while (true)
        {
            node = Calls.Bare(node);
            if (node is not InvocationExpressionSyntax call)
                break;
            if (made is null && Calls.MakesNew(call))
                made = call;
            if (Calls.ReceiverOf(call.Expression) is not { } receiver)
                break;
            node = receiver;
        }

        return made is null || node is BaseObjectCreationExpressionSyntax ? node : made;
    }

    private static bool IsName(ExpressionSyntax node) => node is IdentifierNameSyntax or MemberAccessExpressionSyntax;

    /// <summary>The variable that holds an object, or is it; one of the type if it is no local variable.</summary>
    private VariableKey? VariableOf(ExpressionSyntax begin)
    {
        var key = IsName(begin) ? variables.KeyOf(begin)
            : Calls.Outermost(begin).Parent is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }
                ? new VariableKey(property, property.Identifier.ValueText)
                : variables.AssignedOf(begin);
        return key is { Scope: MemberDeclarationSyntax or CompilationUnitSyntax } known
            ? known with { Scope = known.Scope.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? known.Scope }
            : key;
    }

    /// <summary>A call that sets the policy.</summary>
    /// <param name="Node">The call.</param>
    /// <param name="Position">The offset of its name, which puts the calls of a chain in order.</param>
    /// <param name="Policy">The policy.</param>
    /// <param name="Begin">What its chain begins with.</param>
    /// <param name="Variable">The variable that the chain acts on or is assigned to.</param>
    private sealed record PolicyCall(
        InvocationExpressionSyntax Node,
        int Position,
        ExpressionSyntax Policy,
        ExpressionSyntax Begin,
        VariableKey? Variable);
}
