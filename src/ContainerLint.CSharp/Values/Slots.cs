using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>
/// The parameters and members of the project's own code that a value is made of unchanged: what is passed or assigned
/// to them decides what it is.
/// </summary>
internal sealed class Slots
{
    private Dictionary<SyntaxNode, DeclaredNode>? noted;

    /// <summary>The slots.</summary>
    public IReadOnlyCollection<DeclaredNode> All => noted is null ? [] : noted.Values;

    /// <summary>Adds a declaration, if other code gives it its value.</summary>
    public void Note(DeclaredNode? declaration)
    {
        if (declaration is not null && IsOpen(declaration.Node))
            (noted ??= [])[declaration.Node] = declaration;
    }

    /// <summary>Adds other slots.</summary>
    public void Add(Slots others)
    {
        foreach (var one in others.All)
            (noted ??= [])[one.Node] = one;
    }

    private static bool IsOpen(SyntaxNode declaration) => declaration switch
    {
        ParameterSyntax parameter => !PossibleValues.IsChanged(parameter),
        PropertyDeclarationSyntax property => property.ExpressionBody is null
            && property.AccessorList?.Accessors.All(static one => one is { Body: null, ExpressionBody: null }) == true,
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } =>
            !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        SingleVariableDesignationSyntax => true,
        _ => false,
    };
}
