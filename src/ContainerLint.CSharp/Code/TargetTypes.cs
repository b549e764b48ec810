using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Code;

/// <summary>The target type of <c>new(…)</c>, where the code around it spells it out.</summary>
internal static class TargetTypes
{
    /// <summary>The type; null if the code does not show it.</summary>
    public static TypeSyntax? Of(ExpressionSyntax creation)
    {
        SyntaxNode node = creation;
        while (node.Parent is ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax
            or SwitchExpressionSyntax || node.Parent is BinaryExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            EqualsValueClauseSyntax value => OfDeclared(value.Parent),
            ArrowExpressionClauseSyntax arrow => OfReturned(arrow.Parent),
            ReturnStatementSyntax returned => OfReturned(FunctionOf(returned)),
            InitializerExpressionSyntax elements => ElementOf(TypeOf(elements)),
            ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } => ElementOf(Of(collection)),
            _ => null,
        };
    }

    private static TypeSyntax? OfDeclared(SyntaxNode? node) => node switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } => Written(declaration.Type),
        PropertyDeclarationSyntax property => property.Type,
        ParameterSyntax parameter => parameter.Type,
        _ => null,
    };

    private static TypeSyntax? OfReturned(SyntaxNode? node) => node switch
    {
        MethodDeclarationSyntax method => method.ReturnType,
        LocalFunctionStatementSyntax function => function.ReturnType,
        PropertyDeclarationSyntax property => property.Type,
        IndexerDeclarationSyntax indexer => indexer.Type,
        AccessorDeclarationSyntax { Parent.Parent: BasePropertyDeclarationSyntax property } => property.Type,
        _ => null,
    };

    private static SyntaxNode? FunctionOf(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
        {
            if (current is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
                or AnonymousFunctionExpressionSyntax)
            {
                return current;
            }
        }

        return null;
    }

    private static TypeSyntax? TypeOf(InitializerExpressionSyntax elements) => elements.Parent switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type,
        ArrayCreationExpressionSyntax array => array.Type,
        ImplicitObjectCreationExpressionSyntax creation => Of(creation),
        EqualsValueClauseSyntax value => OfDeclared(value.Parent),
        _ => null,
    };

    /// <summary>The element type of a list or an array.</summary>
    private static TypeSyntax? ElementOf(TypeSyntax? type) => type switch
    {
        ArrayTypeSyntax array => array.ElementType,
        NullableTypeSyntax nullable => ElementOf(nullable.ElementType),
        QualifiedNameSyntax qualified => ElementOf(qualified.Right),
        GenericNameSyntax { TypeArgumentList.Arguments: [var element] } => element,
        _ => null,
    };

    private static TypeSyntax? Written(TypeSyntax type) => type.IsVar ? null : type;
}
