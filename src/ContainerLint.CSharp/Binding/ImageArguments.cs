using ContainerLint.CSharp.Apis;
using ContainerLint.Knowledge;
using ContainerLint.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>
/// Judges arguments of a call whose receiver is not known: whether what stands where the library expects an image looks
/// like one.
/// </summary>
internal static class ImageArguments
{
    /// <summary>Whether the image that a call names looks like one; a call that names none has only to fit.</summary>
    public static bool LookLikeImages(ApiCandidate candidate, ImageApi api)
    {
        var arguments = candidate.Arguments?.Arguments ?? default;
        for (var i = 0; i < arguments.Count && i < api.Parameters.Length; i++)
        {
            var parameter = arguments[i].NameColon is { } named
                ? Array.Find(api.Parameters, one => one.Is(named.Name.Identifier.ValueText))
                : api.Parameters[i];
            if (parameter?.Part is PartKind.Full or PartKind.Repository && !LooksLikeImage(arguments[i].Expression))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Whether the first argument of a creation is certainly an image: a reference with a tag or a digest.
    /// </summary>
    public static bool AreTagged(BaseArgumentListSyntax? arguments) =>
        arguments?.Arguments is [{ NameColon: null, Expression: LiteralExpressionSyntax literal }, ..]
        && literal.IsKind(SyntaxKind.StringLiteralExpression)
        && ReferenceSyntax.Parse(literal.Token.ValueText) is { Error: null } syntax
        && (syntax.Tag ?? syntax.Digest) is not null;

    private static bool LooksLikeImage(ExpressionSyntax argument) => argument switch
    {
        LiteralExpressionSyntax literal =>
            literal.IsKind(SyntaxKind.StringLiteralExpression) && LooksLikeImage(literal.Token.ValueText),
        InterpolatedStringExpressionSyntax or BinaryExpressionSyntax => argument.ToString().IndexOf(':') >= 0,
        _ => Says(argument.ToString()),
    };

    private static bool Says(string text) => text.IndexOf("image", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>
    /// Whether a text is a reference with a tag or a digest, with a path that is not that of a file, or a known image,
    /// or says that it is an image. What is read never depends on which knowledge a run has, so this is the embedded
    /// one.
    /// </summary>
    private static bool LooksLikeImage(string text)
    {
        var syntax = ReferenceSyntax.Parse(text);
        if (syntax.Error is not null)
            return false;
        return syntax.Tag is not null || syntax.Digest is not null || Says(text)
            || KnowledgeBase.Embedded.OfficialImages.Contains(text)
            || (text.LastIndexOf('/') is > 0 and var slash && text.IndexOf('.', slash) < 0);
    }
}
