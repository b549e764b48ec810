using ContainerLint.CSharp.Code;
using ContainerLint.Documents;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Suppressions;

/// <summary>The suppressions in C# code: comments, <c>#pragma warning</c>, <c>[SuppressMessage]</c>.</summary>
internal static class CodeSuppressions
{
    /// <summary>The suppressions that apply to a document.</summary>
    /// <param name="file">The file of the document.</param>
    /// <param name="images">The images of the document.</param>
    /// <param name="companions">The other files that values of the document come from.</param>
    public static IReadOnlyList<Suppression> Of(
        CodeFile file, IReadOnlyList<ImageUse> images, IEnumerable<CodeFile> companions)
    {
        var own = Read(file);
        var covering = new HashSet<Suppression>(CompanionSuppressions.Covering(own, file.Source, images));
        // A comment on a shared constant belongs to the documents of the files that use the constant.
        List<Suppression> found = [.. own.Where(one => covering.Contains(one) || !Defines(file, one))];
        foreach (var companion in companions)
            found.AddRange(CompanionSuppressions.Covering(Read(companion), companion.Source, images));
        return found;
    }

    /// <summary>All suppressions of a file, in source order; never throws.</summary>
    public static IReadOnlyList<Suppression> Read(CodeFile file)
    {
        var found = new List<Suppression>();
        if (Has(file, SuppressionComment.Marker))
            found.AddRange(CodeComments.Read(file));
        if (Has(file, "pragma"))
            found.AddRange(WarningPragmas.Read(file));
        if (Has(file, "SuppressMessage"))
            found.AddRange(SuppressAttribute.In(file).Select(one => one.ToSuppression()).OfType<Suppression>());
        return found.Count > 1
            ? [.. found.OrderBy(suppression => suppression.Directive.Span.Start)]
            : found;
    }

    private static bool Has(CodeFile file, string word) =>
        file.Source.Text.IndexOf(word, StringComparison.Ordinal) >= 0;

    /// <summary>Whether a comment covers a constant that other files may use.</summary>
    private static bool Defines(CodeFile file, Suppression suppression)
    {
        if (suppression.Kind != SuppressionKind.Comment)
            return false;
        var scope = suppression.Scope?.Span ?? new SourceSpan(0, file.Source.Text.Length);
        return file.Root.DescendantNodes(node => node.Span.Start < scope.End && node.Span.End > scope.Start)
            .OfType<FieldDeclarationSyntax>()
            .Any(field => scope.Contains(field.Span.Start) && IsShared(field));
    }

    private static bool IsShared(FieldDeclarationSyntax field) =>
        field.Modifiers.Any(SyntaxKind.ConstKeyword)
        || (field.Modifiers.Any(SyntaxKind.StaticKeyword) && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword));
}
