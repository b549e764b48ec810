using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>What a piece of XML is.</summary>
internal enum XmlKind
{
    Text,
    CData,
    Comment,
    Instruction,
    StartTag,
    EmptyTag,
    EndTag,
}

/// <summary>A piece of XML: a tag, a comment, a run of text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">All of it, with what it begins and ends with.</param>
/// <param name="Inner">A tag's name; what stands inside a comment or a CDATA section; all of a text.</param>
internal readonly record struct XmlPiece(XmlKind Kind, SourceSpan Span, SourceSpan Inner);
