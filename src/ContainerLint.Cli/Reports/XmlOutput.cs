using System.Text;
using System.Xml;

namespace ContainerLint.Cli.Reports;

/// <summary>Common parts of the XML reports, which are streamed.</summary>
internal static class XmlOutput
{
    private const char Replacement = '\uFFFD';

    /// <summary>A writer of indented XML for a stream; the caller owns both.</summary>
    public static XmlWriter To(Stream stream) => XmlWriter.Create(stream, new XmlWriterSettings
    {
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CloseOutput = false,
    });

    /// <summary>Writes an attribute; characters that XML cannot represent are replaced.</summary>
    public static void WriteText(this XmlWriter xml, string name, string value) =>
        xml.WriteAttributeString(name, Valid(value));

    /// <summary>Writes a number.</summary>
    public static void WriteNumber(this XmlWriter xml, string name, int value)
    {
        xml.WriteStartAttribute(name);
        xml.WriteValue(value);
        xml.WriteEndAttribute();
    }

    /// <summary>Ends the document and adds a line feed.</summary>
    public static void Finish(this XmlWriter xml, Stream stream)
    {
        xml.WriteEndDocument();
        xml.Flush();
        stream.WriteByte((byte)'\n');
        stream.Flush();
    }

    /// <summary>A text without characters that XML cannot represent even when escaped.</summary>
    public static string Valid(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsValid(text, i))
                return string.Create(text.Length, text, Replace);
        }

        return text;
    }

    private static void Replace(Span<char> result, string text)
    {
        for (var i = 0; i < text.Length; i++)
            result[i] = IsValid(text, i) ? text[i] : Replacement;
    }

    private static bool IsValid(string text, int index)
    {
        if (XmlConvert.IsXmlChar(text[index]))
            return true;
        return char.IsHighSurrogate(text[index])
            ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            : index > 0 && char.IsSurrogatePair(text[index - 1], text[index]);
    }
}
