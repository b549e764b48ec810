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
        declared = new DeclaredValues(PartsOf);
    }

    /// <inheritdoc/>
    public override Definition? Find(ExpressionSyntax name, CodeFile file)
    {
        if (!compilation.ContainsSyntaxTree(file.Tree))
            return null;
        var found = ModelOf(file.Tree).GetSymbolInfo(name, cancellation);
        var symbol = found.Symbol ?? (found.CandidateSymbols.Length == 1 ? found.CandidateSymbols[0] : null);
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

    private IEnumerable<SyntaxNode> PartsOf(TypeDeclarationSyntax type, CodeFile file) =>
        ModelOf(file.Tree).GetDeclaredSymbol(type, cancellation) is { } symbol
            ? symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation))
            : [type];

    private SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!models.TryGetValue(tree, out var model))
            models[tree] = model = compilation.GetSemanticModel(tree);
        return model;
    }
}
