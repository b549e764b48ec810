using ContainerLint.CSharp.Code;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>The few calls that concatenate strings or return them unchanged.</summary>
internal sealed partial class ValueReader
{
    private IReadOnlyList<Value> ReadCall(InvocationExpressionSyntax call, CodeFile file)
    {
        var arguments = call.ArgumentList.Arguments;
        if (call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" } && arguments.Count == 1)
            return [NameOf(call, arguments[0].Expression, file)];
        if (call.Expression is not MemberAccessExpressionSyntax access)
            return ReadFunction(call, file);
        var method = access.Name.Identifier.ValueText;
        if (IsStringType(access.Expression))
            return ReadStaticCall(call, method, file);
        if (arguments.Count == 1 && method == "ConfigureAwait")
            return BranchesOf(access.Expression, file);
        if (arguments.Count == 1 && ReturnsArgument(method, access.Expression))
            return BranchesOf(arguments[0].Expression, file);
        if (arguments.Count == 0 && ChangeOf(method) is { } change)
            return ReadInstanceCall(call, access.Expression, change, file);
        return IsChoice(method) && PartsOf(access.Expression, file) is { } elements
            ? Choice(elements, call, file)
            : ReadFunction(call, file);
    }

    /// <summary>Whether a static method returns the text of its argument.</summary>
    private static bool ReturnsArgument(string method, ExpressionSyntax type) => method switch
    {
        "Create" or "Format" => type.ToString() is "Output" or "Pulumi.Output",
        "FromResult" => type is SimpleNameSyntax or MemberAccessExpressionSyntax
            && type.ToString() is var name && (name is "Task" or "ValueTask"
                || name.EndsWith("Tasks.Task", StringComparison.Ordinal)),
        "Invariant" => type.ToString() is "FormattableString" or "System.FormattableString",
        _ => false,
    };

    private static Value NameOf(InvocationExpressionSyntax call, ExpressionSyntax name, CodeFile file)
    {
        var simple = name switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            AliasQualifiedNameSyntax alias => alias.Name,
            QualifiedNameSyntax qualified => qualified.Right,
            SimpleNameSyntax alone => alone,
            _ => null,
        };
        return simple is null
            ? Value.Unknown(call, file)
            : Value.Fixed(simple.Identifier.ValueText, call, file) with { IsString = true };
    }

    /// <summary>A wrapped string: <c>new BicepValue&lt;string&gt;("…")</c>.</summary>
    private IReadOnlyList<Value> ReadCreation(BaseObjectCreationExpressionSyntax creation, CodeFile file) =>
        creation is ObjectCreationExpressionSyntax { ArgumentList.Arguments: [var argument], Initializer: null } named
        && Conversions.IsWrapper(named.Type)
            ? BranchesOf(argument.Expression, file)
            : [Value.Unknown(creation, file)];

    /// <summary>Methods of a string whose result still maps to the characters of the string.</summary>
    private static Func<Value, MappedText?>? ChangeOf(string method) => method switch
    {
        "ToString" => static value => value.Text,
        "Trim" => static value => Trim(value.Text, start: true, end: true),
        "TrimStart" => static value => Trim(value.Text, start: true, end: false),
        "TrimEnd" => static value => Trim(value.Text, start: false, end: true),
        "ToLowerInvariant" or "ToLower" => static value => IsLower(value.Text) ? value.Text : null,
        _ => null,
    };

    private IReadOnlyList<Value> ReadInstanceCall(
        InvocationExpressionSyntax call, ExpressionSyntax receiver, Func<Value, MappedText?> change, CodeFile file) =>
    [
        .. BranchesOf(receiver, file).Select(value =>
            !value.IsNull && !value.IsUnknown && change(value) is { } text
                ? Value.Of(text, call, file)
                : Value.Unknown(call, file)),
    ];

    private static MappedText? Trim(MappedText text, bool start, bool end)
    {
        if (!text.IsKnown)
            return null;
        var (first, last) = (0, text.Value.Length);
        while (start && first < last && char.IsWhiteSpace(text.Value[first]))
            first++;
        while (end && last > first && char.IsWhiteSpace(text.Value[last - 1]))
            last--;
        return text.Slice(TextRange.FromBounds(first, last));
    }

    private static bool IsLower(MappedText text) =>
        text.IsKnown && text.Value.ToLowerInvariant() == text.Value;

    private IReadOnlyList<Value> ReadStaticCall(InvocationExpressionSyntax call, string method, CodeFile file)
    {
        var arguments = call.ArgumentList.Arguments.Select(static argument => argument.Expression).ToList();
        if (call.ArgumentList.Arguments.Any(static argument => argument.NameColon is not null) || arguments.Count == 0)
            return [Value.Unknown(call, file)];
        return method switch
        {
            "Concat" => Join(call, null, arguments, file),
            "Join" => Join(call, arguments[0], arguments.GetRange(1, arguments.Count - 1), file),
            "Format" => Format(call, arguments, file),
            "Create" when arguments is [_, InterpolatedStringExpressionSyntax text] => BranchesOf(text, file),
            _ => [Value.Unknown(call, file)],
        };
    }

    /// <summary>
    /// <c>string.Concat(…)</c> and <c>string.Join(separator, …)</c> of arguments or of one collection.
    /// </summary>
    private IReadOnlyList<Value> Join(
        InvocationExpressionSyntax call, ExpressionSyntax? separator, List<ExpressionSyntax> arguments, CodeFile file)
    {
        var between = separator is null ? null : BranchesOf(separator, file);
        var parts = arguments.Count == 1 ? PartsOf(arguments[0], file) : null;
        parts ??= [.. arguments.Select(argument => new Element(BranchesOf(argument, file), argument))];
        if (arguments.Count == 1 && parts is [{ IsCertain: false }])
            return [Value.Unknown(call, file)];
        var result = new Combination(call, file);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0 && between is not null)
                result.Append(between, separator!.Span);
            var isHere = parts[i].Place.SyntaxTree == call.SyntaxTree;
            result.Append(parts[i].Values, isHere ? parts[i].Place.Span : call.Span);
        }

        return result.ToValues();
    }

    /// <summary><c>string.Format("{0}:{1}", …)</c>; items with an alignment or a format are unknown.</summary>
    private IReadOnlyList<Value> Format(
        InvocationExpressionSyntax call, List<ExpressionSyntax> arguments, CodeFile file)
    {
        var format = BranchesOf(arguments[0], file);
        if (format is [{ IsString: false }] && arguments.Count > 1)
        {
            arguments = arguments.GetRange(1, arguments.Count - 1);
            format = BranchesOf(arguments[0], file);
        }

        if (format is not [{ IsString: true, Text.IsKnown: true } single])
            return [Value.Unknown(call, file)];
        var values = arguments.Skip(1).Select(argument => BranchesOf(argument, file)).ToList();
        if (values.Count == 1 && PartsOf(arguments[1], file) is { } elements)
            values = [.. elements.Select(static element => element.Values)];
        var result = new Combination(call, file);
        foreach (var piece in CompositeFormat.Split(single.Text.Value))
        {
            if (piece.Argument is null)
                result.Append(single.Text.Slice(piece.Range));
            else if (piece.Argument >= 0 && piece.Argument < values.Count)
                result.Append(values[piece.Argument.Value], call.Span);
            else
                result.Append([], call.Span);
        }

        return result.ToValues();
    }
}
