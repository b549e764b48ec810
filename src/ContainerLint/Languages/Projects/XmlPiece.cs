using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>The kind of an <see cref="XmlPiece"/>.</summary>
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
/// <param name="Kind">Its kind.</param>
/// <param name="Span">The whole piece, with its delimiters.</param>
/// <param name="Inner">The name of a tag; the content of a comment or a CDATA section; all of a text.</param>
internal readonly record struct XmlPiece(XmlKind Kind, SourceSpan Span, SourceSpan Inner);
