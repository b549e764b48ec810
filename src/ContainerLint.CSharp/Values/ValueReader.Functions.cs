using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>The project's own functions, and what is chosen from collections.</summary>
internal sealed partial class ValueReader
{
    private readonly CallGuard guard = calls ?? new CallGuard();
    private Slots slots = new();

    /// <summary>The slots in what was read since the last call.</summary>
    public Slots TakeSlots()
    {
        var taken = slots;
        slots = new Slots();
        return taken;
    }

    /// <summary>What a parameter or member holds in this context; null if that is not known.</summary>
    public BoundValue? BoundTo(SyntaxNode declaration) => bindings?.Of(declaration);

    /// <summary>The values that a parameter or member holds.</summary>
    public IReadOnlyList<Value> ValuesOf(BoundValue bound) => bound.Expressions.Count == 1 && !bound.AreElements
        ? ValuesOf(bound.Expressions[0], bound.File)
        : [Value.Unknown(bound.Expressions[0], bound.File)];

    /// <summary>The elements of the collection that a parameter or member holds; empty if it is none.</summary>
    public IReadOnlyList<Value> ElementsOf(BoundValue bound) =>
        PartsOf(bound) is { } parts ? [.. parts.SelectMany(static part => part.Values).Take(MostElements)] : [];

    private List<Element>? PartsOf(BoundValue bound)
    {
        if (!bound.AreElements)
            return PartsOf(bound.Expressions[0], bound.File);
        return bound.Expressions is [var only] && PartsOf(only, bound.File) is { } passed
            ? passed
            : [.. bound.Expressions.Select(one => new Element(ValuesOf(one, bound.File), one))];
    }

    /// <summary>The results of a function of the project, with what the call passes to it.</summary>
    private IReadOnlyList<Value> ReadFunction(InvocationExpressionSyntax call, CodeFile file)
    {
        var results = Enter<Value>(call, file, static (reader, result, home) => reader.ValuesOf(result, home));
        var known = results?.Where(static value => !value.IsUnknown).Take(Combination.MostValues).ToList();
        if (known is null || known.Count == 0)
            return [Value.Unknown(call, file)];
        var mention = file.PlaceOf(call.Span);
        return [.. known.Select(value => ResolveAt(value, call, file, mention))];
    }

    /// <summary>The elements of the collections that a function of the project returns.</summary>
    private List<Element>? PartsOfFunction(InvocationExpressionSyntax call, CodeFile file)
    {
        var elements = Enter<Element>(call, file, static (reader, result, home) =>
            result.Parent is YieldStatementSyntax
                ? [new Element(reader.ValuesOf(result, home), result)]
                : reader.PartsOf(result, home) ?? []);
        if (elements is null || elements.Count == 0)
            return null;
        var mention = file.PlaceOf(call.Span);
        return
        [
            .. elements.Take(MostElements).Select(element => element with
            {
                Values = [.. element.Values.Select(value => ResolveAt(value, call, file, mention))],
            }),
        ];
    }

    private List<T>? Enter<T>(
        InvocationExpressionSyntax call,
        CodeFile file,
        Func<ValueReader, ExpressionSyntax, CodeFile, IReadOnlyList<T>> read)
    {
        if (definitions.FunctionOf(call, file) is not { } function || !guard.TryEnter(function.Node))
            return null;
        try
        {
            var results = new List<T>();
            var reader = new ValueReader(definitions, BindingsOf(call, function, file), guard) { depth = depth + 1 };
            foreach (var one in definitions.OverridesOf(function).Prepend(function))
            {
                foreach (var result in PossibleValues.ResultsOf(one.Node).Take(Combination.MostValues))
                    results.AddRange(read(reader, result, one.File));
            }

            slots.Add(reader.TakeSlots());
            return results;
        }
        finally
        {
            guard.Leave(function.Node);
        }
    }

    private Bindings BindingsOf(InvocationExpressionSyntax call, DeclaredNode function, CodeFile file)
    {
        var bound = new Bindings();
        foreach (var one in bindings?.Declarations ?? [])
            bound.Add(one, bindings!.Of(one)!);
        var isReduced = DeclaredFunctions.IsReduced(call, function.Node);
        foreach (var passed in PassedArguments.Of(call, function.Node, isReduced) ?? [])
        {
            bound.Add(
                passed.Parameter,
                new BoundValue(passed.Expressions, file, this) { AreElements = passed.AreElements });
        }

        return bound;
    }

    /// <summary>Whether a method takes an element out of a collection.</summary>
    private static bool IsChoice(string method) =>
        method is "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault"
            or "ElementAt" or "GetValueOrDefault";

    /// <summary>An element of an array or a value of a dictionary.</summary>
    private IReadOnlyList<Value> ReadElement(ElementAccessExpressionSyntax access, CodeFile file)
    {
        if (access.ArgumentList.Arguments is not [var index])
            return [Value.Unknown(access, file)];
        if (EntriesOf(access.Expression, file) is { Pairs.Count: > 0 } entries)
            return ReadEntry(entries, index.Expression, access, file);
        if (PartsOf(access.Expression, file) is not { Count: > 0 } elements)
            return [Value.Unknown(access, file)];
        return PositionIn(index.Expression, elements) is { } position
            ? elements[position].Values
            : Choice(elements, access, file);
    }

    private static int? PositionIn(ExpressionSyntax index, List<Element> elements)
    {
        if (elements.Exists(static element => !element.IsCertain))
            return null;
        var isFromEnd = index is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression };
        var number = isFromEnd ? ((PrefixUnaryExpressionSyntax)index).Operand : index;
        if (number is not LiteralExpressionSyntax { Token.Value: int position })
            return null;
        position = isFromEnd ? elements.Count - position : position;
        return position >= 0 && position < elements.Count ? position : null;
    }

    /// <summary>All elements, each of which may be the chosen one.</summary>
    private static IReadOnlyList<Value> Choice(List<Element> elements, ExpressionSyntax whole, CodeFile file)
    {
        List<Value> known =
        [
            .. elements.SelectMany(static element => element.Values)
                .Where(static value => !value.IsNull && !value.IsUnknown).Take(Combination.MostValues),
        ];
        return known.Count > 0 ? known : [Value.Unknown(whole, file)];
    }

    /// <summary>
    /// The value of a known key; those of all keys if the key is not known. Only these are read, and each once: entries
    /// may be made of other entries.
    /// </summary>
    private IReadOnlyList<Value> ReadEntry(Entries entries, ExpressionSyntax key, ExpressionSyntax whole, CodeFile file)
    {
        var wanted = KeyOf(key, file);
        var found = new List<Value>();
        foreach (var (other, value) in entries.Pairs)
        {
            if (wanted is not null && KeyOf(other, entries.File) is { } known && known != wanted)
                continue;
            found.AddRange(ReadDefinition(Definition.Of(value, entries.File))
                .Where(static one => !one.IsNull && !one.IsUnknown));
            if (found.Count >= Combination.MostValues)
                break;
        }

        return found.Count == 0 ? [Value.Unknown(whole, file)]
            : [.. found.Take(Combination.MostValues).Select(one => ResolveAt(one, entries))];
    }

    private string? KeyOf(ExpressionSyntax key, CodeFile file) =>
        ReadDefinition(Definition.Of(key, file)) is [{ IsNull: false, Text: { IsKnown: true } text }]
            ? text.Value : null;

    /// <summary>A value of an entry as the names show it by which the dictionary was found.</summary>
    private static Value ResolveAt(Value value, Entries entries)
    {
        for (var i = entries.Names.Count - 1; i >= 0; i--)
        {
            var (name, home) = entries.Names[i];
            value = ResolveAt(value, name, home, home.PlaceOf(name.Span));
        }

        return value;
    }

    /// <summary>The entries of a dictionary that is written out; null if it is not known.</summary>
    private Entries? EntriesOf(ExpressionSyntax dictionary, CodeFile file)
    {
        var names = new List<(ExpressionSyntax, CodeFile)>();
        var visited = new HashSet<ExpressionSyntax>();
        for (var bare = Calls.Bare(dictionary); visited.Count < MostDepth && visited.Add(bare);)
        {
            switch (bare)
            {
                case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                    if (definitions.Find(bare, file) is not
                        {
                            Expression: { } expression and not (IdentifierNameSyntax or MemberAccessExpressionSyntax),
                            File: { } home,
                            IsOfElements: false,
                        })
                    {
                        return null;
                    }

                    names.Add((bare, file));
                    (bare, file) = (Calls.Bare(expression), home);
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
                    when call.ArgumentList.Arguments.Count == 0
                        && access.Name.Identifier.ValueText.StartsWith("To", StringComparison.Ordinal):
                    bare = Calls.Bare(access.Expression);
                    break;
                case BaseObjectCreationExpressionSyntax { Initializer.Expressions: var written }:
                    return new Entries(PairsIn(written), file, names);
                default:
                    return null;
            }
        }

        return null;
    }

    private static List<(ExpressionSyntax Key, ExpressionSyntax Value)> PairsIn(
        SeparatedSyntaxList<ExpressionSyntax> written)
    {
        var pairs = new List<(ExpressionSyntax Key, ExpressionSyntax Value)>();
        foreach (var entry in written.Take(MostElements))
        {
            if (entry is AssignmentExpressionSyntax
                {
                    Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var index] },
                    Right: var assigned,
                })
            {
                pairs.Add((index.Expression, assigned));
            }
            else if (entry is InitializerExpressionSyntax { Expressions: [var key, var value] })
            {
                pairs.Add((key, value));
            }
        }

        return pairs;
    }

    /// <summary>The entries of a dictionary.</summary>
    /// <param name="Pairs">Keys and values.</param>
    /// <param name="File">Their file.</param>
    /// <param name="Names">The names by which the dictionary was found, outermost first, each with its file.</param>
    private sealed record Entries(
        IReadOnlyList<(ExpressionSyntax Key, ExpressionSyntax Value)> Pairs,
        CodeFile File,
        IReadOnlyList<(ExpressionSyntax Name, CodeFile File)> Names);
}
