using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.UserApis;

/// <summary>
/// Finds the expressions passed to the user's APIs by the shape of the code: names, the number of arguments, and the
/// type of the receiver where the code shows it.
/// </summary>
internal sealed class UserShapes
{
    private readonly CodeFile file;
    private readonly CodeProject project;
    private readonly ILookup<string, UserShape> shapes;
    private readonly Imports imports;
    private readonly ReceiverViews views;
    private readonly List<ExpressionSyntax> found = [];

    /// <summary>Prepares the search of a file.</summary>
    public UserShapes(CodeFile file, CodeProject project, ImageApis apis)
    {
        this.file = file;
        this.project = project;
        views = new ReceiverViews(ProjectShape.Of(project));
        imports = ProjectShape.Of(project).ImportsOf(file);
        shapes = UserShape.Of(project, apis)
            .Where(shape => shape.Namespace is null or "" || imports.Has(shape.Namespace))
            .ToLookup(static shape => shape.Name, StringComparer.Ordinal);
    }

    /// <summary>The expressions, in no particular order.</summary>
    public IReadOnlyList<ExpressionSyntax> Find()
    {
        if (shapes.Count == 0)
            return [];
        AddOwn();
        foreach (var node in file.Root.DescendantNodes())
            Visit(node);
        return found;
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case InvocationExpressionSyntax call when Calls.NameOf(call) is { } name:
                foreach (var shape in shapes[name.Identifier.ValueText])
                    AddCall(call, shape);
                break;
            case ObjectCreationExpressionSyntax { ArgumentList: { } list } creation:
                AddCreation(Calls.NameOf(creation.Type), list);
                break;
            case ImplicitObjectCreationExpressionSyntax creation when TargetTypes.Of(creation) is { } type:
                AddCreation(Calls.NameOf(type), creation.ArgumentList);
                break;
            case ConstructorInitializerSyntax { Parent.Parent: TypeDeclarationSyntax type } initializer:
                var isBase = initializer.ThisOrBaseKeyword.IsKind(SyntaxKind.BaseKeyword);
                var constructed = isBase ? BaseOf(type) : type.Identifier.ValueText;
                if (constructed is not null)
                    AddCreation(constructed, initializer.ArgumentList);
                break;
            case PrimaryConstructorBaseTypeSyntax super:
                AddCreation(Calls.NameOf(super.Type), super.ArgumentList);
                break;
            case AssignmentExpressionSyntax assignment when UserSites.NameOf(assignment.Left) is { } name:
                if (shapes[name].Any(shape => shape.Parameter is null && IsOf(TypeOfOwner(assignment), shape.Type)))
                    UserSites.Add(found, assignment.Right);
                break;
        }
    }

    /// <summary>Adds the defaults and initializers of members declared in this file.</summary>
    private void AddOwn()
    {
        foreach (var declaration in shapes.SelectMany(static group => group).Select(static shape => shape.Declaration))
        {
            var value = declaration?.File != file ? null : (declaration.Parameter ?? declaration.Member) switch
            {
                ParameterSyntax parameter => parameter.Default?.Value,
                PropertyDeclarationSyntax property =>
                    property.Initializer?.Value ?? property.ExpressionBody?.Expression,
                VariableDeclaratorSyntax variable => variable.Initializer?.Value,
                _ => null,
            };
            if (value is not null)
                UserSites.Add(found, value);
        }
    }

    private void AddCall(InvocationExpressionSyntax call, UserShape shape)
    {
        if (shape.Parameter is null || shape.IsConstructor)
            return;
        var receiver = Calls.ReceiverOf(call.Expression);
        var isOnType = receiver is not null && NamesType(receiver, shape.Type);
        if (shape.Declaration?.Member is LocalFunctionStatementSyntax function)
        {
            if (receiver is null && shape.Declaration.File == file
                && function.Parent is { } scope && scope.Span.Contains(call.Span))
            {
                AddArguments(call.ArgumentList, shape, 0);
            }
        }
        else if (shape.IsExtension && receiver is not null && !isOnType)
        {
            AddArguments(call.ArgumentList, shape, 1);
        }
        else if (receiver is null ? IsInside(call, shape) : isOnType || MayBeOn(receiver, shape))
        {
            AddArguments(call.ArgumentList, shape, 0);
        }
    }

    private void AddCreation(string type, ArgumentListSyntax list)
    {
        foreach (var shape in shapes[type])
        {
            if (shape.IsConstructor)
                AddArguments(list, shape, 0);
        }
    }

    /// <summary>Adds the arguments of the parameter, if the number of arguments fits the member.</summary>
    private void AddArguments(ArgumentListSyntax list, UserShape shape, int skipped)
    {
        var arguments = list.Arguments;
        var parameters = shape.Declaration is null ? null : shape.Declaration.Parameters.Skip(skipped).ToList();
        var takesRest = parameters is [.., var last] && last.Modifiers.Any(SyntaxKind.ParamsKeyword);
        if (parameters is not null && (arguments.Count < parameters.Count(IsNeeded)
            || (arguments.Count > parameters.Count && !takesRest)))
        {
            return;
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i].NameColon?.Name.Identifier.ValueText;
            if (parameters is null)
                name ??= arguments.Count == 1 ? shape.Parameter : null;
            else
                name ??= parameters[Math.Min(i, parameters.Count - 1)].Identifier.ValueText;
            if (name == shape.Parameter)
                UserSites.Add(found, arguments[i].Expression);
        }
    }

    private static bool IsNeeded(ParameterSyntax parameter) =>
        parameter.Default is null && !parameter.Modifiers.Any(SyntaxKind.ParamsKeyword);

    private bool NamesType(ExpressionSyntax receiver, string type) =>
        views.Of(receiver) is { LastCall: null, StaticType: { } name } && name == type;

    /// <summary>Whether an object may have the type; one whose type the code does not show may.</summary>
    private bool MayBeOn(ExpressionSyntax receiver, UserShape shape)
    {
        if (shape.IsStatic)
            return false;
        if (receiver is ThisExpressionSyntax or BaseExpressionSyntax)
            return IsInside(receiver, shape);
        var view = views.Of(receiver);
        if (view.LastCall is not null)
            return true;
        return view.StaticType is null && (view.Type is not { } type || IsOf(Calls.NameOf(type), shape.Type));
    }

    /// <summary>Whether code may call a member without a receiver: in its type or a derived one.</summary>
    private bool IsInside(SyntaxNode place, UserShape shape) =>
        place.Ancestors().OfType<TypeDeclarationSyntax>().Any(type => IsOf(type.Identifier.ValueText, shape.Type))
        || (shape.IsStatic && file.Root.Usings.Any(one => one.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)
            && one.Name is { } name && Calls.NameOf(name) == shape.Type));

    /// <summary>Whether a type is another one or derives from it, as far as the project declares its bases.</summary>
    private bool IsOf(string? name, string type)
    {
        for (var level = 0; name is not null && level < 16; level++)
        {
            if (name == type)
                return true;
            name = ProjectShape.Of(project).DeclarationOf(name) is { } declaration ? BaseOf(declaration) : null;
        }

        return false;
    }

    private static string? BaseOf(TypeDeclarationSyntax type) =>
        type.BaseList?.Types is [var first, ..] ? Calls.NameOf(first.Type) : null;

    /// <summary>The type whose member an assignment sets; null if the code does not show it.</summary>
    private string? TypeOfOwner(AssignmentExpressionSyntax assignment)
    {
        if (assignment.Parent is InitializerExpressionSyntax { Parent: { } creation })
        {
            return creation switch
            {
                ObjectCreationExpressionSyntax named => Calls.NameOf(named.Type),
                ImplicitObjectCreationExpressionSyntax target when TargetTypes.Of(target) is { } type =>
                    Calls.NameOf(type),
                WithExpressionSyntax copy when views.Of(copy.Expression) is { LastCall: null, Type: { } type } =>
                    Calls.NameOf(type),
                _ => null,
            };
        }

        if (assignment.Left is MemberAccessExpressionSyntax access
            && access.Expression is not (ThisExpressionSyntax or BaseExpressionSyntax))
        {
            var view = views.Of(access.Expression);
            return view.LastCall is not null ? null : view.Type is { } type ? Calls.NameOf(type) : view.StaticType;
        }

        return assignment.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText;
    }
}
