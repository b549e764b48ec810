using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Commands;

/// <summary>
/// What code sets on a <c>ProcessStartInfo</c>: in its constructor, in its initializer and in the statements after it.
/// </summary>
internal sealed class StartInfo(ValueReader values, CodeFile file)
{
    private readonly List<ExpressionSyntax> programs = [];

    /// <summary>The expressions for the program.</summary>
    public IReadOnlyList<ExpressionSyntax> Programs => programs;

    /// <summary>The expressions for whole command lines.</summary>
    public List<ExpressionSyntax> CommandLines { get; } = [];

    /// <summary>The arguments that are passed one by one.</summary>
    public CommandArguments Words { get; } = new(values, file);

    /// <summary>Reads a creation and the statements about the variable it is assigned to.</summary>
    public void Read(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.ArgumentList is { } list)
        {
            if (CallArguments.Find(list, "fileName", 0) is { } program)
                programs.Add(program);
            if (CallArguments.Find(list, "arguments", 1) is { } arguments)
                Assign("Arguments", arguments);
        }

        if (creation.Initializer is { } initializer)
            Read(initializer);
        if (Kept(creation) is var (name, statement))
            ReadStatements(name, statement, isAfter: true);
    }

    /// <summary>Reads <c>{ FileName = "docker", Arguments = "pull redis" }</c>.</summary>
    public void Read(InitializerExpressionSyntax initializer)
    {
        foreach (var expression in initializer.Expressions)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment)
                Assign(name.Identifier.ValueText, assignment.Right);
        }
    }

    /// <summary>Reads the statements of a block about <c>process.StartInfo</c>.</summary>
    public void Read(string subject, StatementSyntax statement)
    {
        // If the block also creates the instance, reading the creation covers these statements.
        if (!Siblings(statement).Any(sibling => IsReplaced(sibling, subject)))
            ReadStatements(subject, statement, isAfter: false);
    }

    private void ReadStatements(string subject, StatementSyntax statement, bool isAfter)
    {
        foreach (var sibling in Siblings(statement))
        {
            if (isAfter && sibling.SpanStart <= statement.SpanStart)
                continue;
            if (IsReplaced(sibling, subject))
                break;
            foreach (var assignment in sibling.DescendantNodes().OfType<AssignmentExpressionSyntax>())
            {
                if (assignment.Left is MemberAccessExpressionSyntax access && access.Expression.ToString() == subject
                    && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
                {
                    Assign(access.Name.Identifier.ValueText, assignment.Right);
                }
            }

            Words.AddCalls(sibling, subject + ".ArgumentList");
        }
    }

    private void Assign(string property, ExpressionSyntax value)
    {
        switch (property)
        {
            case "FileName":
                programs.Add(value);
                break;
            case "ArgumentList" when value is InitializerExpressionSyntax initializer:
                Words.Add(initializer);
                break;
            case "ArgumentList":
            case "Arguments" when CommandArguments.IsCollection(value):
                Words.Add(value);
                break;
            case "Arguments":
                CommandLines.Add(value);
                break;
            default:
                break;
        }
    }

    /// <summary>The variable that an instance is assigned to, and the statement that does so.</summary>
    private static (string Name, StatementSyntax Statement)? Kept(ExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
            when variable.FirstAncestorOrSelf<StatementSyntax>() is { } statement =>
            (variable.Identifier.ValueText, statement),
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment =>
            (assignment.Left.ToString(), statement),
        _ => null,
    };

    private static IEnumerable<StatementSyntax> Siblings(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } =>
            unit.Members.OfType<GlobalStatementSyntax>().Select(global => global.Statement),
        _ => [],
    };

    /// <summary>Whether a statement assigns another instance to the variable.</summary>
    private static bool IsReplaced(StatementSyntax statement, string subject) =>
        statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment }
        && assignment.Left.ToString() == subject;
}
