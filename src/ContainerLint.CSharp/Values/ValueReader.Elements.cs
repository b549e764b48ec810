using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>The elements of collections.</summary>
internal sealed partial class ValueReader
{
    private const int MostElements = 1_000;

    private readonly Dictionary<ExpressionSyntax, (List<Element>? Elements, Slots Slots)> collections = [];

    /// <summary>
    /// The values of the elements of a collection: an array, a collection expression, an initializer, or a variable
    /// with one of these. Empty if the collection is unknown.
    /// </summary>
    public IReadOnlyList<Value> ElementsOf(ExpressionSyntax collection, CodeFile file)
    {
        var parts = PartsOf(collection, file);
        return parts is null ? [] : [.. parts.SelectMany(static part => part.Values).Take(MostElements)];
    }

    /// <summary>An element, or the unknown elements of a spread collection.</summary>
    /// <param name="Values">Its possible values.</param>
    /// <param name="Place">Its expression.</param>
    /// <param name="IsCertain">Whether this is exactly one element; otherwise their number is unknown.</param>
    private sealed record Element(IReadOnlyList<Value> Values, ExpressionSyntax Place, bool IsCertain = true);

    /// <summary>The elements of a collection; null if the collection is unknown.</summary>
    private List<Element>? PartsOf(ExpressionSyntax collection, CodeFile file)
    {
        if (depth >= MostDepth)
            return null;
        depth++;
        try
        {
            return collection switch
            {
                InitializerExpressionSyntax written => ReadInitializer(written, file),
                ArrayCreationExpressionSyntax { Initializer: { } written } => ReadInitializer(written, file),
                ArrayCreationExpressionSyntax => null,
                ImplicitArrayCreationExpressionSyntax array => ReadInitializer(array.Initializer, file),
                StackAllocArrayCreationExpressionSyntax { Initializer: { } written } => ReadInitializer(written, file),
                ImplicitStackAllocArrayCreationExpressionSyntax array => ReadInitializer(array.Initializer, file),
                CollectionExpressionSyntax written => ReadInitializer(written, file),
                BaseObjectCreationExpressionSyntax creation => ReadCopy(creation, file),
                InvocationExpressionSyntax call => ReadFactory(call, file) ?? PartsOfFunction(call, file),
                IdentifierNameSyntax or MemberAccessExpressionSyntax => ReadVariable(collection, file),
                ConditionalExpressionSyntax choice =>
                    Union(PartsOf(choice.WhenTrue, file), PartsOf(choice.WhenFalse, file)),
                BinaryExpressionSyntax choice when choice.OperatorToken.Text == "??" =>
                    Union(PartsOf(choice.Left, file), PartsOf(choice.Right, file)),
                CastExpressionSyntax cast => PartsOf(cast.Expression, file),
                _ when Unwrap(collection) is { } inner => PartsOf(inner, file),
                _ => null,
            };
        }
        finally
        {
            depth--;
        }
    }

    private static List<Element>? Union(List<Element>? one, List<Element>? other) =>
        one is null ? other : other is null ? one : [.. one.Concat(other).Take(MostElements)];

    private List<Element> ReadInitializer(InitializerExpressionSyntax initializer, CodeFile file) =>
    [
        .. initializer.Expressions
            .Where(static element => element is not (AssignmentExpressionSyntax or InitializerExpressionSyntax))
            .Select(element => new Element(ValuesOf(element, file), element)),
    ];

    private List<Element> ReadInitializer(CollectionExpressionSyntax collection, CodeFile file)
    {
        var elements = new List<Element>();
        foreach (var element in collection.Elements)
        {
            if (element is ExpressionElementSyntax { Expression: var one })
                elements.Add(new Element(ValuesOf(one, file), one));
            else if (element is SpreadElementSyntax { Expression: var spread })
                elements.AddRange(PartsOf(spread, file) ?? [UnknownElements(spread, file)]);
            if (elements.Count > MostElements)
                break;
        }

        return elements;
    }

    private static Element UnknownElements(ExpressionSyntax collection, CodeFile file) =>
        new([Value.Unknown(collection, file)], collection, IsCertain: false);

    /// <summary>A new collection: the elements it copies, then those of its initializer.</summary>
    private List<Element>? ReadCopy(BaseObjectCreationExpressionSyntax creation, CodeFile file)
    {
        List<Element>? elements = null;
        foreach (var argument in creation.ArgumentList?.Arguments ?? default)
            elements ??= PartsOf(argument.Expression, file);
        if (creation.Initializer is { } initializer)
            elements = Union(elements, ReadInitializer(initializer, file));
        return elements;
    }

    /// <summary><c>Array.Empty</c>, <c>ImmutableArray.Create</c>, and conversions such as <c>ToList</c>.</summary>
    private List<Element>? ReadFactory(InvocationExpressionSyntax call, CodeFile file)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access)
            return null;
        var arguments = call.ArgumentList.Arguments;
        switch (access.Name.Identifier.ValueText)
        {
            case "Empty" when arguments.Count == 0:
                return [];
            case "Create" when access.Expression.ToString() is "ImmutableArray" or "ImmutableList"
                or "ImmutableHashSet":
                return [.. arguments.Select(one => new Element(ValuesOf(one.Expression, file), one.Expression))];
            case "ToArray" or "ToList" or "ToHashSet" or "ToImmutableArray" or "ToImmutableList" or "AsReadOnly"
                or "AsEnumerable" when arguments.Count == 0:
                return PartsOf(access.Expression, file);
            default:
                return null;
        }
    }

    /// <summary>The collection in a variable; its elements are resolved at the name, like constants.</summary>
    private List<Element>? ReadVariable(ExpressionSyntax name, CodeFile file)
    {
        var definition = definitions.Find(name, file);
        List<Element>? elements = null;
        if (definition is null || IsDefault(definition))
        {
            var declaration = definitions.DeclarationOf(name, file);
            if (declaration is not null && bindings?.Of(declaration.Node) is { } bound)
                return bound.Reader.PartsOf(bound);
            slots.Note(declaration);
            foreach (var possible in declaration is null ? [] : definitions.ValuesOf(declaration))
                elements = Union(elements, PartsOf(possible));
        }
        else
        {
            elements = PartsOf(definition);
        }

        if (elements is null)
            return null;
        var mention = file.PlaceOf(name.Span);
        return
        [
            .. elements.Select(element => element with
            {
                Values = [.. element.Values.Select(value => ResolveAt(value, name, file, mention))],
            }),
        ];
    }

    /// <summary>The elements of the collection that a definition is, read once.</summary>
    private List<Element>? PartsOf(Definition definition)
    {
        if (definition is not { Expression: { } expression, File: { } home, IsOfElements: false })
            return null;
        if (collections.TryGetValue(expression, out var known))
        {
            slots.Add(known.Slots);
            return known.Elements;
        }

        if (!evaluating.Add(expression))
            return null;
        var outer = slots;
        slots = new Slots();
        var elements = PartsOf(expression, home);
        evaluating.Remove(expression);
        collections[expression] = (elements, slots);
        outer.Add(slots);
        slots = outer;
        return elements;
    }
}
