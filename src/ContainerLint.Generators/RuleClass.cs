using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.Generators;

/// <summary>A class that derives from <c>ContainerLint.Rules.Rule</c> and is not abstract.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Path">The file that declares it.</param>
/// <param name="Span">Where the name stands.</param>
/// <param name="Lines">The same in lines.</param>
internal sealed record RuleClass(string Name, string Path, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>Reads a class; null if it is not a rule.</summary>
    public static RuleClass? Read(ClassDeclarationSyntax syntax, SemanticModel model)
    {
        if (model.GetDeclaredSymbol(syntax) is not { IsAbstract: false } type || !IsRule(type))
            return null;
        var place = syntax.Identifier.GetLocation();
        return new RuleClass(type.Name, syntax.SyntaxTree.FilePath, place.SourceSpan, place.GetLineSpan().Span);
    }

    private static bool IsRule(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.ToDisplayString() == "ContainerLint.Rules.Rule")
                return true;
        }

        return false;
    }
}
