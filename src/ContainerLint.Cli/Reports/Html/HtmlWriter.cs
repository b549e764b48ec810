using System.Globalization;
using System.Runtime.CompilerServices;

namespace ContainerLint.Cli.Reports.Html;

/// <summary>
/// Writes HTML. The holes of an interpolated string are text and always escaped; invisible characters and bidirectional
/// controls are written out (<see cref="Visible"/>).
/// </summary>
/// <param name="output">Where to write.</param>
internal sealed class HtmlWriter(TextWriter output)
{
    /// <summary>Writes HTML with escaped holes.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] Fragment fragment)
    {
        // The interpolated string handler has already written everything.
        _ = fragment;
    }

    /// <summary>Writes HTML and a line feed.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] Fragment fragment)
    {
        _ = fragment;
        output.Write('\n');
    }

    /// <summary>Writes raw HTML: the style and the script of the page.</summary>
    public void Raw(string html) => output.Write(html);

    /// <summary>Writes text.</summary>
    public void Text(string text)
    {
        foreach (var c in Visible.Line(text))
        {
            switch (c)
            {
                case '&':
                    output.Write("&amp;");
                    break;
                case '<':
                    output.Write("&lt;");
                    break;
                case '>':
                    output.Write("&gt;");
                    break;
                case '"':
                    output.Write("&quot;");
                    break;
                case '\'':
                    output.Write("&#39;");
                    break;
                default:
                    output.Write(c);
                    break;
            }
        }
    }

    /// <summary>Writes the pieces of an interpolated string directly.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Fragment
    {
        private readonly HtmlWriter html;

        /// <summary>Called by the compiler.</summary>
        public Fragment(int literalLength, int formattedCount, HtmlWriter html)
        {
            _ = literalLength + formattedCount;
            this.html = html;
        }

        /// <summary>Writes HTML.</summary>
        public void AppendLiteral(string value) => html.Raw(value);

        /// <summary>Writes text.</summary>
        public void AppendFormatted(string? value) => html.Text(value ?? "");

        /// <summary>Writes a number in the invariant culture.</summary>
        public void AppendFormatted(int value) => html.Raw(value.ToString(CultureInfo.InvariantCulture));
    }
}
