using System.Globalization;
using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>Decodes XML text: character references, line ends, CDATA sections, comments.</summary>
internal static class XmlContent
{
    private static readonly char[] Decoded = ['&', '\r'];

    /// <summary>
    /// The text of an element as MSBuild sees it; null where MSBuild takes the content as markup, because it contains
    /// elements, processing instructions, or a CDATA section that is not at the start. Follows
    /// <c>Utilities.GetXmlNodeInnerContents</c> of MSBuild 17 (src/Build/Utilities/Utilities.cs).
    /// </summary>
    public static MappedText? Read(Source source, IReadOnlyList<XmlPiece> pieces)
    {
        var text = new MappedTextBuilder(source);
        for (var i = 0; i < pieces.Count; i++)
        {
            switch (pieces[i].Kind)
            {
                case XmlKind.Text:
                    Append(text, source, pieces[i].Inner);
                    break;
                case XmlKind.CData when i == 0 || pieces[0].Kind == XmlKind.CData:
                    AppendCData(text, source, pieces[i].Inner);
                    break;
                case XmlKind.Comment:
                    break;
                default:
                    return null;
            }
        }

        return text.ToMappedText();
    }

    /// <summary>The decoded value of an attribute.</summary>
    public static string Decode(Source source, SourceSpan span)
    {
        var text = new MappedTextBuilder(source);
        Append(text, source, span);
        return text.ToMappedText().Value;
    }

    private static void Append(MappedTextBuilder text, Source source, SourceSpan span)
    {
        var start = span.Start;
        for (int i; (i = source.Text.IndexOfAny(Decoded, start, span.End - start)) >= 0;)
        {
            text.AppendVerbatim(source, SourceSpan.FromBounds(start, i), XmlNotations.Content);
            var (decoded, end) = source.Text[i] == '\r' ? LineEnd(source, i, span.End) : Reference(source, i, span.End);
            text.AppendDecoded(decoded, source, SourceSpan.FromBounds(i, end), XmlNotations.Content);
            start = end;
        }

        text.AppendVerbatim(source, SourceSpan.FromBounds(start, span.End), XmlNotations.Content);
    }

    private static void AppendCData(MappedTextBuilder text, Source source, SourceSpan span)
    {
        var start = span.Start;
        for (int i; (i = source.Text.IndexOf('\r', start, span.End - start)) >= 0;)
        {
            text.AppendVerbatim(source, SourceSpan.FromBounds(start, i), XmlNotations.CData);
            var (decoded, end) = LineEnd(source, i, span.End);
            text.AppendDecoded(decoded, source, SourceSpan.FromBounds(i, end), XmlNotations.CData);
            start = end;
        }

        text.AppendVerbatim(source, SourceSpan.FromBounds(start, span.End), XmlNotations.CData);
    }

    private static (string Text, int End) LineEnd(Source source, int start, int limit) =>
        ("\n", start + 1 < limit && source.Text[start + 1] == '\n' ? start + 2 : start + 1);

    /// <summary>Decodes a character reference; a lone ampersand stays as it is.</summary>
    private static (string Text, int End) Reference(Source source, int start, int limit)
    {
        const int longest = 12;
        var end = source.Text.IndexOf(';', start, Math.Min(longest, limit - start));
        var name = end < 0 ? "" : source.Text.Substring(start + 1, end - start - 1);
        var decoded = name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            "apos" => "'",
            _ => name.StartsWith("#", StringComparison.Ordinal) ? Character(name.Substring(1)) : null,
        };
        return decoded is null ? ("&", start + 1) : (decoded, end + 1);
    }

    private static string? Character(string number)
    {
        var isHex = number.StartsWith("x", StringComparison.Ordinal);
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(isHex ? number.Substring(1) : number, style, CultureInfo.InvariantCulture, out var code)
            && code is (> 0 and < 0xD800) or (> 0xDFFF and <= 0x10FFFF)
            ? char.ConvertFromUtf32(code)
            : null;
    }
}
