using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>
/// Splits XML into pieces that cover every character exactly once. It stops at markup that is never closed and leaves
/// other errors to MSBuild. (<c>XmlReader</c> reports lines and columns of decoded text rather than source offsets, and
/// would make up a tenth of the native program.)
/// </summary>
internal ref struct XmlScanner(string text)
{
    private int position;

    /// <summary>Reads the next piece; false at the end or at markup that is never closed.</summary>
    public bool TryRead(out XmlPiece piece)
    {
        piece = default;
        if (position >= text.Length)
            return false;
        if (text[position] != '<')
        {
            var end = text.IndexOf('<', position);
            piece = Take(XmlKind.Text, end < 0 ? text.Length : end, 0, 0);
            return true;
        }

        return At("<!--") ? TryTake(XmlKind.Comment, "<!--", "-->", out piece)
            : At("<![CDATA[") ? TryTake(XmlKind.CData, "<![CDATA[", "]]>", out piece)
            : At("<?") ? TryTake(XmlKind.Instruction, "<?", "?>", out piece)
            : At("<!") ? TryTake(XmlKind.Instruction, "<!", ">", out piece)
            : TryTakeTag(out piece);
    }

    /// <summary>
    /// The value of an attribute of a tag, as typed between the quotes; null if the tag has no such attribute.
    /// </summary>
    public static SourceSpan? AttributeOf(string text, XmlPiece tag, string name)
    {
        var i = tag.Inner.End;
        while (i < tag.Span.End)
        {
            while (i < tag.Span.End && !IsName(text[i]))
                i++;
            var start = i;
            while (i < tag.Span.End && IsName(text[i]))
                i++;
            var isNamed = i - start == name.Length && string.CompareOrdinal(text, start, name, 0, name.Length) == 0;
            while (i < tag.Span.End && text[i] is not ('"' or '\''))
                i++;
            if (i >= tag.Span.End)
                return null;
            var close = text.IndexOf(text[i], i + 1, tag.Span.End - i - 1);
            if (close < 0)
                return null;
            if (isNamed)
                return SourceSpan.FromBounds(i + 1, close);
            i = close + 1;
        }

        return null;
    }

    private readonly bool At(string mark) => string.CompareOrdinal(text, position, mark, 0, mark.Length) == 0;

    private bool TryTake(XmlKind kind, string opening, string closing, out XmlPiece piece)
    {
        piece = default;
        var end = text.IndexOf(closing, position + opening.Length, StringComparison.Ordinal);
        if (end < 0)
            return false;
        piece = Take(kind, end + closing.Length, opening.Length, closing.Length);
        return true;
    }

    private bool TryTakeTag(out XmlPiece piece)
    {
        piece = default;
        var isEnd = At("</");
        var nameStart = position + (isEnd ? 2 : 1);
        var i = nameStart;
        while (i < text.Length && IsName(text[i]))
            i++;
        var nameEnd = i;
        if (nameEnd == nameStart)
            return false;
        for (var quote = '\0'; i < text.Length && (quote != '\0' || text[i] != '>'); i++)
        {
            if (quote != '\0' ? text[i] == quote : text[i] is '"' or '\'')
                quote = quote == '\0' ? text[i] : '\0';
        }

        if (i >= text.Length)
            return false;
        var kind = isEnd ? XmlKind.EndTag : text[i - 1] == '/' ? XmlKind.EmptyTag : XmlKind.StartTag;
        piece = Take(kind, i + 1, nameStart - position, i + 1 - nameEnd);
        return true;
    }

    private XmlPiece Take(XmlKind kind, int end, int before, int behind)
    {
        var span = SourceSpan.FromBounds(position, end);
        position = end;
        return new XmlPiece(kind, span, SourceSpan.FromBounds(span.Start + before, span.End - behind));
    }

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':';
}
