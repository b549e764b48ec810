using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>
/// Binds by symbols. A symbol of something else rejects a candidate; without a symbol the shape of the code decides.
/// </summary>
internal sealed class SymbolBinder(SemanticModel model, CodeFile file, CodeFiles files, CancellationToken cancellation)
    : MemberBinder
{
    /// <summary>
    /// Binding a call costs the compiler a walk over its whole chain; longer chains are bound by shape.
    /// </summary>
    private const int LongestChain = 200;

    private ShapeBinder? shape;

    /// <inheritdoc/>
    public override bool SeesTypes => true;

    /// <inheritdoc/>
    public override HashSet<string> Aliases => Shape.Aliases;

    private ShapeBinder Shape => shape ??= new ShapeBinder(file, ProjectShape.Of(files, model.Compilation));

    /// <inheritdoc/>
    public override BoundApi? Bind(ApiCandidate candidate)
    {
        if (IsLong(candidate))
            return Shape.Bind(candidate);
        var found = SymbolOf(candidate.Node);
        if (found.Symbol is { } symbol)
            return Bind(candidate, symbol);
        foreach (var possible in found.CandidateSymbols)
        {
            if (Bind(candidate, possible) is { } binding)
                return binding;
        }

        return found.CandidateSymbols.Length > 0 || IsForeign(candidate) ? null : Shape.Bind(candidate);
    }

    /// <inheritdoc/>
    public override BuilderDefault? DefaultOf(ApiCandidate creation)
    {
        var found = SymbolOf(creation.Node);
        if (found.Symbol is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 } constructor)
            return found.Symbol is null && found.CandidateSymbols.Length == 0 ? Shape.DefaultOf(creation) : null;
        var type = constructor.ContainingType;
        // A builder declared in this compilation is checked where it passes an image to its base.
        if (type.DeclaringSyntaxReferences.Length > 0 || !DerivesFromContainerBuilder(type))
            return null;
        return ConstantOf(type) is { } image ? new BuilderDefault(type.Name, image, TakesImage(type)) : null;
    }

    /// <summary>Whether a call has very many calls before or after it in its chain.</summary>
    private static bool IsLong(ApiCandidate candidate)
    {
        var length = 0;
        for (var receiver = candidate.Receiver; receiver is InvocationExpressionSyntax call && length <= LongestChain;
            receiver = Calls.ReceiverOf(call.Expression))
        {
            length++;
        }

        for (var node = candidate.Node; node.Parent is MemberAccessExpressionSyntax { Parent: { } call }
            && length <= LongestChain; node = call)
        {
            length++;
        }

        return length > LongestChain;
    }

    private SymbolInfo SymbolOf(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => model.GetSymbolInfo(assignment.Left, cancellation),
        ConstructorInitializerSyntax initializer => model.GetSymbolInfo(initializer, cancellation),
        PrimaryConstructorBaseTypeSyntax super => model.GetSymbolInfo(super, cancellation),
        ExpressionSyntax expression => model.GetSymbolInfo(expression, cancellation),
        _ => default,
    };

    /// <summary>
    /// Whether the receiver's type is known and belongs to no known library, so that the shape would mislead.
    /// </summary>
    private bool IsForeign(ApiCandidate candidate)
    {
        if (candidate.Node is not InvocationExpressionSyntax || candidate.Receiver is not { } receiver)
            return false;
        if (model.GetTypeInfo(receiver, cancellation).Type
            is not INamedTypeSymbol { TypeKind: not TypeKind.Error } type)
            return false;
        foreach (var api in KnownApis.MethodsOf(candidate.Name))
        {
            if (IsOf(type, api.Types) || IsWithin(type, api))
                return false;
        }

        return true;
    }

    private static bool IsWithin(INamedTypeSymbol type, ImageApi api)
    {
        var space = type.ContainingNamespace.ToDisplayString();
        return api.Roots.Any(root => Imports.IsWithin(space, root))
            || api.Types.Any(known => Imports.IsWithin(space, known.Namespace));
    }

    private static BoundApi? Bind(ApiCandidate candidate, ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor =>
            First(KnownApis.ConstructorsOf(constructor.ContainingType.Name), constructor, ApiKind.Constructor),
        IMethodSymbol method => First(KnownApis.MethodsOf(candidate.Name), method, ApiKind.Method),
        IPropertySymbol or IFieldSymbol => FirstProperty(KnownApis.PropertiesOf(candidate.Name), symbol.ContainingType),
        _ => null,
    };

    private static BoundApi? First(ImageApi[] apis, IMethodSymbol method, ApiKind kind)
    {
        var origin = method.ReducedFrom ?? method;
        foreach (var api in apis)
        {
            if (kind == ApiKind.Constructor != (api.Kind == ApiKind.Constructor) || !Takes(method, api)
                || !IsOf(origin.ContainingType, api.Types))
            {
                continue;
            }

            var parameters = method.Parameters;
            return new BoundApi(
                api,
                [.. parameters.Select(parameter => parameter.Name)],
                parameters.Length > 0 && parameters[parameters.Length - 1].IsParams);
        }

        return null;
    }

    private static BoundApi? FirstProperty(ImageApi[] apis, INamedTypeSymbol type)
    {
        foreach (var api in apis)
        {
            if (IsOf(type, api.Types))
                return new BoundApi(api, [api.Member]);
        }

        return null;
    }

    /// <summary>Whether a method has all required parameters of an API, and each of them takes text.</summary>
    private static bool Takes(IMethodSymbol method, ImageApi api)
    {
        var carries = api.AddsManagement;
        foreach (var parameter in api.Parameters)
        {
            var found = method.Parameters.FirstOrDefault(candidate => Is(parameter, candidate));
            if (found is null)
            {
                if (!parameter.IsOptional)
                    return false;
                continue;
            }

            if (parameter.Part is PartKind.Other or PartKind.Dockerfile or PartKind.FolderStart
                or PartKind.ArgumentValue)
            {
                carries |= parameter.Part is PartKind.Dockerfile or PartKind.ArgumentValue;
                continue;
            }

            if (!TakesText(found.Type))
                return false;
            carries = true;
        }

        return carries;
    }

    /// <summary>Whether a parameter is that of the table; <c>*</c> means the first one after the receiver.</summary>
    private static bool Is(ApiParameter parameter, IParameterSymbol candidate) =>
        parameter.Name == "*"
            ? candidate.Ordinal == (IsStaticExtension(candidate.ContainingSymbol) ? 1 : 0)
            : parameter.Is(candidate.Name);

    private static bool IsStaticExtension(ISymbol method) =>
        method is IMethodSymbol { IsExtensionMethod: true, ReducedFrom: null };

    private static bool TakesText(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_Object } => true,
        IArrayTypeSymbol array => TakesText(array.ElementType),
        ITypeParameterSymbol => true,
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic => generic.TypeArguments.All(TakesText),
        // Converts implicitly from a string.
        _ => type.Name == "TemplateString",
    };

    private static bool IsOf(INamedTypeSymbol type, TypeName[] names)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, names))
                return true;
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (Is(contract, names))
                return true;
        }

        return false;
    }

    private static bool Is(INamedTypeSymbol type, TypeName[] names)
    {
        foreach (var name in names)
        {
            if (TypeName.Matches(name.Name, type.Name) && SpaceOf(type) == name.Namespace)
                return true;
        }

        return false;
    }

    /// <summary>The namespace of a type, followed by the types around it.</summary>
    private static string SpaceOf(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace is { IsGlobalNamespace: false } name ? name.ToDisplayString() : "";
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            space = space + "." + outer.Name;
        return space;
    }

    private static bool DerivesFromContainerBuilder(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Arity > 0 && TestcontainersModules.IsContainerBuilder(current.Name, SpaceOf(current)))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Testcontainers builders take the image in a constructor since 4.10; earlier ones in <c>WithImage</c> alone.
    /// </summary>
    private static bool TakesImage(INamedTypeSymbol type) => type.InstanceConstructors.Any(constructor =>
        constructor.Parameters is [{ Type.SpecialType: SpecialType.System_String, Name: "image" }]);

    private static string? ConstantOf(INamedTypeSymbol type)
    {
        var known = TestcontainersModules.Find(type.Name);
        if (TestcontainersModules.HasNoDefault(type.Name))
            return null;
        var name = known?.Constant ?? type.Name.Substring(0, type.Name.Length - "Builder".Length) + "Image";
        foreach (var member in type.GetMembers(name))
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: string value })
                return value;
        }

        return known is { } module && SpaceOf(type) == module.Namespace ? module.Image : null;
    }
}
