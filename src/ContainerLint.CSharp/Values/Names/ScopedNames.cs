using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values.Names;

/// <summary>
/// Looks up names in the blocks, lambdas and parameter lists around them, from the inside outwards. For one read on one
/// thread.
/// </summary>
internal sealed class ScopedNames
{
    private readonly Dictionary<SyntaxNode, Dictionary<string, SyntaxNode>> declared = [];
    private readonly Dictionary<SyntaxNode, Dictionary<string, SyntaxNode>> designated = [];

    /// <summary>
    /// The declaration of a local variable or a parameter; null if there is none. Pattern variables, loop variables and
    /// local functions count too, since they hide members of the type.
    /// </summary>
    public SyntaxNode? Find(string name, SyntaxNode mention)
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

        return inner is CompilationUnitSyntax && mention.FirstAncestorOrSelf<GlobalStatementSyntax>() is not null
            ? Designated(inner, name)
            : null;
    }

    private SyntaxNode? DeclaredBy(SyntaxNode scope, SyntaxNode inner, string name) => scope switch
    {
        BlockSyntax block => Among(block, block.Statements, name),
        SwitchSectionSyntax section => Among(section, section.Statements, name),
        CompilationUnitSyntax unit when inner is GlobalStatementSyntax =>
            Among(unit, unit.Members.OfType<GlobalStatementSyntax>().Select(static one => one.Statement), name),
        ForStatementSyntax loop => Among(loop.Declaration, name),
        UsingStatementSyntax block => Among(block.Declaration, name),
        FixedStatementSyntax block => Among(block.Declaration, name),
        ForEachStatementSyntax loop => loop.Identifier.ValueText == name ? loop : null,
        CatchClauseSyntax { Declaration: { } caught } => caught.Identifier.ValueText == name ? caught : null,
        SimpleLambdaExpressionSyntax lambda => lambda.Parameter.Identifier.ValueText == name ? lambda.Parameter : null,
        ParenthesizedLambdaExpressionSyntax lambda => Among(lambda.ParameterList, name),
        AnonymousMethodExpressionSyntax method => Among(method.ParameterList, name),
        LocalFunctionStatementSyntax function => Among(function.ParameterList, name),
        BaseMethodDeclarationSyntax method => Among(method.ParameterList, name),
        IndexerDeclarationSyntax indexer => Among(indexer.ParameterList, name),
        _ => null,
    };

    private SyntaxNode? Among(SyntaxNode scope, IEnumerable<StatementSyntax> statements, string name)
    {
        if (!declared.TryGetValue(scope, out var names))
        {
            declared[scope] = names = new Dictionary<string, SyntaxNode>(StringComparer.Ordinal);
            foreach (var statement in statements)
                Collect(Unlabelled(statement), names);
        }

        return names.TryGetValue(name, out var found) ? found : null;
    }

    private static void Collect(StatementSyntax statement, Dictionary<string, SyntaxNode> names)
    {
        if (statement is LocalFunctionStatementSyntax function)
            AddFirst(names, function.Identifier.ValueText, function);
        foreach (var variable in (statement as LocalDeclarationStatementSyntax)?.Declaration.Variables ?? default)
            AddFirst(names, variable.Identifier.ValueText, variable);
    }

    private static void AddFirst(Dictionary<string, SyntaxNode> names, string name, SyntaxNode node)
    {
        if (!names.ContainsKey(name))
            names.Add(name, node);
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

    /// <summary>A variable of a pattern, deconstruction, <c>out</c> argument or query anywhere in a member.</summary>
    private SyntaxNode? Designated(SyntaxNode member, string name)
    {
        if (!designated.TryGetValue(member, out var names))
        {
            designated[member] = names = new Dictionary<string, SyntaxNode>(StringComparer.Ordinal);
            IEnumerable<SyntaxNode> parts =
                member is CompilationUnitSyntax unit ? unit.Members.OfType<GlobalStatementSyntax>() : [member];
            foreach (var node in parts.SelectMany(static part => part.DescendantNodes()))
            {
                if (DesignationOf(node) is { } designation)
                    AddFirst(names, designation, node);
            }
        }

        return names.TryGetValue(name, out var found) ? found : null;
    }

    private static string? DesignationOf(SyntaxNode node) => node switch
    {
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        FromClauseSyntax clause => clause.Identifier.ValueText,
        LetClauseSyntax clause => clause.Identifier.ValueText,
        JoinClauseSyntax clause => clause.Identifier.ValueText,
        JoinIntoClauseSyntax clause => clause.Identifier.ValueText,
        QueryContinuationSyntax continuation => continuation.Identifier.ValueText,
        _ => null,
    };
}
