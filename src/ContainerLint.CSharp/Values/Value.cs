using ContainerLint.CSharp.Code;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>One value that an expression may have.</summary>
/// <param name="Text">
/// The value with the way back to the literals; wholly or partly <see cref="MappedText.UnknownCharacter"/> where it is
/// not known.
/// </param>
/// <param name="Expression">The branch that gives the value: of a ternary, a <c>??</c>, a switch expression.</param>
/// <param name="File">The file that the branch is in.</param>
internal sealed record Value(MappedText Text, ExpressionSyntax Expression, CodeFile File)
{
    /// <summary>Whether the expression is <c>null</c> or <c>default</c>: nothing is given.</summary>
    public bool IsNull { get; init; }

    /// <summary>Whether this is a string for sure: not a number or a character, and not altogether unknown.</summary>
    public bool IsString { get; init; }

    /// <summary>Whether nothing at all is known of the value.</summary>
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

    /// <summary>A value of which nothing is known.</summary>
    public static Value Unknown(ExpressionSyntax expression, CodeFile file) =>
        new(UnknownText(expression, file), expression, file);

    /// <summary>No value: what stands there is <c>null</c>.</summary>
    public static Value Null(ExpressionSyntax expression, CodeFile file) =>
        new(UnknownText(expression, file), expression, file) { IsNull = true };

    /// <summary>A string, at least in part.</summary>
    public static Value Of(MappedText text, ExpressionSyntax expression, CodeFile file) =>
        new(text, expression, file) { IsString = true };

    /// <summary>A text that an expression stands for and that cannot be written otherwise there.</summary>
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
