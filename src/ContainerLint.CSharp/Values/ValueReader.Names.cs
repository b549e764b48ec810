using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values.Literals;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>Names: their values map to the literal of the definition, resolved at the name.</summary>
internal sealed partial class ValueReader
{
    private IReadOnlyList<Value> ReadName(ExpressionSyntax name, CodeFile file, Place mention)
    {
        if (IsEmptyString(name))
            return [Value.Of(new MappedTextBuilder(file.Source).ToMappedText(), name, file)];
        if (definitions.Find(name, file) is not { } definition)
            return [Value.Unknown(name, file)];
        if (definition.Constant is { } constant)
        {
            var builder = new MappedTextBuilder(file.Source);
            builder.AppendDecoded(constant, mention.Source, mention.Span, LiteralNotations.None);
            return [Value.Of(builder.ToMappedText(), name, file)];
        }

        var values = ReadDefinition(definition);
        return values.Count == 0
            ? [Value.Unknown(name, file)]
            : [.. values.Select(value => ResolveAt(value, name, file, mention))];
    }

    /// <summary>The values of a definition, evaluated once; unknown if it refers to itself.</summary>
    private IReadOnlyList<Value> ReadDefinition(Definition definition)
    {
        var (expression, file) = (definition.Expression!, definition.File!);
        if (defined.TryGetValue(expression, out var values))
            return values;
        if (!evaluating.Add(expression))
            return [Value.Unknown(expression, file)];
        values = definition.IsOfElements ? ElementsOf(expression, file) : ValuesOf(expression, file);
        evaluating.Remove(expression);
        defined[expression] = values;
        return values;
    }

    private static Value ResolveAt(Value value, ExpressionSyntax name, CodeFile file, Place mention)
    {
        if (value.IsNull)
            return Value.Null(name, file);
        if (value.IsUnknown)
            return Value.Unknown(name, file);
        var builder = new MappedTextBuilder(file.Source);
        builder.AppendResolved(value.Text, mention);
        return new Value(builder.ToMappedText(), name, file) { IsString = value.IsString };
    }

    /// <summary>Whether an expression is <c>string.Empty</c>.</summary>
    private static bool IsEmptyString(ExpressionSyntax name) =>
        name is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } access
            && IsStringType(access.Expression);

    /// <summary>Whether an expression is <c>string</c>, in any spelling.</summary>
    private static bool IsStringType(ExpressionSyntax expression) => expression switch
    {
        PredefinedTypeSyntax type => type.Keyword.IsKind(SyntaxKind.StringKeyword),
        IdentifierNameSyntax name => name.Identifier.ValueText == "String",
        MemberAccessExpressionSyntax access => access.ToString() is "System.String" or "global::System.String",
        _ => false,
    };
}
