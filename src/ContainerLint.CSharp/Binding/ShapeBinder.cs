using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>
/// Binds by the shape of the code: names, arguments, imported namespaces and what the code shows of the receiver. A
/// type that the project itself declares is never the library's.
/// </summary>
internal sealed class ShapeBinder(CodeFile file, ProjectShape project) : MemberBinder
{
    private readonly ReceiverViews views = new(project);
    private Imports? imports;

    /// <inheritdoc/>
    public override bool SeesTypes => false;

    /// <inheritdoc/>
    public override HashSet<string> Aliases => new(Imports.Aliases, StringComparer.Ordinal);

    private Imports Imports => imports ??= project.ImportsOf(file);

    /// <inheritdoc/>
    public override BoundApi? Bind(ApiCandidate candidate) => candidate.Node switch
    {
        InvocationExpressionSyntax => BindCall(candidate),
        AssignmentExpressionSyntax assignment => BindProperty(candidate, assignment),
        _ => candidate.Type is { } type ? BindCreation(candidate, type) : null,
    };

    /// <inheritdoc/>
    public override BuilderDefault? DefaultOf(ApiCandidate creation)
    {
        if (creation.Type is not { } type)
            return null;
        var (_, name) = Resolve(type);
        return TestcontainersModules.Find(name) is { } module && IsVisible(type, module.Type)
            ? project.DefaultOf(module, file)
            : null;
    }

    private BoundApi? BindCall(ApiCandidate candidate)
    {
        foreach (var api in KnownApis.MethodsOf(candidate.Name))
        {
            if (IsStaticCall(candidate, api) is { } isStatic)
            {
                if (isStatic && Fit(candidate, api, skipped: 1) is { } whole)
                    return whole;
                continue;
            }

            if (Fit(candidate, api, skipped: 0) is { } binding && IsOn(candidate, api))
                return binding;
        }

        return null;
    }

    /// <summary>
    /// Whether an extension method is called as a static method of its class; null if the receiver is not an
    /// <c>*Extensions</c> class.
    /// </summary>
    private bool? IsStaticCall(ApiCandidate candidate, ImageApi api)
    {
        if (candidate.Receiver is null)
            return null;
        var view = views.Of(candidate.Receiver);
        if (view.StaticType is not { } type || view.LastCall is not null || api.Kind != ApiKind.Extension
            || !type.EndsWith("Extensions", StringComparison.Ordinal))
        {
            return null;
        }

        return Array.Exists(api.Types, name => TypeName.Matches(name.Name, type)
            && IsImported(view, name));
    }

    private bool IsImported(ReceiverView view, TypeName type) => view.StaticQualifier is { } qualifier
        ? Imports.Means(qualifier, type.Namespace)
        : Imports.Has(type.Namespace);

    private bool IsOn(ApiCandidate candidate, ImageApi api)
    {
        var rules = api.Receiver;
        if (candidate.Receiver is not { } receiver)
            return rules.MayBeMissing && IsInUse(api);
        var view = views.Of(receiver);
        if (view.LastCall is { } last && Array.Exists(rules.NotFrom, pattern => TypeName.Matches(pattern, last)))
            return false;
        if (view.Type is { } type && NamesOf(type) is { Count: > 0 } names)
        {
            return (names.Exists(name => IsOfType(name, rules)) || HasCall(receiver, rules))
                && (IsInUse(api) || IsQualified(view, api));
        }

        if (view.StaticType is { } named)
            return IsOnStatic(candidate, api, view, named);
        if (!IsInUse(api))
            return false;
        if (view.LambdaOf is { } call && rules.Lambdas.Length > 0)
            return Array.Exists(rules.Lambdas, pattern => pattern == call);
        return !rules.MustShow || HasCall(receiver, rules) || IsMember(view, rules);
    }

    /// <summary>
    /// Whether a call chain that starts with the name of a type, or of a member that is not visible, is on an object of
    /// the library. If the type is another one, nothing is known about what its members return, and the arguments
    /// decide.
    /// </summary>
    private bool IsOnStatic(ApiCandidate candidate, ImageApi api, ReceiverView view, string named)
    {
        var rules = api.Receiver;
        if (IsOfType(named, rules) || HasCall(candidate.Receiver!, rules))
            return IsInUse(api) || IsQualified(view, api);
        return !rules.MustShow && !IsExcluded(named, rules) && IsInUse(api)
            && (view.LastCall is not null || project.DeclarationOf(named) is null)
            && ImageArguments.LookLikeImages(candidate, api);
    }

    private static bool HasCall(ExpressionSyntax receiver, Receiver rules) =>
        rules.Calls.Length > 0 && ReceiverViews.HasCall(receiver, rules.Calls);

    private bool IsMember(ReceiverView view, Receiver rules)
    {
        if (view.Owner is not { } owner || rules.Members.Length == 0)
            return false;
        return owner.LambdaOf is { } call
            ? Array.IndexOf(rules.Members, $"{call}().{view.Member}") >= 0
            : owner.Type is { } type
                && NamesOf(type).Exists(name => Array.IndexOf(rules.Members, $"{name}.{view.Member}") >= 0);
    }

    /// <summary>The simple name of a type; of a type parameter, those of its constraints.</summary>
    private List<string> NamesOf(TypeSyntax type)
    {
        var name = Resolve(type).Name;
        if (type is not IdentifierNameSyntax)
            return name.Length > 0 ? [name] : [];
        foreach (var node in type.Ancestors())
        {
            var (parameters, clauses) = node switch
            {
                MethodDeclarationSyntax method => (method.TypeParameterList, method.ConstraintClauses),
                LocalFunctionStatementSyntax function => (function.TypeParameterList, function.ConstraintClauses),
                TypeDeclarationSyntax declaration => (declaration.TypeParameterList, declaration.ConstraintClauses),
                _ => (null, default),
            };
            if (parameters?.Parameters.Any(parameter => parameter.Identifier.ValueText == name) != true)
                continue;
            return
            [
                .. clauses.Where(clause => clause.Name.Identifier.ValueText == name)
                    .SelectMany(static clause => clause.Constraints).OfType<TypeConstraintSyntax>()
                    .Select(constraint => Resolve(constraint.Type).Name).Where(static one => one.Length > 0),
            ];
        }

        return name.Length > 0 ? [name] : [];
    }

    private bool IsOfType(string type, Receiver rules)
    {
        if (IsExcluded(type, rules))
            return false;
        var fits = rules.Types.Length == 0
            || Array.Exists(rules.Types, pattern => pattern[0] != '!' && TypeName.Matches(pattern, type));
        return project.DeclarationOf(type) is { } own
            ? DerivesFrom(own, rules)
            : fits;
    }

    private static bool IsExcluded(string type, Receiver rules) =>
        Array.Exists(rules.Types, pattern => pattern[0] == '!' && TypeName.Matches(pattern.Substring(1), type));

    private static bool DerivesFrom(TypeDeclarationSyntax own, Receiver rules) =>
        own.BaseList is { } bases && bases.Types.Any(type => Array.Exists(
            rules.Types, pattern => pattern[0] != '!' && TypeName.Matches(pattern, Calls.NameOf(type.Type))));

    private bool IsInUse(ImageApi api) => api.Roots.Length > 0
        ? Array.Exists(api.Roots, Imports.HasWithin)
        : Array.Exists(api.Types, type => Imports.Has(type.Namespace));

    private static bool IsQualified(ReceiverView view, ImageApi api)
    {
        var qualifier = view.Type is QualifiedNameSyntax name ? Imports.TextOf(name.Left) : view.StaticQualifier;
        return qualifier is not null && (Array.Exists(api.Roots, root => Imports.IsWithin(qualifier, root))
            || Array.Exists(api.Types, type => Imports.IsWithin(qualifier, type.Namespace)));
    }

    private BoundApi? BindCreation(ApiCandidate candidate, TypeSyntax type)
    {
        var (_, name) = Resolve(type);
        var apis = KnownApis.ConstructorsOf(name);
        // Libraries share names: what the file imports comes first.
        return First(apis, api => api.Member[0] == '*'
                ? BindBuilder(candidate, type, name, api)
                : FitIf(candidate, api, known => IsVisible(type, known)))
            ?? First(apis, api => FitIf(candidate, api, known => IsEvident(candidate, type, known)));
    }

    private static BoundApi? First(ImageApi[] apis, Func<ImageApi, BoundApi?> bind)
    {
        foreach (var api in apis)
        {
            if (bind(api) is { } binding)
                return binding;
        }

        return null;
    }

    private BoundApi? FitIf(ApiCandidate candidate, ImageApi api, Predicate<TypeName> isType) =>
        api.Member[0] != '*' && Array.Exists(api.Types, isType) ? Fit(candidate, api, skipped: 0) : null;

    private BoundApi? BindBuilder(ApiCandidate candidate, TypeSyntax type, string name, ImageApi api)
    {
        var module = name.Substring(0, name.Length - "Builder".Length);
        var known = name is "ContainerBuilder" or "ComposeBuilder"
            ? new TypeName("DotNet.Testcontainers.Builders." + name)
            : TestcontainersModules.Find(name)?.Type ?? new TypeName($"Testcontainers.{module}.{name}");
        if (IsVisible(type, known) || (IsOfTestcontainers(name) && IsEvident(candidate, type, known)))
            return Fit(candidate, api, skipped: 0);
        if (project.DeclarationOf(name) is not { BaseList: { } bases } own
            || !bases.Types.Any(super => Calls.NameOf(super.Type) == "ContainerBuilder")
            || !Array.Exists(api.Roots.Length > 0 ? api.Roots : ["DotNet.Testcontainers"], Imports.HasWithin))
        {
            return null;
        }

        return ConstructorOf(own, candidate.Arguments?.Arguments.Count ?? 0) is { } parameters
            ? new BoundApi(api, parameters)
            : null;
    }

    private static string[]? ConstructorOf(TypeDeclarationSyntax type, int count)
    {
        var lists =
            type.Members.OfType<ConstructorDeclarationSyntax>().Select(constructor => constructor.ParameterList);
        if (type.ParameterList is { } primary)
            lists = lists.Append(primary);
        foreach (var list in lists)
        {
            if (list.Parameters.Count == count
                && list.Parameters.Any(parameter => parameter.Identifier.ValueText == "image"
                && parameter.Type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword }))
            {
                return [.. list.Parameters.Select(parameter => parameter.Identifier.ValueText)];
            }
        }

        return null;
    }

    private BoundApi? BindProperty(ApiCandidate candidate, AssignmentExpressionSyntax assignment)
    {
        foreach (var api in KnownApis.PropertiesOf(candidate.Name))
        {
            var fits = candidate.Receiver is { } receiver
                ? HasProperty(views.Of(receiver), api)
                : Initializes(assignment, api);
            if (fits)
                return new BoundApi(api, [api.Member]);
        }

        return null;
    }

    private bool HasProperty(ReceiverView view, ImageApi api)
    {
        if (view.LastCall is not null && view.Type is null)
            return false;
        if (view.Type is { } type)
            return Array.Exists(api.Types, known => IsVisible(type, known));
        if (view.StaticType is { } name)
        {
            return Array.Exists(api.Types, known => known.Name == name
                && IsImported(view, known)
                && IsNotOwn(known));
        }

        return view.LambdaOf is { } call && Array.IndexOf(api.Receiver.Lambdas, call) >= 0;
    }

    private bool Initializes(AssignmentExpressionSyntax assignment, ImageApi api)
    {
        switch (assignment.Parent?.Parent)
        {
            case ObjectCreationExpressionSyntax creation:
                return Array.Exists(api.Types, known => IsVisible(creation.Type, known));
            case ImplicitObjectCreationExpressionSyntax creation when TargetTypes.Of(creation) is { } type:
                return Array.Exists(api.Types, known => IsVisible(type, known));
            case ImplicitObjectCreationExpressionSyntax creation:
                return IsKubernetesElement(creation) && Array.Exists(api.Types, known => known.Name == "V1Container")
                    && IsInUse(api);
            case WithExpressionSyntax with:
                var view = views.Of(with.Expression);
                return view.Type is { } declared
                    ? Array.Exists(api.Types, known => IsVisible(declared, known))
                    : api.Receiver.Calls.Length > 0 && IsInUse(api) && Sets(with.Initializer, api.Receiver.Calls);
            default:
                return false;
        }
    }

    /// <summary>
    /// Whether <c>new()</c> is an element of a list of containers: <c>Containers = [new() { … }]</c>.
    /// </summary>
    private static bool IsKubernetesElement(ImplicitObjectCreationExpressionSyntax creation) =>
        creation.Parent is ExpressionElementSyntax
        {
            Parent: CollectionExpressionSyntax
            {
                Parent: AssignmentExpressionSyntax
                {
                    Left: IdentifierNameSyntax { Identifier.ValueText: "Containers" or "InitContainers" },
                },
            },
        };

    private static bool Sets(InitializerExpressionSyntax initializer, string[] properties) =>
        initializer.Expressions.Any(expression => expression is AssignmentExpressionSyntax
        {
            Left: IdentifierNameSyntax name,
        } && Array.IndexOf(properties, name.Identifier.ValueText) >= 0);

    /// <summary>Qualifier and name of a type, with the file's aliases resolved.</summary>
    private (string? Qualifier, string Name) Resolve(TypeSyntax type)
    {
        if (type is NullableTypeSyntax nullable)
            type = nullable.ElementType;
        if (type is not NameSyntax written)
            return (null, "");
        var text = Imports.TextOf(written);
        if (written is SimpleNameSyntax && Imports.AliasOf(text) is { } target)
            text = target;
        var dot = text.LastIndexOf('.');
        return dot < 0 ? (null, text) : (text.Substring(0, dot), text.Substring(dot + 1));
    }

    private bool IsVisible(TypeSyntax type, TypeName known)
    {
        var (qualifier, name) = Resolve(type);
        if (!TypeName.Matches(known.Name, name))
            return false;
        return qualifier is null
            ? Imports.Has(known.Namespace)
                && IsNotOwn(known.Name == name ? known : new TypeName(known.Namespace + "." + name))
            : Imports.Means(qualifier, known.Namespace);
    }

    /// <summary>Whether a builder's name is one that Testcontainers has.</summary>
    private static bool IsOfTestcontainers(string builder) =>
        builder == "ContainerBuilder" || TestcontainersModules.Find(builder) is not null;

    /// <summary>
    /// Whether a type that no visible import brings is evidently the library's: the project declares no such type, and
    /// the code passes a reference to it. The import is then in a file that is not among those read.
    /// </summary>
    private bool IsEvident(ApiCandidate candidate, TypeSyntax type, TypeName known) =>
        type is IdentifierNameSyntax name && name.Identifier.ValueText == known.Name
        && known.Namespace.IndexOf("Testcontainers", StringComparison.Ordinal) >= 0
        && IsNotOwn(known) && Imports.AliasOf(known.Name) is null
        && ImageArguments.AreTagged(candidate.Arguments);

    private bool IsNotOwn(TypeName known) =>
        project.DeclarationOf(known.Name) is not { } own || ProjectShape.NamespaceOf(own) == known.Namespace;

    /// <summary>The API, if the arguments fit its parameters; else null.</summary>
    private BoundApi? Fit(ApiCandidate candidate, ImageApi api, int skipped)
    {
        var arguments = candidate.Arguments?.Arguments ?? default;
        var count = arguments.Count - skipped;
        var parameters = api.Parameters;
        var takesRest = parameters.Length > 0 && parameters[parameters.Length - 1].IsList;
        if ((count < 1 && !api.AddsManagement) || (count > parameters.Length && !takesRest))
            return null;
        var given = new HashSet<ApiParameter>();
        for (var i = skipped; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            var parameter = ParameterOf(api, argument.NameColon?.Name.Identifier.ValueText, i - skipped);
            if (parameter is null || !CanBe(argument.Expression, parameter, api))
                return null;
            given.Add(parameter);
        }

        return Array.Exists(parameters, parameter => !parameter.IsOptional && !given.Contains(parameter))
            ? null
            : new BoundApi(api, [.. Enumerable.Repeat("", skipped), .. parameters.Select(NameOf)], takesRest);
    }

    private static string NameOf(ApiParameter parameter) => parameter.Name.Split('|')[0];

    private static ApiParameter? ParameterOf(ImageApi api, string? name, int position)
    {
        var parameters = api.Parameters;
        if (name is not null)
            return Array.Find(parameters, parameter => parameter.Is(name));
        return position < parameters.Length ? parameters[position] : parameters[parameters.Length - 1];
    }

    /// <summary>
    /// Whether an argument can be what a parameter takes: a string, or a lambda that returns a Dockerfile.
    /// </summary>
    private bool CanBe(ExpressionSyntax argument, ApiParameter parameter, ImageApi api)
    {
        if (parameter.Part is PartKind.Other or PartKind.FolderStart)
            return parameter.Name != "settings" || IsSettings(argument);
        if (argument is LiteralExpressionSyntax literal)
        {
            return parameter.Part == PartKind.ArgumentValue
                || literal.RawKind is (int)SyntaxKind.StringLiteralExpression
                    or (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression
                && !(api.IsNoPath && parameter.Part == PartKind.Full
                    && literal.Token.ValueText.StartsWith("/", StringComparison.Ordinal));
        }

        return argument switch
        {
            AnonymousFunctionExpressionSyntax => parameter.Part == PartKind.Dockerfile,
            ObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
                or CollectionExpressionSyntax => parameter.IsList,
            ImplicitObjectCreationExpressionSyntax or TypeOfExpressionSyntax or ThisExpressionSyntax
                or AnonymousObjectCreationExpressionSyntax => false,
            _ => parameter.IsList || parameter.Part == PartKind.Dockerfile || MayBeText(argument),
        };
    }

    /// <summary>Whether a value may be text: false only if the code shows that it has another type.</summary>
    private bool MayBeText(ExpressionSyntax argument)
    {
        if (Calls.Bare(argument)
            is not (SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax))
            return true;
        var view = views.Of(argument);
        var isWhole = view.LastCall is null || view.IsResult;
        return !isWhole || view.Type is not { } type || Conversions.KeepsText(type) || type.IsVar
            || IsTypeParameter(type);
    }

    private static bool IsTypeParameter(TypeSyntax type) =>
        type is IdentifierNameSyntax { Identifier.ValueText: ['T', ..] };

    /// <summary>Whether an argument before an image is settings: something that is certainly not a string.</summary>
    private static bool IsSettings(ExpressionSyntax argument) => argument switch
    {
        BaseObjectCreationExpressionSyntax => true,
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.NullLiteralExpression),
        IdentifierNameSyntax name =>
            name.Identifier.ValueText.IndexOf("settings", StringComparison.OrdinalIgnoreCase) >= 0,
        _ => false,
    };
}
