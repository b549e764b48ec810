using ContainerLint.CSharp.Code;
using ContainerLint.Documents;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>
/// Knows which containers only run images that are on the machine: those with <c>PullPolicy.Never</c> of Testcontainers
/// or <c>ImagePullPolicy.Never</c> of Aspire, as <c>pull_policy: never</c> in compose files.
/// </summary>
internal sealed class PullPolicies(CodeFile file)
{
    private const string Method = "WithImagePullPolicy";
    private const string Never = "Never";

    private readonly Lazy<bool> isUsed =
        new(() => file.Source.Text.IndexOf(Method, StringComparison.Ordinal) >= 0);

    /// <summary>The role of an image that a use names.</summary>
    /// <param name="use">The use.</param>
    /// <param name="role">Its role unless the image is never pulled.</param>
    public Role RoleOf(BoundUse use, Role role) =>
        role == Role.Run && isUsed.Value && use.Candidate.Node is ExpressionSyntax node
            && LaterCalls.Follow(BeginOf(ContainerOf(node)), IsNever)
                ? Role.Local
                : role;

    /// <summary>The call that takes an image object as its argument, else the node itself.</summary>
    private static ExpressionSyntax ContainerOf(ExpressionSyntax node) =>
        node is BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: ExpressionSyntax outer } }
            ? outer : node;

    /// <summary>The creation or the variable that a call chain begins with.</summary>
    private static ExpressionSyntax BeginOf(ExpressionSyntax node)
    {
        while (node is InvocationExpressionSyntax call && Calls.ReceiverOf(call.Expression) is { } receiver)
            node = receiver;
        return node;
    }

    private static bool IsNever(SimpleNameSyntax name) => name.Identifier.ValueText == Method
        && name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call }
        && call.ArgumentList.Arguments is [{ Expression: var policy }]
        && policy is MemberAccessExpressionSyntax { Name.Identifier.ValueText: Never }
            or IdentifierNameSyntax { Identifier.ValueText: Never };
}
