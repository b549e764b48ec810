using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Commands;

/// <summary>Reads <c>Cli.Wrap("docker").WithWorkingDirectory("src").WithArguments(…)</c>.</summary>
internal static class CliWrapChain
{
    /// <summary>The program that a call chain wraps, also through variables; null if it wraps none.</summary>
    public static (ExpressionSyntax Name, CodeFile File)? ProgramOf(
        InvocationExpressionSyntax call, Definitions definitions, TypeBinder types, CodeFile file)
    {
        ExpressionSyntax? at = call;
        for (var steps = 0; at is not null && steps < 64; steps++)
        {
            if (at is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } invocation)
            {
                if (access.Name.Identifier.ValueText == "Wrap" && types.IsStaticCall(invocation, "CliWrap", "Cli"))
                {
                    return CallArguments.Find(invocation.ArgumentList, "targetFilePath", 0) is { } name
                        ? (name, file)
                        : null;
                }

                at = access.Expression;
            }
            else if (at is IdentifierNameSyntax or MemberAccessExpressionSyntax
                && definitions.Find(at, file) is { Expression: { } expression, File: { } home })
            {
                (at, file) = (expression, home);
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The lambda parameter that collects the arguments.</summary>
    public static string? BuilderOf(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } =>
            parameters[0].Identifier.ValueText,
        _ => null,
    };
}
