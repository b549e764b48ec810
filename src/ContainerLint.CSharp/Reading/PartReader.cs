using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Dockerfiles;
using ContainerLint.CSharp.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>Reads what code passes to the parameters of an API.</summary>
internal sealed class PartReader(CodeFile file, ValueReader values)
{
    /// <summary>The parts, in source order.</summary>
    public IReadOnlyList<BoundPart> Read(ApiCandidate candidate, BoundApi binding)
    {
        var parts = new List<BoundPart>();
        if (candidate.Value is { } assigned)
            Note(parts, binding.Api.Parameters[0], assigned);
        var arguments = candidate.Arguments?.Arguments ?? default;
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i].NameColon?.Name.Identifier.ValueText;
            if (binding.ParameterOf(name, i) is { Part: not PartKind.Other } parameter)
                Note(parts, parameter, arguments[i].Expression);
        }

        return parts;
    }

    /// <summary>Adds what is passed to a parameter, and notes the slots in it.</summary>
    private void Note(List<BoundPart> parts, ApiParameter parameter, ExpressionSyntax expression)
    {
        var first = parts.Count;
        values.TakeSlots();
        Add(parts, parameter, expression);
        var slots = values.TakeSlots();
        for (var i = first; i < parts.Count && slots.All.Count > 0; i++)
            parts[i] = parts[i] with { Slots = slots };
    }

    private void Add(List<BoundPart> parts, ApiParameter parameter, ExpressionSyntax expression)
    {
        if (parameter.Part == PartKind.Arguments)
        {
            AddArguments(parts, parameter, expression);
            return;
        }

        if (parameter.Part == PartKind.Dockerfile)
        {
            foreach (var text in DockerfileTexts.In(expression))
                parts.Add(new BoundPart(parameter, text, file, values.ValuesOf(text, file)));
            return;
        }

        var elements = parameter.IsList ? values.ElementsOf(expression, file) : [];
        foreach (var element in elements)
            parts.Add(new BoundPart(parameter, element.Expression, element.File, [element]));
        if (elements.Count == 0 && !IsCollection(expression))
            parts.Add(new BoundPart(parameter, expression, file, values.ValuesOf(expression, file)));
    }

    /// <summary>Adds build arguments written as <c>NAME=value</c> or as entries of a dictionary.</summary>
    private void AddArguments(List<BoundPart> parts, ApiParameter parameter, ExpressionSyntax expression)
    {
        var initializer = expression switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.Initializer,
            InitializerExpressionSyntax direct => direct,
            _ => null,
        };
        foreach (var entry in initializer?.Expressions ?? [])
        {
            var (name, value) = EntryOf(entry);
            if (name is null || value is null
                || NamedBuildArguments.NameIn(values.ValuesOf(name, file)) is not { } known)
            {
                continue;
            }

            var part = new BoundPart(NamedBuildArguments.ValueOf(parameter), value, file, values.ValuesOf(value, file));
            parts.Add(part with { ArgumentName = known });
        }

        IReadOnlyList<Value> elements = values.ElementsOf(expression, file);
        if (elements.Count == 0 && !IsCollection(expression))
            elements = values.ValuesOf(expression, file);
        foreach (var element in elements)
        {
            if (NamedBuildArguments.Split(element) is not var (name, value))
                continue;
            var part = new BoundPart(
                NamedBuildArguments.ValueOf(parameter), element.Expression, element.File, [value]);
            parts.Add(part with { ArgumentName = name });
        }
    }

    private static (ExpressionSyntax? Name, ExpressionSyntax? Value) EntryOf(ExpressionSyntax entry) => entry switch
    {
        AssignmentExpressionSyntax
        {
            Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] },
            Right: var value,
        } => (key.Expression, value),
        InitializerExpressionSyntax { Expressions: [var key, var value] } => (key, value),
        _ => (null, null),
    };

    private static bool IsCollection(ExpressionSyntax expression) =>
        expression is BaseObjectCreationExpressionSyntax or InitializerExpressionSyntax or ArrayCreationExpressionSyntax
            or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax;
}
