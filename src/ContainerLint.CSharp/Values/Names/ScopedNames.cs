using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values.Names;

/// <summary>What is declared in the blocks, lambdas and parameter lists around a mention, from the inside outwards.</summary>
internal static class ScopedNames
{
    /// <summary>
    /// The declaration of a local variable or a parameter; null if none has this name. What may be declared so (a
    /// pattern, a loop's variable, a local function) counts, too: it hides the members of the type.
    /// </summary>
    public static SyntaxNode? Find(string name, SyntaxNode mention)
    {
        var inner = mention;
        for (var node = mention.Parent; node is not null && node is not BaseTypeDeclarationSyntax; node = node.Parent)
        {
            if (DeclaredBy(node, inner, name) is { } declaration)
                return declaration;
            if (node is MemberDeclarationSyntax and not GlobalStatementSyntax)
                return Designated(node, name);
            inner = node;
        }

        return inner is CompilationUnitSyntax unit && mention.FirstAncestorOrSelf<GlobalStatementSyntax>() is not null
            ? unit.Members.OfType<GlobalStatementSyntax>().Select(one => Designated(one, name)).FirstOrDefault(Is)
            : null;
    }

    private static bool Is(SyntaxNode? node) => node is not null;

    private static SyntaxNode? DeclaredBy(SyntaxNode scope, SyntaxNode inner, string name) => scope switch
    {
        BlockSyntax block => Among(block.Statements, name),
        SwitchSectionSyntax section => Among(section.Statements, name),
        CompilationUnitSyntax unit when inner is GlobalStatementSyntax =>
            Among(unit.Members.OfType<GlobalStatementSyntax>().Select(static one => one.Statement), name),
        ForStatementSyntax loop => Among(loop.Declaration, name),
        UsingStatementSyntax block => Among(block.Declaration, name),
        FixedStatementSyntax block => Among(block.Declaration, name),
        ForEachStatementSyntax loop => loop.Identifier.ValueText == name ? loop : null,
        CatchClauseSyntax { Declaration: { } declared } => declared.Identifier.ValueText == name ? declared : null,
        SimpleLambdaExpressionSyntax lambda => lambda.Parameter.Identifier.ValueText == name ? lambda.Parameter : null,
        ParenthesizedLambdaExpressionSyntax lambda => Among(lambda.ParameterList, name),
        AnonymousMethodExpressionSyntax method => Among(method.ParameterList, name),
        LocalFunctionStatementSyntax function => Among(function.ParameterList, name),
        BaseMethodDeclarationSyntax method => Among(method.ParameterList, name),
        IndexerDeclarationSyntax indexer => Among(indexer.ParameterList, name),
        _ => null,
    };

    private static SyntaxNode? Among(IEnumerable<StatementSyntax> statements, string name)
    {
        foreach (var statement in statements)
        {
            var declaration = Unlabelled(statement) switch
            {
                LocalDeclarationStatementSyntax local => Among(local.Declaration, name),
                LocalFunctionStatementSyntax function => function.Identifier.ValueText == name ? function : null,
                _ => null,
            };
            if (declaration is not null)
                return declaration;
        }

        return null;
    }

    private static StatementSyntax Unlabelled(StatementSyntax statement)
    {
        while (statement is LabeledStatementSyntax labelled)
            statement = labelled.Statement;
        return statement;
    }

    private static SyntaxNode? Among(VariableDeclarationSyntax? declaration, string name) =>
        declaration?.Variables.FirstOrDefault(variable => variable.Identifier.ValueText == name);

    private static SyntaxNode? Among(BaseParameterListSyntax? parameters, string name) =>
        parameters?.Parameters.FirstOrDefault(parameter => parameter.Identifier.ValueText == name);

    /// <summary>A variable of a pattern, a deconstruction, an <c>out</c> argument or a query anywhere in a member.</summary>
    private static SyntaxNode? Designated(SyntaxNode member, string name) =>
        member.DescendantNodes().FirstOrDefault(node => name == node switch
        {
            SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
            FromClauseSyntax clause => clause.Identifier.ValueText,
            LetClauseSyntax clause => clause.Identifier.ValueText,
            JoinClauseSyntax clause => clause.Identifier.ValueText,
            JoinIntoClauseSyntax clause => clause.Identifier.ValueText,
            QueryContinuationSyntax continuation => continuation.Identifier.ValueText,
            _ => null,
        });
}
