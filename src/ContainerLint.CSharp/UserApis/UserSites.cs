using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.UserApis;

/// <summary>
/// The expressions of a file that the user declares to be image references: by an API in the configuration, by
/// <see cref="UserAttribute"/> or by a comment.
/// </summary>
internal static class UserSites
{
    private const string Language = "container-image";

    /// <summary>The expressions of a compiled file, without duplicates, in source order.</summary>
    public static IReadOnlyList<ExpressionSyntax> Find(
        SemanticModel model, CodeFiles files, ImageApis apis, CancellationToken cancellation)
    {
        var file = files.Of(model.SyntaxTree);
        var found = new List<ExpressionSyntax>(UserComments.Find(file, Language));
        var names = UserNames.Of(files, model.Compilation, cancellation).With(apis);
        if (!names.IsEmpty)
            found.AddRange(new UserSymbols(model, names, apis, cancellation).Find(file.Root));
        return InOrder(found);
    }

    /// <summary>The expressions of a file that is read by its shape, without duplicates, in source order.</summary>
    public static IReadOnlyList<ExpressionSyntax> Find(CodeFile file, CodeProject project, ImageApis apis)
    {
        var found = new List<ExpressionSyntax>(UserComments.Find(file, Language));
        if (UserDeclarations.Of(project).All.Count + apis.Entries.Count > 0)
            found.AddRange(new UserShapes(file, project, apis).Find());
        return InOrder(found);
    }

    /// <summary>The name that an assignment sets; null if its left side is not a name.</summary>
    public static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Adds an expression, or the elements of a collection that is written out.</summary>
    public static void Add(List<ExpressionSyntax> found, ExpressionSyntax value)
    {
        var bare = Calls.Bare(value);
        var elements = bare switch
        {
            ArrayCreationExpressionSyntax array => array.Initializer?.Expressions,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            InitializerExpressionSyntax initializer => initializer.Expressions,
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>()
                .Select(static element => element.Expression),
            _ => (IEnumerable<ExpressionSyntax>?)null,
        };
        found.AddRange(elements ?? [value]);
    }

    private static IReadOnlyList<ExpressionSyntax> InOrder(List<ExpressionSyntax> found) =>
        found.Count == 0 ? [] : [.. found.Distinct().OrderBy(static expression => expression.SpanStart)];
}
