using System.Globalization;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using ContainerLint.Languages.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>
/// Finds ports of the machine that Testcontainers is told to bind: <c>WithPortBinding(host, container)</c>.
/// </summary>
internal static class PortBindings
{
    private const string Method = "WithPortBinding";
    private const string HostPort = "hostPort";
    private const string ContainerPort = "containerPort";

    /// <summary>The fixed ports of a file, in the order of the text.</summary>
    public static IEnumerable<FixedPort> In(CodeFile file, ValueReader values)
    {
        if (file.Source.Text.IndexOf(Method, StringComparison.Ordinal) < 0)
            yield break;
        foreach (var call in file.Root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (Calls.NameOf(call)?.Identifier.ValueText == Method && Of(call, file, values) is { } found)
                yield return found;
        }
    }

    private static FixedPort? Of(InvocationExpressionSyntax call, CodeFile file, ValueReader values)
    {
        if (call.ArgumentList.Arguments is not [var first, var second])
            return null;
        if (first.NameColon?.Name.Identifier.ValueText == ContainerPort)
            (first, second) = (second, first);
        if (first.NameColon?.Name.Identifier.ValueText is not (null or HostPort)
            || second.NameColon?.Name.Identifier.ValueText is not (null or ContainerPort))
        {
            return null;
        }

        return values.ValuesOf(first.Expression, file) is [var host] && NumberIn(host) is > 0 and var port
            && values.ValuesOf(second.Expression, file) is [var container] && NumberIn(container) is { } inside
                ? new FixedPort(host.Text.Place, port, inside)
                : null;
    }

    private static int? NumberIn(Value value) => value is { IsNull: false, Text.IsKnown: true }
        && int.TryParse(value.Text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;
}
