using System.Text;
using System.Xml;

namespace ContainerLint.Cli.Reports;

/// <summary>What all XML reports have in common; they are written as they come.</summary>
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

    /// <summary>Writes an attribute; what XML cannot hold is replaced.</summary>
    public static void WriteText(this XmlWriter xml, string name, string value) =>
        xml.WriteAttributeString(name, Valid(value));

    /// <summary>Writes a number.</summary>
    public static void WriteNumber(this XmlWriter xml, string name, int value)
    {
        xml.WriteStartAttribute(name);
        xml.WriteValue(value);
        xml.WriteEndAttribute();
    }

    /// <summary>Ends the document with a line end.</summary>
    public static void Finish(this XmlWriter xml, Stream stream)
    {
        xml.WriteEndDocument();
        xml.Flush();
        stream.WriteByte((byte)'\n');
        stream.Flush();
    }

    /// <summary>A text without the characters that no XML document may hold, however they are written.</summary>
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
