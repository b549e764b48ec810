using ContainerLint.CSharp.Code;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values.Literals;

/// <summary>
/// Reads string literals as text that maps back to the source. The value is always the compiler's. Where a literal
/// cannot be followed character by character, such as an incomplete one, the value maps to the literal as a whole.
/// </summary>
internal static class LiteralReader
{
    /// <summary>The text of a string or character literal.</summary>
    public static MappedText Read(SyntaxToken token, CodeFile file)
    {
        var builder = new MappedTextBuilder(file.Source);
        var isRead = token.Kind() switch
        {
            SyntaxKind.StringLiteralToken => ReadQuoted(builder, token, file),
            SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken =>
                ReadRaw(builder, token, file),
            _ => false,
        };
        return isRead && builder.ToMappedText() is var text && text.Value == token.ValueText
            ? text
            : Whole(token, token.ValueText, file);
    }

    /// <summary>Appends the text between two holes of an interpolated string.</summary>
    public static void Append(
        MappedTextBuilder builder, SyntaxToken token, InterpolatedStringExpressionSyntax literal, CodeFile file)
    {
        var part = new MappedTextBuilder(file.Source);
        var isRead = ReadInterpolated(part, token, literal, file.Source);
        var text = part.ToMappedText();
        var value = IsRaw(literal) ? token.ValueText : token.ValueText.Replace("{{", "{").Replace("}}", "}");
        builder.Append(isRead && text.Value == value ? text : Whole(token, value, file));
    }

    private static bool IsRaw(InterpolatedStringExpressionSyntax literal) =>
        literal.StringStartToken.Kind() is SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken;

    private static MappedText Whole(SyntaxToken token, string value, CodeFile file)
    {
        var builder = new MappedTextBuilder(file.Source);
        builder.AppendDecoded(
            value, file.Source, new SourceSpan(token.SpanStart, token.Span.Length), LiteralNotations.None);
        return builder.ToMappedText();
    }

    private static bool ReadQuoted(MappedTextBuilder builder, SyntaxToken token, CodeFile file)
    {
        var (text, start, end) = (file.Source.Text, token.SpanStart, token.Span.End);
        var isVerbatim = text[start] == '@';
        var content = start + (isVerbatim ? 2 : 1);
        var contentEnd = EndOfContent(text, content, end, isVerbatim);
        if (isVerbatim)
        {
            new LiteralScanner(builder, file.Source, LiteralNotations.Verbatim)
                .ReadVerbatim(content, contentEnd, isInterpolated: false);
            return true;
        }

        var notation = HasHex(text, content, contentEnd) ? LiteralNotations.RegularWithHex : LiteralNotations.Regular;
        return new LiteralScanner(builder, file.Source, notation)
            .ReadRegular(content, contentEnd, isInterpolated: false);
    }

    /// <summary>The offset of the closing quote, or the end of an unterminated literal.</summary>
    private static int EndOfContent(string text, int start, int end, bool isVerbatim)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == (isVerbatim ? '"' : '\\') && i + 1 < end && (!isVerbatim || text[i + 1] == '"'))
                i++;
            else if (text[i] == '"')
                return i;
        }

        return end;
    }

    private static bool ReadRaw(MappedTextBuilder builder, SyntaxToken token, CodeFile file)
    {
        if (RawLayout.Of(file.Source.Text, token.SpanStart, token.Span.End, isInterpolated: false) is not { } layout)
            return false;
        new LiteralScanner(builder, file.Source, layout.Notation).ReadRaw(layout.Start, layout.End, layout);
        return true;
    }

    private static bool ReadInterpolated(
        MappedTextBuilder builder, SyntaxToken token, InterpolatedStringExpressionSyntax literal, Source source)
    {
        var (start, end) = (token.SpanStart, token.Span.End);
        if (IsRaw(literal))
        {
            var quote = source.Text.IndexOf('"', literal.SpanStart);
            if (RawLayout.Of(source.Text, quote, literal.StringEndToken.Span.End, isInterpolated: true)
                is not { } layout)
                return false;
            new LiteralScanner(builder, source, layout.Notation)
                .ReadRaw(Math.Max(start, layout.Start), Math.Min(end, layout.End), layout);
            return true;
        }

        var hasFormat = literal.Contents.Any(static part => part is InterpolationSyntax { FormatClause: not null });
        if (literal.StringStartToken.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken))
        {
            var verbatim = hasFormat
                ? LiteralNotations.VerbatimInterpolatedWithCare
                : LiteralNotations.VerbatimInterpolated;
            new LiteralScanner(builder, source, verbatim).ReadVerbatim(start, end, isInterpolated: true);
            return true;
        }

        var notation = hasFormat || HasHex(source.Text, start, end)
            ? LiteralNotations.InterpolatedWithCare
            : LiteralNotations.Interpolated;
        return new LiteralScanner(builder, source, notation).ReadRegular(start, end, isInterpolated: true);
    }

    private static bool HasHex(string text, int start, int end) =>
        text.IndexOf("\\x", start, end - start, StringComparison.Ordinal) >= 0;
}
