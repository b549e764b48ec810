using ContainerLint.Documents;
using ContainerLint.Languages.CSharp;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Suppressions;

/// <summary>What suppresses findings in C# code: comments, <c>#pragma warning</c>, <c>[SuppressMessage]</c>.</summary>
internal static class CodeSuppressions
{
    /// <summary>The suppressions that a document has to answer for.</summary>
    /// <param name="file">The file of the document.</param>
    /// <param name="images">The images of the document.</param>
    /// <param name="companions">Other files that values of the document come from.</param>
    public static IReadOnlyList<Suppression> Of(
        CodeFile file, IReadOnlyList<ImageUse> images, IEnumerable<CodeFile> companions)
    {
        var own = Read(file);
        var covering = new HashSet<Suppression>(CompanionSuppressions.Covering(own, file.Source, images));
        // What stands at a constant, the documents of the files that use it speak for.
        List<Suppression> found = [.. own.Where(one => covering.Contains(one) || !Defines(file, one))];
        foreach (var companion in companions)
            found.AddRange(CompanionSuppressions.Covering(Read(companion), companion.Source, images));
        return found;
    }

    /// <summary>A document with what its project switches off in attributes of the assembly.</summary>
    /// <param name="document">The document.</param>
    /// <param name="rules">The rules.</param>
    public static CSharpDocument WithAssembly(CSharpDocument document, IReadOnlyList<string> rules)
    {
        if (rules.Count == 0)
            return document;
        var sources = document.Companions.Prepend(document.Source);
        var places = sources.Select(static source => new Place(source, default));
        var added = places.SelectMany(place => rules.Select(rule => new SuppressedRule(rule, place))).Select(
            static rule => new Suppression(rule.Place, null, [rule], null) { Kind = SuppressionKind.Attribute });
        return document with { Suppressions = [.. document.Suppressions, .. added] };
    }

    /// <summary>All suppressions of a file, in the order of the text; never throws.</summary>
    public static IReadOnlyList<Suppression> Read(CodeFile file)
    {
        var found = new List<Suppression>();
        if (Has(file, SuppressionComment.Marker))
            found.AddRange(CodeComments.Read(file));
        if (Has(file, "pragma"))
            found.AddRange(WarningPragmas.Read(file));
        if (Has(file, "SuppressMessage"))
            found.AddRange(SuppressAttributes.Read(file));
        return found.Count > 1
            ? [.. found.OrderBy(suppression => suppression.Directive.Span.Start)]
            : found;
    }

    private static bool Has(CodeFile file, string word) =>
        file.Source.Text.IndexOf(word, StringComparison.Ordinal) >= 0;

    /// <summary>Whether a comment covers a string that other files may use by a name.</summary>
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
