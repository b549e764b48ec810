using ContainerLint.CSharp.Code;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>A possible value of an expression.</summary>
/// <param name="Text">
/// The text, mapped to the literals it comes from; unknown parts are <see cref="MappedText.UnknownCharacter"/>.
/// </param>
/// <param name="Expression">The branch with this value: of <c>?:</c>, <c>??</c> or a switch expression.</param>
/// <param name="File">The file of the branch.</param>
internal sealed record Value(MappedText Text, ExpressionSyntax Expression, CodeFile File)
{
    /// <summary>Whether the expression is <c>null</c> or <c>default</c>.</summary>
    public bool IsNull { get; init; }

    /// <summary>Whether this is certainly a string: not a number, a character or entirely unknown.</summary>
    public bool IsString { get; init; }

    /// <summary>Whether nothing of the value is known.</summary>
    public bool IsUnknown
    {
        get
        {
            foreach (var character in Text.Value)
            {
                if (character != MappedText.UnknownCharacter)
                    return false;
            }

            return Text.Value.Length > 0;
        }
    }

    /// <summary>An unknown value.</summary>
    public static Value Unknown(ExpressionSyntax expression, CodeFile file) =>
        new(UnknownText(expression, file), expression, file);

    /// <summary>The value <c>null</c>.</summary>
    public static Value Null(ExpressionSyntax expression, CodeFile file) =>
        new(UnknownText(expression, file), expression, file) { IsNull = true };

    /// <summary>A string, known at least in part.</summary>
    public static Value Of(MappedText text, ExpressionSyntax expression, CodeFile file) =>
        new(text, expression, file) { IsString = true };

    /// <summary>The text of an expression that an edit cannot change, such as a number or <c>nameof</c>.</summary>
    public static Value Fixed(string text, ExpressionSyntax expression, CodeFile file)
    {
        var builder = new MappedTextBuilder(file.Source);
        builder.AppendDecoded(
            text, file.Source, file.PlaceOf(expression.Span).Span, Literals.LiteralNotations.None);
        return new Value(builder.ToMappedText(), expression, file);
    }

    private static MappedText UnknownText(ExpressionSyntax expression, CodeFile file)
    {
        var builder = new MappedTextBuilder(file.Source);
        builder.AppendUnknown(file.Source, file.PlaceOf(expression.Span).Span);
        return builder.ToMappedText();
    }
}
