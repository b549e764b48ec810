using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Code;

/// <summary>Looks up arguments of calls.</summary>
internal static class CallArguments
{
    /// <summary>The argument passed for a parameter, by name or by position; null if there is none.</summary>
    public static ExpressionSyntax? Find(BaseArgumentListSyntax list, string name, int position)
    {
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            var argument = list.Arguments[i];
            if (argument.NameColon is { } colon ? colon.Name.Identifier.ValueText == name : i == position)
                return argument.Expression;
        }

        return null;
    }
}
