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
        var definition = definitions.Find(name, file);
        if (definition is null || IsDefault(definition))
        {
            var declaration = definitions.DeclarationOf(name, file);
            if (declaration is not null && bindings?.Of(declaration.Node) is { } bound)
                return bound.Reader.ValuesOf(bound);
            slots.Note(declaration);
            if (definition is null)
                return ReadPossible(declaration, name, file, mention);
        }

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

    /// <summary>Whether a definition is the default of a parameter, which calls replace.</summary>
    private static bool IsDefault(Definition definition) =>
        definition.Expression?.Parent is EqualsValueClauseSyntax { Parent: ParameterSyntax };

    /// <summary>The known ones of the values that a variable or property may hold.</summary>
    private IReadOnlyList<Value> ReadPossible(
        DeclaredNode? declaration, ExpressionSyntax name, CodeFile file, Place mention)
    {
        if (declaration is null)
            return ReadTupleElement(name, file, mention);
        var values = new List<Value>();
        foreach (var definition in definitions.ValuesOf(declaration).Take(Combination.MostValues))
            values.AddRange(ReadDefinition(definition).Where(static value => !value.IsNull && !value.IsUnknown));
        return values.Count == 0
            ? ReadTupleElement(name, file, mention)
            : [.. values.Take(Combination.MostValues).Select(value => ResolveAt(value, name, file, mention))];
    }

    /// <summary><c>pair.Image</c> or <c>pair.Item1</c> of a tuple that is written out.</summary>
    private IReadOnlyList<Value> ReadTupleElement(ExpressionSyntax name, CodeFile file, Place mention)
    {
        if (name is MemberAccessExpressionSyntax access
            && access.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && definitions.Find(access.Expression, file) is { Expression: TupleExpressionSyntax tuple, File: { } home }
            && Tuples.ElementOf(tuple, access.Name.Identifier.ValueText) is { } element)
        {
            var values = ReadDefinition(Definition.Of(element, home));
            return [.. values.Select(value => ResolveAt(value, name, file, mention))];
        }

        return [Value.Unknown(name, file)];
    }

    /// <summary>The values of a definition, evaluated once; unknown if it refers to itself.</summary>
    private IReadOnlyList<Value> ReadDefinition(Definition definition)
    {
        if (definition.Constant is not null)
            return [];
        var (expression, file) = (definition.Expression!, definition.File!);
        if (defined.TryGetValue(expression, out var known))
        {
            slots.Add(known.Slots);
            return known.Values;
        }

        if (!evaluating.Add(expression))
            return [Value.Unknown(expression, file)];
        var outer = slots;
        slots = new Slots();
        var values = definition.IsOfElements ? ElementsOf(expression, file) : ValuesOf(expression, file);
        evaluating.Remove(expression);
        defined[expression] = (values, slots);
        outer.Add(slots);
        slots = outer;
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
