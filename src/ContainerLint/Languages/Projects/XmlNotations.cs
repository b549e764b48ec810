using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>How text is escaped in the values of a project file.</summary>
internal static class XmlNotations
{
    /// <summary>Characters that MSBuild would evaluate or that would end the line.</summary>
    private static readonly char[] Special = ['$', '%', ';', '(', '\r', '\n'];

    /// <summary>Text between tags.</summary>
    public static Notation Content { get; } = new("xml", text => text.IndexOfAny(Special) < 0
        ? text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")
        : null);

    /// <summary>Text in a CDATA section, which has no escapes.</summary>
    public static Notation CData { get; } =
        new("cdata", text => text.IndexOfAny(Special) < 0 && text.IndexOf(']') < 0 ? text : null);
}
