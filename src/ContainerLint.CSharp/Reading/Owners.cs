using ContainerLint.CSharp.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>Finds the name of the resource or container that an image belongs to.</summary>
internal static class Owners
{
    /// <summary>The name; null if there is none or it is unknown.</summary>
    public static string? Of(BoundUse use, BoundPart? named, ReadingResult result)
    {
        if (named is not null)
            return NameIn(named.Values);
        if (use.Api.OwnerProperty is not { } property
            || use.Candidate.Node.Parent is not InitializerExpressionSyntax all)
            return null;
        foreach (var expression in all.Expressions)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment
                && name.Identifier.ValueText == property)
            {
                return NameIn(result.ValuesOf(assignment.Right));
            }
        }

        return null;
    }

    private static string? NameIn(IReadOnlyList<Value> values) =>
        values is [{ IsNull: false } value] && value.Text.IsKnown ? value.Text.Value : null;
}
