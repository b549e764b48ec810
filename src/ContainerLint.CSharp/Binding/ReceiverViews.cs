using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>
/// Finds out what code shows of an object without symbols: down its call chain and through variables.
/// </summary>
/// <param name="project">The project of the code.</param>
internal sealed class ReceiverViews(ProjectShape project)
{
    private const int Deepest = 16;

    private readonly OwnMembers own = new(project);
    private readonly LocalNames names = new();
    private readonly Dictionary<ExpressionSyntax, ReceiverView> views = [];

    /// <summary>What the code shows of the value of an expression.</summary>
    public ReceiverView Of(ExpressionSyntax expression) => Of(expression, 0);

    /// <summary>Whether a call chain contains a method or member with one of these names.</summary>
    public static bool HasCall(ExpressionSyntax expression, string[] calls)
    {
        for (ExpressionSyntax? current = expression; current is not null;)
        {
            current = Calls.Bare(current);
            if (current is InvocationExpressionSyntax call)
                current = call.Expression;
            var name = current switch
            {
                MemberAccessExpressionSyntax access => access.Name,
                MemberBindingExpressionSyntax binding => binding.Name,
                SimpleNameSyntax simple => simple,
                _ => null,
            };
            if (name is not null && calls.Contains(name.Identifier.ValueText))
                return true;
            current = Calls.ReceiverOf(current);
        }

        return false;
    }

    private ReceiverView Of(ExpressionSyntax expression, int depth)
    {
        var chain = new Stack<(ExpressionSyntax Call, string Name)>();
        var current = Calls.Bare(expression);
        ReceiverView view;
        while (true)
        {
            if (views.TryGetValue(current, out var known))
            {
                view = known;
                break;
            }

            if (current is InvocationExpressionSyntax call && Calls.NameOf(call) is { } name
                && Calls.ReceiverOf(call.Expression) is { } receiver && OfStaticCall(receiver, name) is null)
            {
                chain.Push((current, name.Identifier.ValueText));
                current = Calls.Bare(receiver);
                continue;
            }

            view = OfRoot(current, depth);
            views[current] = view;
            break;
        }

        while (chain.Count > 0)
        {
            var (call, name) = chain.Pop();
            view = view with { LastCall = name, IsResult = false };
            views[call] = view;
        }

        return view;
    }

    private ReceiverView OfRoot(ExpressionSyntax root, int depth) => root switch
    {
        ObjectCreationExpressionSyntax creation => new ReceiverView { Type = creation.Type },
        ImplicitObjectCreationExpressionSyntax creation => new ReceiverView { Type = TargetTypes.Of(creation) },
        CastExpressionSyntax cast => new ReceiverView { Type = cast.Type },
        IdentifierNameSyntax name => OfName(name, depth),
        InvocationExpressionSyntax call => OfOwnCall(call),
        ConditionalAccessExpressionSyntax conditional when depth < Deepest => Of(conditional.Expression, depth + 1),
        MemberAccessExpressionSyntax access => OfMember(access, depth),
        _ => ReceiverView.Unseen,
    };

    private ReceiverView OfName(IdentifierNameSyntax name, int depth)
    {
        if (names.DeclarationOf(name) is { } declaration)
            return OfDeclaration(declaration, depth);
        var text = name.Identifier.ValueText;
        if (own.TypeOf(text, name) is { } type)
            return new ReceiverView { Type = type };
        return text.Length > 0 && char.IsUpper(text[0]) ? new ReceiverView { StaticType = text } : ReceiverView.Unseen;
    }

    /// <summary>A call of a function of the project without a receiver, or of a static method of its types.</summary>
    private ReceiverView OfOwnCall(InvocationExpressionSyntax call)
    {
        if (Calls.NameOf(call) is not { } name)
            return ReceiverView.Unseen;
        var type = Calls.ReceiverOf(call.Expression) is { } receiver
            ? OfStaticCall(receiver, name)
            : own.ReturnOf(name.Identifier.ValueText, call);
        return type is null ? ReceiverView.Unseen : new ReceiverView
        {
            Type = type,
            LastCall = name.Identifier.ValueText,
            IsResult = true,
        };
    }

    /// <summary>What a static method of a type of the project returns; null if it is none.</summary>
    private TypeSyntax? OfStaticCall(ExpressionSyntax receiver, SimpleNameSyntax method) => Calls.Bare(receiver) switch
    {
        ThisExpressionSyntax or BaseExpressionSyntax => own.ReturnOf(method.Identifier.ValueText, receiver),
        SimpleNameSyntax type when !(type is IdentifierNameSyntax name && names.DeclarationOf(name) is not null) =>
            own.ReturnOf(type.Identifier.ValueText, method.Identifier.ValueText),
        _ => null,
    };

    private ReceiverView OfDeclaration(SyntaxNode declaration, int depth)
    {
        switch (declaration)
        {
            case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } typed } variable:
                return new ReceiverView { Type = typed.Type, LastCall = LastCallOf(variable.Initializer?.Value) };
            case VariableDeclaratorSyntax { Initializer.Value: { } value } when depth < Deepest:
                return Of(value, depth + 1);
            case ParameterSyntax { Type: { } type }:
                return new ReceiverView { Type = type };
            case ParameterSyntax parameter:
                return DelegateParameter(parameter) is { } taken
                    ? new ReceiverView { Type = taken }
                    : new ReceiverView { LambdaOf = LambdaOf(parameter) };
            case PropertyDeclarationSyntax property:
                return new ReceiverView { Type = property.Type };
            case ForEachStatementSyntax { Type.IsVar: false } each:
                return new ReceiverView { Type = each.Type };
            default:
                return ReceiverView.Unseen;
        }
    }

    /// <summary>
    /// The type of an object's member is not visible, but the object may be; after a name, it may be a static member of
    /// a type.
    /// </summary>
    private ReceiverView OfMember(MemberAccessExpressionSyntax access, int depth)
    {
        if (access.Expression is ThisExpressionSyntax && access.Name is IdentifierNameSyntax simple)
            return OfName(simple, depth);
        if (access.Expression is IdentifierNameSyntax first && names.DeclarationOf(first) is { } declaration)
        {
            var owner = depth < Deepest ? OfDeclaration(declaration, depth + 1) : ReceiverView.Unseen;
            return new ReceiverView { Member = access.Name.Identifier.ValueText, Owner = owner };
        }

        if (access.Expression is SimpleNameSyntax owned
            && own.MemberOf(owned.Identifier.ValueText, access.Name.Identifier.ValueText) is { } found)
        {
            return new ReceiverView { Type = found };
        }

        if (TextOf(access) is not { } text)
            return ReceiverView.Unseen;

        var dot = text.LastIndexOf('.');
        return new ReceiverView { StaticType = text.Substring(dot + 1), StaticQualifier = text.Substring(0, dot) };
    }

    /// <summary>A dotted name as text; null if the expression has anything but names.</summary>
    private static string? TextOf(MemberAccessExpressionSyntax access)
    {
        var parts = new Stack<string>();
        ExpressionSyntax current = access;
        while (current is MemberAccessExpressionSyntax member)
        {
            parts.Push(member.Name.Identifier.ValueText);
            current = member.Expression;
        }

        switch (current)
        {
            case AliasQualifiedNameSyntax aliased:
                parts.Push(aliased.Name.Identifier.ValueText);
                break;
            case IdentifierNameSyntax identifier:
                parts.Push(identifier.Identifier.ValueText);
                break;
            default:
                return null;
        }

        return parts.Peek() is { Length: > 0 } root && char.IsUpper(root[0]) ? string.Join(".", parts) : null;
    }

    private static string? LastCallOf(ExpressionSyntax? value) =>
        value is not null && Calls.Bare(value) is InvocationExpressionSyntax call
            ? Calls.NameOf(call)?.Identifier.ValueText
            : null;

    /// <summary>The <c>T</c> of a lambda stored as <c>Func&lt;T, …&gt;</c> or <c>Action&lt;T&gt;</c>.</summary>
    private static TypeSyntax? DelegateParameter(ParameterSyntax parameter)
    {
        var isFirst = parameter.Parent is SimpleLambdaExpressionSyntax
            || (parameter.Parent is ParameterListSyntax { Parameters: [var only, ..] } && only == parameter);
        if (!isFirst || parameter.FirstAncestorOrSelf<LambdaExpressionSyntax>() is not { } lambda)
            return null;
        var type = TargetTypes.Of(lambda);
        return (type is QualifiedNameSyntax qualified ? qualified.Right : type) is GenericNameSyntax
        {
            Identifier.ValueText: "Func" or "Action",
            TypeArgumentList.Arguments: [var taken, ..],
        }
            ? taken
            : null;
    }

    private static string? LambdaOf(ParameterSyntax parameter)
    {
        for (SyntaxNode? node = parameter.Parent; node is not null; node = node.Parent)
        {
            if (node is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call })
                return Calls.NameOf(call)?.Identifier.ValueText;
            if (node is ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax creation })
                return Calls.NameOf(creation.Type);
            if (node is StatementSyntax or MemberDeclarationSyntax)
                return null;
        }

        return null;
    }
}
