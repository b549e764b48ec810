using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>How text is written in the values of a project file.</summary>
internal static class XmlNotations
{
    /// <summary>What MSBuild would take for more than a character.</summary>
    private static readonly char[] Special = ['$', '%', ';', '(', '\r', '\n'];

    /// <summary>Text between two tags.</summary>
    public static Notation Content { get; } = new("xml", text => text.IndexOfAny(Special) < 0
        ? text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")
        : null);

    /// <summary>Text in a CDATA section, where nothing is escaped.</summary>
    public static Notation CData { get; } =
        new("cdata", text => text.IndexOfAny(Special) < 0 && text.IndexOf(']') < 0 ? text : null);
}
