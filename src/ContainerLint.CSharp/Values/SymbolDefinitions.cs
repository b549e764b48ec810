using System.Globalization;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>Finds definitions by symbols. For one read on one thread.</summary>
internal sealed class SymbolDefinitions : Definitions
{
    private readonly CodeFiles files;
    private readonly CancellationToken cancellation;
    private readonly Compilation compilation;
    private readonly Dictionary<SyntaxTree, SemanticModel> models = [];
    private readonly DeclaredValues declared;
    private readonly PossibleValues possible;
    private readonly Overrides overrides;

    /// <summary>Finds definitions for the names of a file.</summary>
    /// <param name="model">The semantic model of the file; models of other files are created on demand.</param>
    /// <param name="files">The files of the compilation.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public SymbolDefinitions(SemanticModel model, CodeFiles files, CancellationToken cancellation)
    {
        this.files = files;
        this.cancellation = cancellation;
        compilation = model.Compilation;
        models[model.SyntaxTree] = model;
        declared = new DeclaredValues((type, file) => PartsOf(type, file).Select(static part => part.Node));
        overrides = Overrides.Of(files, compilation);
        possible = new PossibleValues(PartsOf, OverridesOf);
    }

    /// <inheritdoc/>
    public override Definition? Find(ExpressionSyntax name, CodeFile file)
    {
        var symbol = SymbolOf(name, file);
        if (symbol is not (IFieldSymbol or IPropertySymbol or ILocalSymbol or IParameterSymbol))
            return null;
        var isWrittenHere = false;
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (!compilation.ContainsSyntaxTree(reference.SyntaxTree))
                continue;
            isWrittenHere = true;
            var syntax = reference.GetSyntax(cancellation);
            if (syntax is ParameterSyntax && symbol is IPropertySymbol)
                return null;
            if (declared.Of(syntax, files.Of(reference.SyntaxTree)) is { } definition)
                return definition;
        }

        return isWrittenHere ? null : OfMetadata(symbol);
    }

    /// <inheritdoc/>
    public override DeclaredNode? DeclarationOf(ExpressionSyntax name, CodeFile file) =>
        SymbolOf(name, file) is { } symbol && symbol.Kind is SymbolKind.Field or SymbolKind.Property
            or SymbolKind.Local or SymbolKind.Parameter
            ? DeclarationOf(symbol)
            : null;

    /// <inheritdoc/>
    public override IReadOnlyList<Definition> ValuesOf(DeclaredNode declaration) => possible.Of(declaration);

    /// <inheritdoc/>
    public override DeclaredNode? FunctionOf(SyntaxNode call, CodeFile file)
    {
        if (SymbolOf(call, file) is not IMethodSymbol method)
            return null;
        var whole = (method.ReducedFrom ?? method).OriginalDefinition;
        if (whole.MethodKind == MethodKind.DelegateInvoke)
        {
            var held = call is InvocationExpressionSyntax { Expression: var callee }
                ? Calls.NameOf((InvocationExpressionSyntax)call)?.Identifier.ValueText == "Invoke"
                    ? Calls.ReceiverOf(callee)
                    : callee
                : null;
            return held is not null && DeclarationOf(held, file) is { } variable
                && DeclaredFunctions.LambdaOf(variable.Node) is { } lambda ? variable with { Node = lambda } : null;
        }

        return DeclarationOf(whole);
    }

    /// <inheritdoc/>
    public override bool IsForeign(SyntaxNode call, CodeFile file) => SymbolOf(call, file) is not null;

    /// <inheritdoc/>
    public override DeclaredNode? TypeOf(TypeSyntax type, CodeFile file) =>
        SymbolOf(type, file) is INamedTypeSymbol symbol ? DeclarationOf(symbol) : null;

    /// <inheritdoc/>
    public override IReadOnlyList<DeclaredNode> MembersOf(
        BaseTypeDeclarationSyntax type, CodeFile file, string name)
    {
        if (!compilation.ContainsSyntaxTree(file.Tree))
            return [];
        for (var symbol = ModelOf(file.Tree).GetDeclaredSymbol(type, cancellation) as INamedTypeSymbol;
            symbol is not null;
            symbol = symbol.BaseType)
        {
            var found = symbol.OriginalDefinition.GetMembers(name).Select(DeclarationOf)
                .OfType<DeclaredNode>().ToList();
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<DeclaredNode> OverridesOf(DeclaredNode member) =>
        [.. overrides.Of(member, IsOverride)];

    /// <inheritdoc/>
    public override IReadOnlyList<DeclaredNode> BasesOf(DeclaredNode method)
    {
        if (!compilation.ContainsSyntaxTree(method.File.Tree)
            || ModelOf(method.File.Tree).GetDeclaredSymbol(method.Node, cancellation) is not IMethodSymbol symbol)
        {
            return [];
        }

        var found = new List<DeclaredNode>();
        for (var super = symbol.OverriddenMethod; super is not null; super = super.OverriddenMethod)
        {
            if (DeclarationOf(super) is { } declaration)
                found.Add(declaration);
        }

        foreach (var member in symbol.ContainingType.AllInterfaces.SelectMany(one => one.GetMembers(symbol.Name)))
        {
            if (Implements(symbol, member) && DeclarationOf(member) is { } declaration)
                found.Add(declaration);
        }

        return found;
    }

    private static bool Implements(ISymbol member, ISymbol contract) => SymbolEqualityComparer.Default.Equals(
        member.ContainingType.FindImplementationForInterfaceMember(contract), member);

    /// <summary>Whether a member overrides or implements another one.</summary>
    private bool IsOverride(DeclaredNode candidate, DeclaredNode declaration)
    {
        if (ModelOf(candidate.File.Tree).GetDeclaredSymbol(candidate.Node, cancellation) is not { } symbol)
            return false;
        for (var super = OverriddenBy(symbol); super is not null; super = OverriddenBy(super))
        {
            if (DeclarationOf(super)?.Node == declaration.Node)
                return true;
        }

        return declaration.Node.Parent is InterfaceDeclarationSyntax && symbol.ContainingType.AllInterfaces
            .SelectMany(one => one.GetMembers(symbol.Name))
            .Any(contract => DeclarationOf(contract)?.Node == declaration.Node && Implements(symbol, contract));
    }

    private static ISymbol? OverriddenBy(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.OverriddenProperty,
        IMethodSymbol method => method.OverriddenMethod,
        _ => null,
    };

    private ISymbol? SymbolOf(SyntaxNode node, CodeFile file)
    {
        if (!compilation.ContainsSyntaxTree(file.Tree))
            return null;
        var model = ModelOf(file.Tree);
        var found = node switch
        {
            ConstructorInitializerSyntax initializer => model.GetSymbolInfo(initializer, cancellation),
            PrimaryConstructorBaseTypeSyntax super => model.GetSymbolInfo(super, cancellation),
            ExpressionSyntax expression => model.GetSymbolInfo(expression, cancellation),
            _ => default,
        };
        return found.Symbol ?? (found.CandidateSymbols.Length == 1 ? found.CandidateSymbols[0] : null);
    }

    private DeclaredNode? DeclarationOf(ISymbol symbol)
    {
        foreach (var reference in symbol.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (compilation.ContainsSyntaxTree(reference.SyntaxTree))
                return new DeclaredNode(reference.GetSyntax(cancellation), files.Of(reference.SyntaxTree));
        }

        return null;
    }

    /// <summary>Strings and integers; the text of other constants depends on the culture or the type.</summary>
    private static Definition? OfMetadata(ISymbol symbol)
    {
        if (symbol is not IFieldSymbol { HasConstantValue: true } field)
            return null;
        if (field.ContainingType.TypeKind == TypeKind.Enum)
            return IsOnlyOfItsValue(field) ? Definition.Of(field.Name) : null;
        return field.ConstantValue switch
        {
            string text => Definition.Of(text),
            byte or sbyte or short or ushort or int or uint or long or ulong =>
                Definition.Of(((IFormattable)field.ConstantValue).ToString(null, CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    private static bool IsOnlyOfItsValue(IFieldSymbol field) =>
        field.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .Count(other => Equals(other.ConstantValue, field.ConstantValue)) == 1;

    private IEnumerable<DeclaredNode> PartsOf(TypeDeclarationSyntax type, CodeFile file) =>
        ModelOf(file.Tree).GetDeclaredSymbol(type, cancellation) is { } symbol
            ? symbol.DeclaringSyntaxReferences.Select(reference =>
                new DeclaredNode(reference.GetSyntax(cancellation), files.Of(reference.SyntaxTree)))
            : [new DeclaredNode(type, file)];

    private SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!models.TryGetValue(tree, out var model))
            models[tree] = model = compilation.GetSemanticModel(tree);
        return model;
    }
}
