using System.Globalization;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values.Literals;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>
/// Evaluates string expressions as far as their values are fixed; the rest is unknown. For one read on one thread.
/// </summary>
internal sealed partial class ValueReader(
    Definitions definitions, Bindings? bindings = null, CallGuard? calls = null)
{
    /// <summary>The maximum depth of expressions and names that lead to each other.</summary>
    private const int MostDepth = 100;

    private readonly Dictionary<ExpressionSyntax, (IReadOnlyList<Value> Values, Slots Slots)> defined = [];
    private readonly HashSet<ExpressionSyntax> evaluating = [];
    private int depth;

    /// <summary>What names mean.</summary>
    public Definitions Definitions => definitions;

    /// <summary>
    /// The possible values of an expression, one per branch: at least one, at most
    /// <see cref="Combination.MostValues"/>.
    /// </summary>
    public IReadOnlyList<Value> ValuesOf(ExpressionSyntax expression, CodeFile file)
    {
        var values = BranchesOf(expression, file);
        return values.Count switch
        {
            0 => [Value.Unknown(expression, file)],
            > Combination.MostValues => [.. values.Take(Combination.MostValues)],
            _ => values,
        };
    }

    /// <summary>The values of an expression; none if it is a <c>throw</c>.</summary>
    private IReadOnlyList<Value> BranchesOf(ExpressionSyntax expression, CodeFile file)
    {
        if (depth >= MostDepth)
            return [Value.Unknown(expression, file)];
        depth++;
        try
        {
            return Evaluate(expression, file);
        }
        finally
        {
            depth--;
        }
    }

    private IReadOnlyList<Value> Evaluate(ExpressionSyntax expression, CodeFile file) => expression switch
    {
        LiteralExpressionSyntax literal => [Literal(literal, file)],
        InterpolatedStringExpressionSyntax interpolated => Interpolate(interpolated, file),
        IdentifierNameSyntax or MemberAccessExpressionSyntax or AliasQualifiedNameSyntax =>
            ReadName(expression, file, file.PlaceOf(expression.Span)),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax member } =>
            ReadName(member, file, file.PlaceOf(expression.Span)),
        ElementAccessExpressionSyntax access => ReadElement(access, file),
        InvocationExpressionSyntax call => ReadCall(call, file),
        BaseObjectCreationExpressionSyntax creation => ReadCreation(creation, file),
        ConditionalExpressionSyntax choice =>
            [.. BranchesOf(choice.WhenTrue, file), .. BranchesOf(choice.WhenFalse, file)],
        SwitchExpressionSyntax choice => ReadArms(choice, file),
        BinaryExpressionSyntax binary => Binary(binary, file),
        AssignmentExpressionSyntax assignment when assignment.Kind()
            is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression =>
            BranchesOf(assignment.Right, file),
        ThrowExpressionSyntax => [],
        DefaultExpressionSyntax => [Value.Null(expression, file)],
        _ when Unwrap(expression) is { } inner => BranchesOf(inner, file),
        _ => [Value.Unknown(expression, file)],
    };

    /// <summary>The inner expression with the same value; null if there is none.</summary>
    private static ExpressionSyntax? Unwrap(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => inner.Expression,
        CheckedExpressionSyntax inner => inner.Expression,
        AwaitExpressionSyntax awaited => awaited.Expression,
        CastExpressionSyntax cast when Conversions.KeepsText(cast.Type) => cast.Expression,
        PostfixUnaryExpressionSyntax inner when inner.IsKind(SyntaxKind.SuppressNullableWarningExpression) =>
            inner.Operand,
        _ => null,
    };

    private static Value Literal(LiteralExpressionSyntax literal, CodeFile file)
    {
        switch (literal.Kind())
        {
            case SyntaxKind.StringLiteralExpression:
                return Value.Of(LiteralReader.Read(literal.Token, file), literal, file);
            case SyntaxKind.CharacterLiteralExpression:
                return new Value(LiteralReader.Read(literal.Token, file), literal, file);
            case SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression:
                return Value.Null(literal, file);
            case SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression:
                return Value.Fixed(literal.IsKind(SyntaxKind.TrueLiteralExpression) ? "True" : "False", literal, file);
            case SyntaxKind.NumericLiteralExpression when literal.Token.Value is int or uint or long or ulong:
                var number = (IFormattable)literal.Token.Value;
                return Value.Fixed(number.ToString(null, CultureInfo.InvariantCulture), literal, file);
            default:
                return Value.Unknown(literal, file);
        }
    }

    private IReadOnlyList<Value> Binary(BinaryExpressionSyntax binary, CodeFile file) => binary.Kind() switch
    {
        SyntaxKind.AddExpression => Concatenate(binary, file),
        SyntaxKind.CoalesceExpression => Coalesce(binary, file),
        SyntaxKind.AsExpression when binary.Right is TypeSyntax type && Conversions.KeepsText(type) =>
            BranchesOf(binary.Left, file),
        _ => [Value.Unknown(binary, file)],
    };

    /// <summary>The known values left of <c>??</c>, and those on the right if the left may be null.</summary>
    private IReadOnlyList<Value> Coalesce(BinaryExpressionSyntax choice, CodeFile file)
    {
        var left = BranchesOf(choice.Left, file);
        var given = left.Where(static value => !value.IsNull && !value.IsUnknown).ToList();
        if (given.Count == left.Count)
            return given;
        var right = BranchesOf(choice.Right, file);
        var isOpen = left.Any(static value => value.IsUnknown && !value.IsNull)
            && !right.Any(static value => !value.IsNull);
        return isOpen ? [.. given, Value.Unknown(choice, file)] : [.. given, .. right];
    }

    private IReadOnlyList<Value> ReadArms(SwitchExpressionSyntax choice, CodeFile file)
    {
        var values = new List<Value>();
        foreach (var arm in choice.Arms)
        {
            if (values.Count >= Combination.MostValues)
                break;
            values.AddRange(BranchesOf(arm.Expression, file));
        }

        return values;
    }

    /// <summary>A concatenation. Numbers before the first string are added, not concatenated: unknown.</summary>
    private IReadOnlyList<Value> Concatenate(BinaryExpressionSyntax sum, CodeFile file)
    {
        var result = new Combination(sum, file);
        var isString = false;
        var operands = Operands(sum);
        for (var i = 0; i < operands.Count; i++)
        {
            var values = BranchesOf(operands[i], file);
            var isStringHere = values.Any(static value => value.IsString || value.IsNull);
            if (i > 0 && !isString && !isStringHere)
                result.Reset(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(sum.SpanStart, operands[i].Span.End));
            else
                result.Append(values, operands[i].Span);
            isString |= isStringHere;
        }

        return isString ? result.ToValues() : [Value.Unknown(sum, file)];
    }

    /// <summary>The operands from left to right, without recursion: generated code may have thousands.</summary>
    private static List<ExpressionSyntax> Operands(BinaryExpressionSyntax sum)
    {
        var operands = new List<ExpressionSyntax>();
        ExpressionSyntax left = sum;
        while (left is BinaryExpressionSyntax inner && inner.IsKind(SyntaxKind.AddExpression))
        {
            operands.Add(inner.Right);
            left = inner.Left;
        }

        operands.Add(left);
        operands.Reverse();
        return operands;
    }

    private IReadOnlyList<Value> Interpolate(InterpolatedStringExpressionSyntax literal, CodeFile file)
    {
        var result = new Combination(literal, file);
        foreach (var content in literal.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
            {
                var part = new MappedTextBuilder(file.Source);
                LiteralReader.Append(part, text.TextToken, literal, file);
                result.Append(part.ToMappedText());
            }
            else if (content is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole)
            {
                result.Append(ReadHole(hole, file), hole.Span);
            }
            else
            {
                result.Append([], content.Span);
            }
        }

        return result.ToValues();
    }

    /// <summary>A hole of an interpolated string; a name in it is replaced together with the braces.</summary>
    private IReadOnlyList<Value> ReadHole(InterpolationSyntax hole, CodeFile file)
    {
        var expression = hole.Expression;
        while (Unwrap(expression) is { } inner)
            expression = inner;
        return expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
            ? ReadName(expression, file, file.PlaceOf(hole.Span))
            : BranchesOf(expression, file);
    }
}
