using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Deriving;

/// <summary>
/// Finds the rows of data that tests and loops run with: attributes such as <c>[InlineData]</c>, the members that
/// <c>[MemberData]</c> names, and tuples that a <c>foreach</c> takes apart.
/// </summary>
internal sealed class Rows(Definitions definitions)
{
    private const int MostRows = 1_000;

    /// <summary>The rows of a test method.</summary>
    public IEnumerable<Entry> Of(MethodDeclarationSyntax method, CodeFile file)
    {
        var parameters = method.ParameterList.Parameters;
        foreach (var attribute in method.AttributeLists.SelectMany(static list => list.Attributes))
        {
            foreach (var entry in Of(attribute, method, file))
                yield return entry;
        }

        foreach (var parameter in parameters)
        {
            foreach (var attribute in parameter.AttributeLists.SelectMany(static list => list.Attributes)
                .Where(static one => NameOf(one) is "Values" or "Matrix"))
            {
                foreach (var value in Positional(attribute))
                    yield return new Entry(value, file, [new RowValue(parameter, value, file)]);
            }
        }
    }

    /// <summary>The rows of a loop over tuples: <c>foreach (var (image, tag) in …)</c>.</summary>
    public IEnumerable<Entry> Of(ForEachVariableStatementSyntax loop, CodeFile file)
    {
        if (loop.Variable is not DeclarationExpressionSyntax
            { Designation: ParenthesizedVariableDesignationSyntax variables })
        {
            yield break;
        }

        foreach (var (row, home) in RowsIn(loop.Expression, file).Take(MostRows))
        {
            if (row is TupleExpressionSyntax tuple && tuple.Arguments.Count == variables.Variables.Count)
            {
                yield return new Entry(
                    loop.Expression,
                    file,
                    [
                        .. tuple.Arguments.Select((one, i) =>
                            new RowValue(variables.Variables[i], one.Expression, home)),
                    ]);
            }
        }
    }

    private IEnumerable<Entry> Of(AttributeSyntax attribute, MethodDeclarationSyntax method, CodeFile file)
    {
        var parameters = method.ParameterList.Parameters;
        var arguments = Positional(attribute);
        switch (NameOf(attribute))
        {
            case "InlineData" or "TestCase" or "Arguments" or "DataRow" or "InlineAutoData":
                var given = arguments is [var all] && CellsOf(all) is { } cells && all is not LiteralExpressionSyntax
                    ? cells
                    : arguments;
                if (RowOf(given, parameters, file) is { Count: > 0 } row)
                    yield return new Entry(given[0], file, row);
                break;
            case "MemberData" or "TestCaseSource" or "DynamicData" or "MethodDataSource" or "ValueSource":
                foreach (var entry in Named(arguments, attribute, method, file))
                    yield return entry;
                break;
            case "ClassData" when ClassOf(attribute) is { } type:
                foreach (var entry in OfClass(type, method, file))
                    yield return entry;
                break;
        }
    }

    /// <summary>The rows of a class: what it adds to itself when it is created, and what it enumerates.</summary>
    private IEnumerable<Entry> OfClass(TypeSyntax type, MethodDeclarationSyntax method, CodeFile file)
    {
        if (definitions.TypeOf(type, file) is not { Node: TypeDeclarationSyntax declared, File: var home })
            yield break;
        var added = declared.Members.OfType<ConstructorDeclarationSyntax>()
            .SelectMany(static constructor => AddedRows.In(constructor, null))
            .Select(row => (Cells: row, File: home));
        var enumerated = definitions.MembersOf(declared, home, "GetEnumerator")
            .SelectMany(member => SourcesOf(member).Select(AddedRows.Enumerated)
                .SelectMany(one => RowsIn(one, member.File)))
            .Select(one => (Cells: CellsOf(one.Row) ?? [one.Row], one.File));
        foreach (var (cells, at) in added.Concat(enumerated).Take(MostRows))
        {
            if (RowOf(cells is [var only] ? CellsOf(only) ?? cells : cells, method.ParameterList.Parameters, at)
                is { Count: > 0 } values)
            {
                yield return new Entry(type, file, values);
            }
        }
    }

    private IEnumerable<Entry> Named(
        IReadOnlyList<ExpressionSyntax> arguments,
        AttributeSyntax attribute,
        MethodDeclarationSyntax method,
        CodeFile file)
    {
        if (arguments.Select(MemberOf).FirstOrDefault(static one => one is not null) is not { } name
            || method.Parent is not TypeDeclarationSyntax own)
        {
            yield break;
        }

        var type = TypeOf(attribute, arguments) is { } other
            ? definitions.TypeOf(other, file)
            : new DeclaredNode(own, file);
        if (type?.Node is not BaseTypeDeclarationSyntax declared)
            yield break;
        foreach (var member in definitions.MembersOf(declared, type.File, name))
        {
            var written = SourcesOf(member).SelectMany(one => RowsIn(one, member.File))
                .Select(one => (Cells: CellsOf(one.Row) ?? [one.Row], one.File)).Take(MostRows);
            var added = SourcesOf(member).SelectMany(AddedRows.To)
                .Select(row => (Cells: row, member.File)).Take(MostRows);
            foreach (var (cells, home) in written.Concat(added))
            {
                if (RowOf(cells, method.ParameterList.Parameters, home) is { Count: > 0 } values)
                    yield return new Entry(arguments[0], file, values);
            }
        }
    }

    /// <summary>The expressions that a member with data evaluates to.</summary>
    private static IEnumerable<ExpressionSyntax> SourcesOf(DeclaredNode member) => member.Node switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => [value],
        PropertyDeclarationSyntax { Initializer.Value: var value } => [value],
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => [value],
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } =>
            accessors.SelectMany(PossibleValues.ResultsOf),
        MethodDeclarationSyntax method => PossibleValues.ResultsOf(method),
        _ => [],
    };

    /// <summary>The rows of a collection that is written out, or of a variable that holds one.</summary>
    private IEnumerable<(ExpressionSyntax Row, CodeFile File)> RowsIn(ExpressionSyntax data, CodeFile file)
    {
        if (data.Parent is YieldStatementSyntax)
            return [(data, file)];
        var bare = Calls.Bare(data);
        if (bare is IdentifierNameSyntax or MemberAccessExpressionSyntax)
        {
            return definitions.Find(bare, file) is { Expression: { } value, File: { } home, IsOfElements: false }
                && value is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) ? RowsIn(value, home) : [];
        }

        return ElementsOf(bare).Select(row => (row, file));
    }

    private static IEnumerable<ExpressionSyntax> ElementsOf(ExpressionSyntax collection) => collection switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } written } => written.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        BaseObjectCreationExpressionSyntax creation => (IEnumerable<ExpressionSyntax>?)creation.Initializer?.Expressions
            ?? creation.ArgumentList?.Arguments.Select(static one => one.Expression) ?? [],
        InitializerExpressionSyntax initializer => initializer.Expressions,
        CollectionExpressionSyntax written => written.Elements.OfType<ExpressionElementSyntax>()
            .Select(static one => one.Expression),
        _ => [],
    };

    /// <summary>The values of a row; null if it is a single value.</summary>
    private static IReadOnlyList<ExpressionSyntax>? CellsOf(ExpressionSyntax row) => Made(row) switch
    {
        TupleExpressionSyntax tuple => [.. tuple.Arguments.Select(static one => one.Expression)],
        InitializerExpressionSyntax cells => cells.Expressions,
        ExpressionSyntax array and (ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
            or CollectionExpressionSyntax) => [.. ElementsOf(array)],
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments } creation
            when Calls.NameOf(creation.Type) is "TestCaseData" or "TheoryDataRow" =>
            [.. arguments.Select(static one => one.Expression)],
        _ => null,
    };

    /// <summary>The row before calls on it (<c>.SetName("…")</c>), or the one that a lambda makes.</summary>
    private static ExpressionSyntax Made(ExpressionSyntax row)
    {
        while (true)
        {
            switch (row)
            {
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }:
                    row = access.Expression;
                    break;
                case ParenthesizedLambdaExpressionSyntax { ExpressionBody: { } made }:
                    row = made;
                    break;
                default:
                    return row;
            }
        }
    }

    private static List<RowValue> RowOf(
        IReadOnlyList<ExpressionSyntax> cells, SeparatedSyntaxList<ParameterSyntax> parameters, CodeFile file) =>
    [
        .. cells.Take(parameters.Count).Select((cell, i) => new RowValue(parameters[i], cell, file)),
    ];

    private static string NameOf(AttributeSyntax attribute)
    {
        var name = Calls.NameOf(attribute.Name);
        return name.EndsWith("Attribute", StringComparison.Ordinal)
            ? name.Substring(0, name.Length - "Attribute".Length)
            : name;
    }

    private static IReadOnlyList<ExpressionSyntax> Positional(AttributeSyntax attribute) =>
    [
        .. (attribute.ArgumentList?.Arguments ?? default).Where(static one => one.NameEquals is null)
            .Select(static one => one.Expression),
    ];

    private static string? MemberOf(ExpressionSyntax argument) => argument switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) =>
            literal.Token.ValueText,
        InvocationExpressionSyntax
        {
            Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
            ArgumentList.Arguments: [var named],
        } => named.Expression switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            _ => null,
        },
        _ => null,
    };

    /// <summary>The type in <c>[ClassData(typeof(T))]</c>, or in <c>[ClassData&lt;T&gt;]</c> of xunit v3.</summary>
    private static TypeSyntax? ClassOf(AttributeSyntax attribute) =>
        attribute.Name is GenericNameSyntax { TypeArgumentList.Arguments: [var only] } ? only
        : Positional(attribute) is [TypeOfExpressionSyntax named, ..] ? named.Type : null;

    /// <summary>The type whose member has the data, if it is not the test's own.</summary>
    private static TypeSyntax? TypeOf(AttributeSyntax attribute, IReadOnlyList<ExpressionSyntax> arguments) =>
        (attribute.ArgumentList?.Arguments ?? default).Select(static one => one.Expression)
            .OfType<TypeOfExpressionSyntax>().Select(static one => one.Type).FirstOrDefault()
        ?? arguments.OfType<InvocationExpressionSyntax>()
            .Select(static one => one.ArgumentList.Arguments.FirstOrDefault()?.Expression)
            .OfType<MemberAccessExpressionSyntax>().Select(static one => one.Expression).OfType<TypeSyntax>()
            .FirstOrDefault();
}
