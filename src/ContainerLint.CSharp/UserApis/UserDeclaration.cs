using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.UserApis;

/// <summary>A declaration that takes image references.</summary>
/// <param name="Member">The method, constructor, type with a primary constructor, property or variable.</param>
/// <param name="File">The file it is in.</param>
/// <param name="Parameter">The parameter that takes them; null if the member itself does.</param>
internal sealed record UserDeclaration(SyntaxNode Member, CodeFile File, ParameterSyntax? Parameter)
{
    /// <summary>The type around the member.</summary>
    public BaseTypeDeclarationSyntax? Type => Member.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();

    /// <summary>Whether the member is a constructor.</summary>
    public bool IsConstructor =>
        Parameter is not null && Member is ConstructorDeclarationSyntax or TypeDeclarationSyntax;

    /// <summary>The name of the member; empty if it has none.</summary>
    public string Name => Member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        TypeDeclarationSyntax type => type.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        _ => "",
    };

    /// <summary>All parameters of the member.</summary>
    public SeparatedSyntaxList<ParameterSyntax> Parameters => Member switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList.Parameters,
        LocalFunctionStatementSyntax function => function.ParameterList.Parameters,
        TypeDeclarationSyntax { ParameterList: { } list } => list.Parameters,
        _ => default,
    };
}
