using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Code;

/// <summary>Finds arguments of calls.</summary>
internal static class CallArguments
{
    /// <summary>The argument of a parameter, by its name or its position; null if it is not given.</summary>
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
