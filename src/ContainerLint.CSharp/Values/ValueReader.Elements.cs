using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>Collections: the elements that are written out.</summary>
internal sealed partial class ValueReader
{
    private const int MostElements = 1_000;

    private readonly Dictionary<ExpressionSyntax, List<Element>?> held = [];

    /// <summary>
    /// The values of the elements of a collection: an array, a collection expression, an initializer, a variable that
    /// holds one. Empty if the collection is not known.
    /// </summary>
    public IReadOnlyList<Value> ElementsOf(ExpressionSyntax collection, CodeFile file)
    {
        var parts = PartsOf(collection, file);
        return parts is null ? [] : [.. parts.SelectMany(static part => part.Values).Take(MostElements)];
    }

    /// <summary>An element, or the unknown elements of a collection that is spread there.</summary>
    /// <param name="Values">The values that it may have.</param>
    /// <param name="Place">Where it stands.</param>
    /// <param name="IsCertain">Whether it is one element; else nobody knows how many.</param>
    private sealed record Element(IReadOnlyList<Value> Values, ExpressionSyntax Place, bool IsCertain = true);

    /// <summary>The elements of a collection, each with its values; null if the collection is not known.</summary>
    private List<Element>? PartsOf(ExpressionSyntax collection, CodeFile file)
    {
        if (depth >= MostDepth)
            return null;
        depth++;
        try
        {
            return collection switch
            {
                InitializerExpressionSyntax written => Written(written, file),
                ArrayCreationExpressionSyntax { Initializer: { } written } => Written(written, file),
                ArrayCreationExpressionSyntax => null,
                ImplicitArrayCreationExpressionSyntax array => Written(array.Initializer, file),
                StackAllocArrayCreationExpressionSyntax { Initializer: { } written } => Written(written, file),
                ImplicitStackAllocArrayCreationExpressionSyntax array => Written(array.Initializer, file),
                CollectionExpressionSyntax written => Written(written, file),
                BaseObjectCreationExpressionSyntax creation => Copied(creation, file),
                InvocationExpressionSyntax call => Returned(call, file),
                IdentifierNameSyntax or MemberAccessExpressionSyntax => Held(collection, file),
                ConditionalExpressionSyntax choice =>
                    Either(PartsOf(choice.WhenTrue, file), PartsOf(choice.WhenFalse, file)),
                BinaryExpressionSyntax choice when choice.OperatorToken.Text == "??" =>
                    Either(PartsOf(choice.Left, file), PartsOf(choice.Right, file)),
                CastExpressionSyntax cast => PartsOf(cast.Expression, file),
                _ when SeenThrough(collection) is { } inner => PartsOf(inner, file),
                _ => null,
            };
        }
        finally
        {
            depth--;
        }
    }

    private static List<Element>? Either(List<Element>? one, List<Element>? other) =>
        one is null ? other : other is null ? one : [.. one.Concat(other).Take(MostElements)];

    private List<Element> Written(InitializerExpressionSyntax initializer, CodeFile file) =>
    [
        .. initializer.Expressions
            .Where(static element => element is not (AssignmentExpressionSyntax or InitializerExpressionSyntax))
            .Select(element => new Element(ValuesOf(element, file), element)),
    ];

    private List<Element> Written(CollectionExpressionSyntax collection, CodeFile file)
    {
        var elements = new List<Element>();
        foreach (var element in collection.Elements)
        {
            if (element is ExpressionElementSyntax { Expression: var one })
                elements.Add(new Element(ValuesOf(one, file), one));
            else if (element is SpreadElementSyntax { Expression: var spread })
                elements.AddRange(PartsOf(spread, file) ?? [NotKnown(spread, file)]);
            if (elements.Count > MostElements)
                break;
        }

        return elements;
    }

    private static Element NotKnown(ExpressionSyntax collection, CodeFile file) =>
        new([Value.Unknown(collection, file)], collection, IsCertain: false);

    /// <summary>A new collection: what it copies, then what its initializer adds.</summary>
    private List<Element>? Copied(BaseObjectCreationExpressionSyntax creation, CodeFile file)
    {
        List<Element>? elements = null;
        foreach (var argument in creation.ArgumentList?.Arguments ?? default)
            elements ??= PartsOf(argument.Expression, file);
        if (creation.Initializer is { } initializer)
            elements = Either(elements, Written(initializer, file));
        return elements;
    }

    /// <summary><c>Array.Empty</c>, <c>ImmutableArray.Create</c>, and what makes one collection of another.</summary>
    private List<Element>? Returned(InvocationExpressionSyntax call, CodeFile file)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access)
            return null;
        var arguments = call.ArgumentList.Arguments;
        switch (access.Name.Identifier.ValueText)
        {
            case "Empty" when arguments.Count == 0:
                return [];
            case "Create" when access.Expression.ToString() is "ImmutableArray" or "ImmutableList" or "ImmutableHashSet":
                return [.. arguments.Select(one => new Element(ValuesOf(one.Expression, file), one.Expression))];
            case "ToArray" or "ToList" or "ToHashSet" or "ToImmutableArray" or "ToImmutableList" or "AsReadOnly"
                or "AsEnumerable" when arguments.Count == 0:
                return PartsOf(access.Expression, file);
            default:
                return null;
        }
    }

    /// <summary>What a variable holds; its elements come to the mention, like a constant.</summary>
    private List<Element>? Held(ExpressionSyntax name, CodeFile file)
    {
        if (definitions.Find(name, file) is not { Expression: { } expression, File: { } home, IsOfElements: false })
            return null;
        if (!held.TryGetValue(expression, out var elements))
        {
            if (!underway.Add(expression))
                return null;
            elements = PartsOf(expression, home);
            underway.Remove(expression);
            held[expression] = elements;
        }

        if (elements is null)
            return null;
        var mention = file.PlaceOf(name.Span);
        return
        [
            .. elements.Select(element => element with
            {
                Values = [.. element.Values.Select(value => Brought(value, name, file, mention))],
            }),
        ];
    }
}
